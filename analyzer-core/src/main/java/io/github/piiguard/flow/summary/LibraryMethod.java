package io.github.piiguard.flow.summary;

import io.github.piiguard.model.MethodSignature;
import io.github.piiguard.model.TypeName;
import java.util.Optional;

/**
 * A library's method as it runs on an object.
 *
 * @param selfType the class of the object, where it is known exactly; so it is known what a call on {@code this} runs
 */
public record LibraryMethod(MethodSignature signature, Optional<TypeName> selfType) {}
