package io.github.piiguard.frontend.source.header;

import com.github.javaparser.ast.nodeTypes.NodeWithModifiers;
import io.github.piiguard.types.Modifier;
import java.util.EnumSet;
import java.util.Set;

/** Reads the modifiers that the analysis knows. */
final class Modifiers {
    private Modifiers() {}

    static Set<Modifier> of(NodeWithModifiers<?> declaration) {
        Set<Modifier> modifiers = EnumSet.noneOf(Modifier.class);
        declaration.getModifiers().forEach(modifier -> {
            switch (modifier.getKeyword()) {
                case PUBLIC -> modifiers.add(Modifier.PUBLIC);
                case PROTECTED -> modifiers.add(Modifier.PROTECTED);
                case PRIVATE -> modifiers.add(Modifier.PRIVATE);
                case STATIC -> modifiers.add(Modifier.STATIC);
                case FINAL -> modifiers.add(Modifier.FINAL);
                case ABSTRACT -> modifiers.add(Modifier.ABSTRACT);
                case DEFAULT -> modifiers.add(Modifier.DEFAULT);
                case TRANSIENT -> modifiers.add(Modifier.TRANSIENT);
                case VOLATILE, SYNCHRONIZED, NATIVE, STRICTFP, TRANSITIVE, SEALED, NON_SEALED -> {}
            }
        });
        return modifiers;
    }
}
