/** Reads the headers of a compilation unit's types, Lombok's members included. Knows no method bodies. */
@NullMarked
package io.github.piiguard.frontend.source.header;

import org.jspecify.annotations.NullMarked;
