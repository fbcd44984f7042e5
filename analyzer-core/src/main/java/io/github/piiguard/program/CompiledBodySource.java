package io.github.piiguard.program;

import io.github.piiguard.ir.MethodBody;
import io.github.piiguard.model.MethodSignature;
import java.util.Optional;

/** Gives the bodies that the class files of the class path and of the JDK hold. */
public interface CompiledBodySource {
    /** No class files. */
    CompiledBodySource NONE = method -> Optional.empty();

    /** The body, or empty for a method without code, or of a class that is not at hand or cannot be read. */
    Optional<MethodBody> bodyOf(MethodSignature method);
}
