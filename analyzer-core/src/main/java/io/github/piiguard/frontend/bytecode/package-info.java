/** Class files to IR. With the class-file reader of {@code types} the only room that imports ASM; knows no policy. */
@NullMarked
package io.github.piiguard.frontend.bytecode;

import org.jspecify.annotations.NullMarked;
