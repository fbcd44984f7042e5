/** What statements and calls do to abstract values: the analysis of one method body. */
@NullMarked
package io.github.piiguard.flow.transfer;

import org.jspecify.annotations.NullMarked;
