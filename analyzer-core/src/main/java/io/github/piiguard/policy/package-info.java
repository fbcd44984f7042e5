/** What is sensitive and where it must not go, as immutable values. Only {@code model} may enter. */
@NullMarked
package io.github.piiguard.policy;

import org.jspecify.annotations.NullMarked;
