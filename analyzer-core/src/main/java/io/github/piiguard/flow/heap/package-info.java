/** Reads and writes of fields, containers and exceptions on abstract states. */
@NullMarked
package io.github.piiguard.flow.heap;

import org.jspecify.annotations.NullMarked;
