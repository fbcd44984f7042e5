/** Demand-driven slicing: what is wanted of a body, and which of its statements that depends on. Knows no values. */
@NullMarked
package io.github.piiguard.flow.demand;

import org.jspecify.annotations.NullMarked;
