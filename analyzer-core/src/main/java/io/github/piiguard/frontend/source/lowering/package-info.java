/** Turns the method bodies of one compilation unit into control-flow graphs. Knows no policy and no engine. */
@NullMarked
package io.github.piiguard.frontend.source.lowering;

import org.jspecify.annotations.NullMarked;
