/** What names of types mean in one compilation unit. May use the AST, {@code index}, {@code types} and {@code model}. */
@NullMarked
package io.github.piiguard.frontend.source.names;

import org.jspecify.annotations.NullMarked;
