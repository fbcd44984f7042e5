package io.github.piiguard.flow.summary;

import io.github.piiguard.flow.domain.Atom;
import io.github.piiguard.model.MethodSignature;
import java.util.Optional;

/**
 * A method that runs in a call which is being analysed.
 *
 * @param object the object on which it runs, where the same method may run on another one meanwhile
 */
public record Running(MethodSignature method, Optional<Atom.Reference> object) {
    public static Running of(MethodSignature method) {
        return new Running(method, Optional.empty());
    }
}
