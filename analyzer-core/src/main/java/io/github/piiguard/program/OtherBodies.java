package io.github.piiguard.program;

import io.github.piiguard.model.MethodSignature;
import java.util.function.Predicate;

/**
 * Where bodies come from that the program's own text does not hold.
 *
 * @param isUnread whether a compiled method has code that could not be read
 */
public record OtherBodies(
        GeneratedBodySource generated, CompiledBodySource compiled, Predicate<MethodSignature> isUnread) {}
