package io.github.piiguard.frontend.source.lowering;

import com.github.javaparser.ast.Node;
import io.github.piiguard.model.FieldName;
import io.github.piiguard.model.TypeName;
import io.github.piiguard.model.TypeUse;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A type whose bodies are lowered.
 *
 * @param outer the type around it
 * @param hasOuterInstance whether its objects hold an object of {@code outer}
 * @param captures locals of the method around a local or anonymous class that its objects hold, with their types
 */
record ClassContext(
        TypeName name,
        Node declaration,
        Optional<ClassContext> outer,
        boolean hasOuterInstance,
        Map<String, TypeUse> captures) {
    ClassContext {
        captures = Collections.unmodifiableMap(new LinkedHashMap<>(captures));
    }

    /** The field in which an object holds the object of the type around it. */
    FieldName outerField() {
        return outerField(name);
    }

    /** The field in which an object of an inner class holds the object around it. */
    static FieldName outerField(TypeName inner) {
        return new FieldName(inner, "this$0");
    }

    /** The field in which an object holds a captured local. */
    FieldName capturedField(String local) {
        return new FieldName(name, "val$" + local);
    }
}
