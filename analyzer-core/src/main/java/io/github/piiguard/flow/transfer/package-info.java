/** What statements do to abstract values, and the analysis of one method body to its fixpoint. */
@NullMarked
package io.github.piiguard.flow.transfer;

import org.jspecify.annotations.NullMarked;
