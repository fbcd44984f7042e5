package io.github.piiguard.types;

import io.github.piiguard.model.FieldName;
import io.github.piiguard.model.TypeUse;
import java.util.Optional;
import java.util.Set;

/**
 * What a field, record component or enum constant declares.
 *
 * @param annotations simple names of its annotations
 * @param constant the text of a constant initialiser of a final field (a string's content, a scalar as Java prints it)
 */
public record FieldHeader(
        FieldName name, TypeUse type, Set<Modifier> modifiers, Set<String> annotations, Optional<String> constant) {
    public FieldHeader {
        modifiers = Set.copyOf(modifiers);
        annotations = Set.copyOf(annotations);
    }

    public boolean isStatic() {
        return modifiers.contains(Modifier.STATIC);
    }
}
