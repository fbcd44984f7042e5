/** Which file mentions and declares which name, found without parsing. Only {@code model} may enter. */
@NullMarked
package io.github.piiguard.index;

import org.jspecify.annotations.NullMarked;
