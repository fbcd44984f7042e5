/** The façade, and the only place where the rooms are wired together. */
@NullMarked
package io.github.piiguard.analysis;

import org.jspecify.annotations.NullMarked;
