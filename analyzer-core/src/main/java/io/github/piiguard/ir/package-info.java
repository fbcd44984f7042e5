/**
 * The neutral program text that every front end produces and the engine reads: method bodies as control-flow graphs of
 * three-address statements. Only {@code model} may enter; no front end's and no engine's types.
 */
@NullMarked
package io.github.piiguard.ir;

import org.jspecify.annotations.NullMarked;
