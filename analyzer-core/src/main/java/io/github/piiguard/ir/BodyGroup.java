package io.github.piiguard.ir;

import io.github.piiguard.model.MethodSignature;
import io.github.piiguard.model.TypeName;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Bodies that are made together, and only when they are asked for; what they may hold can be told without making them. Any
 * such answer may be yes although it turns out to be no.
 */
public interface BodyGroup {
    List<MethodBody> bodies();

    /** Whether one of the bodies may be that of the method. */
    boolean mayHold(MethodSignature method);

    /** Whether one of the calls looked for may be there. */
    boolean mayCall(CallNames wanted);

    /** The types on which methods of that simple name may be called; empty when that can't be told. */
    Optional<Set<TypeName>> receiversOf(String methodName);

    /** Whether a field of that simple name may be read or written. */
    boolean mayTouch(String fieldName);

    /** Whether functions may be created. */
    boolean mayCreateFunctions();

    /** Bodies that are there already. */
    record Made(List<MethodBody> bodies) implements BodyGroup {
        public Made {
            bodies = List.copyOf(bodies);
        }

        @Override
        public boolean mayHold(MethodSignature method) {
            return true;
        }

        @Override
        public boolean mayCall(CallNames wanted) {
            return true;
        }

        @Override
        public Optional<Set<TypeName>> receiversOf(String methodName) {
            return Optional.empty();
        }

        @Override
        public boolean mayTouch(String fieldName) {
            return true;
        }

        @Override
        public boolean mayCreateFunctions() {
            return true;
        }
    }
}
