/** What calls do: by policy, by the program's own text, by names alone; functions, texts of objects, sinks. */
@NullMarked
package io.github.piiguard.flow.calls;

import org.jspecify.annotations.NullMarked;
