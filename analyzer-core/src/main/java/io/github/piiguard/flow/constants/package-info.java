/** What the program's constants decide: values, conditions and the ways through a body. Knows no abstract values. */
@NullMarked
package io.github.piiguard.flow.constants;

import org.jspecify.annotations.NullMarked;
