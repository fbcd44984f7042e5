package io.github.piiguard.ir;

import io.github.piiguard.model.TypeUse;

/**
 * A local variable, parameter, {@code this} or temporary of one method body.
 *
 * @param index unique within the body
 * @param name the name in the source; empty for a temporary
 * @param type declared or inferred static type; {@link TypeUse#UNKNOWN} when neither is known
 */
public record Variable(int index, String name, TypeUse type) {
    public boolean isTemporary() {
        return name.isEmpty();
    }

    @Override
    public String toString() {
        return isTemporary() ? "$" + index : name + "$" + index;
    }
}
