/** Names and places in a program. Nothing but the JDK may enter. */
@NullMarked
package io.github.piiguard.model;

import org.jspecify.annotations.NullMarked;
