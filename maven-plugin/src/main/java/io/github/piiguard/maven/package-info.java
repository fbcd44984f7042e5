/** The Maven goals: turn a project into an analysis request and its findings into a build's outcome. No analysis here. */
@NullMarked
package io.github.piiguard.maven;

import org.jspecify.annotations.NullMarked;
