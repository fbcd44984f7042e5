/**
 * Hierarchy, members and types of names, from headers of project sources and of class files. Knows neither statements
 * nor policy.
 */
@NullMarked
package io.github.piiguard.types;

import org.jspecify.annotations.NullMarked;
