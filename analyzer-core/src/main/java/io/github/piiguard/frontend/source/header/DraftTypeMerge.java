package io.github.piiguard.frontend.source.header;

import io.github.piiguard.types.FieldHeader;
import io.github.piiguard.types.MethodHeader;
import io.github.piiguard.types.TypeHeader;
import java.util.ArrayList;
import java.util.List;

/** Two headers of one type, of which the one whose members have text goes before the generated one. */
record DraftTypeMerge(TypeHeader one, TypeHeader other) {
    TypeHeader header() {
        TypeHeader written = isWritten(other) && !isWritten(one) ? other : one;
        TypeHeader generated = written.equals(one) ? other : one;
        List<FieldHeader> fields = new ArrayList<>(written.fields());
        generated.fields().stream()
                .filter(field -> fields.stream().noneMatch(known -> known.name().equals(field.name())))
                .toList()
                .forEach(fields::add);
        List<MethodHeader> methods = new ArrayList<>(written.methods());
        generated.methods().stream()
                .filter(method -> methods.stream().noneMatch(known -> isSame(known, method)))
                .toList()
                .forEach(methods::add);
        return new TypeHeader(
                written.name(),
                written.kind(),
                written.typeParameters(),
                written.superclass(),
                written.interfaces(),
                fields,
                methods,
                written.annotations(),
                written.isAbstract(),
                true,
                written.location(),
                written.annotationTexts());
    }

    private static boolean isSame(MethodHeader one, MethodHeader other) {
        return one.signature().name().equals(other.signature().name())
                && one.signature().arity() == other.signature().arity();
    }

    private static boolean isWritten(TypeHeader header) {
        return header.methods().stream().anyMatch(method -> method.generated().isEmpty());
    }
}
