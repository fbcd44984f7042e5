/**
 * Pictures for developers: the IR of a method, its control flow, and what data does in it, as text and as dot. Reads the
 * IR and what the engine found; decides nothing, and nothing else may depend on it.
 */
@NullMarked
package io.github.piiguard.dump;

import org.jspecify.annotations.NullMarked;
