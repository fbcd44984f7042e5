/** Tests of the module as a whole: its architecture, and the fixtures from end to end. */
@NullMarked
package io.github.piiguard;

import org.jspecify.annotations.NullMarked;
