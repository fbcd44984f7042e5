package io.github.piiguard.program;

import io.github.piiguard.ir.MethodBody;
import io.github.piiguard.model.MethodSignature;
import java.util.Optional;

/** Gives the bodies of methods that have no text: record accessors, implicit constructors, Lombok's members. */
public interface GeneratedBodySource {
    /** The body, or empty when the method has text of its own or is not known to be generated. */
    Optional<MethodBody> bodyOf(MethodSignature method);
}
