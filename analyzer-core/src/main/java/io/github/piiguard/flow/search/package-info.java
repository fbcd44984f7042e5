/** The worklist over bodies, and the verdict on what arrives at sinks. */
@NullMarked
package io.github.piiguard.flow.search;

import org.jspecify.annotations.NullMarked;
