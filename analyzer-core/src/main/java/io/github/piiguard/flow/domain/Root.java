package io.github.piiguard.flow.domain;

import io.github.piiguard.model.FieldName;
import io.github.piiguard.model.SourceLocation;
import io.github.piiguard.model.TypeUse;
import java.util.Comparator;

/** Where an access path begins. */
public sealed interface Root {
    /** Stands for the place of what has none. */
    SourceLocation NOWHERE = new SourceLocation("", 0, 0);

    /** Inputs first, then static fields, then results of calls. */
    Comparator<Root> ORDER = Comparator.comparingInt(Root::rank)
            .thenComparing(root -> root instanceof CallResult call ? call.location() : NOWHERE)
            .thenComparing(Root::toString);

    /** {@code this} at method entry. */
    record Self() implements Root {}

    /** A parameter at method entry, captured variables of a lambda body included. */
    record Parameter(int index) implements Root {}

    /** A static field. */
    record Static(FieldName field) implements Root {}

    /**
     * The result of a call that the engine cannot look into; it needs no caller to be judged.
     *
     * @param type of the result, as far as the call tells it
     */
    record CallResult(String method, SourceLocation location, TypeUse type) implements Root {}

    private int rank() {
        if (this instanceof Self) {
            return -1;
        }
        if (this instanceof Parameter parameter) {
            return parameter.index();
        }
        return this instanceof Static ? Integer.MAX_VALUE - 1 : Integer.MAX_VALUE;
    }
}
