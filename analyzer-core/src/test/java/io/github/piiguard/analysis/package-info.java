/** Tests of the analysis as a whole: every fixture, from source text to findings. */
@NullMarked
package io.github.piiguard.analysis;

import org.jspecify.annotations.NullMarked;
