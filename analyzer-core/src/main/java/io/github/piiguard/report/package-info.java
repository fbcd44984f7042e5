/** Writes findings for people and machines. Decides nothing. */
@NullMarked
package io.github.piiguard.report;

import org.jspecify.annotations.NullMarked;
