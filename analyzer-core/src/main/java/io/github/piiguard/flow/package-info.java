/**
 * The engine: abstract interpretation of method bodies, summaries, and the search for flows from source points to sink
 * points. Judges nothing and writes nothing.
 */
@NullMarked
package io.github.piiguard.flow;

import org.jspecify.annotations.NullMarked;
