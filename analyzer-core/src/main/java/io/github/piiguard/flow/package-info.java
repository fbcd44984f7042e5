/**
 * What the engine finds: flows from source points to sink points. The engine itself lies in the rooms below, each over
 * the next: {@code search}, {@code transfer}, {@code calls}, {@code heap}, {@code summary}, {@code demand} and
 * {@code evidence}, {@code domain}. Judges nothing and writes nothing.
 */
@NullMarked
package io.github.piiguard.flow;

import org.jspecify.annotations.NullMarked;
