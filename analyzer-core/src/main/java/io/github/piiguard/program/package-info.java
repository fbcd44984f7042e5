/**
 * The demand-driven view of the analysed program: parses and lowers only what is asked for. Knows no policy.
 */
@NullMarked
package io.github.piiguard.program;

import org.jspecify.annotations.NullMarked;
