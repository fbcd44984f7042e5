/** Control-flow graphs under construction, whichever front end builds them. Only {@code ir} and {@code model} may enter. */
@NullMarked
package io.github.piiguard.frontend.graph;

import org.jspecify.annotations.NullMarked;
