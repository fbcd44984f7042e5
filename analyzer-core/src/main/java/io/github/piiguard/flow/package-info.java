/**
 * What the engine finds: flows from source points to sink points. The engine itself lies in the rooms below,
 * {@code search} over {@code transfer} over {@code domain}. Judges nothing and writes nothing.
 */
@NullMarked
package io.github.piiguard.flow;

import org.jspecify.annotations.NullMarked;
