package io.github.piiguard.flow.evidence;

import io.github.piiguard.model.TypeName;
import io.github.piiguard.model.TypeUse;
import io.github.piiguard.types.MethodHeader;
import io.github.piiguard.types.TypeHeader;
import io.github.piiguard.types.TypeHierarchy;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Tells the program's own objects, whose parts are judged one by one, from classes around one value. */
final class ProgramObjects {
    private final TypeHierarchy types;
    private final DeclaredShape shapes;
    private final Map<TypeName, Boolean> known = new HashMap<>();

    /** A part of an object: a field, or what an interface's method gives. */
    private record Part(String name, TypeUse type) {}

    ProgramObjects(TypeHierarchy types, DeclaredShape shapes) {
        this.types = types;
        this.shapes = shapes;
    }

    /** Whether a value is an object of the program with parts of its own: a photo's id is not the photo. */
    boolean contains(TypeName type) {
        return known.computeIfAbsent(type, asked -> types.header(asked)
                .filter(TypeHeader::isProject)
                .filter(header -> header.kind() != TypeHeader.Kind.ENUM)
                .filter(header -> !isAroundOneValue(header))
                .isPresent());
    }

    /**
     * Whether objects of the class are one text, or else one number or date, with a type of its own:
     * {@code record Email(String value)}. Numbers and flags beside a text say something of it.
     */
    private boolean isAroundOneValue(TypeHeader header) {
        List<Part> parts = Stream.concat(Stream.of(header), supertypes(header))
                .flatMap(ProgramObjects::parts)
                .distinct()
                .toList();
        List<Part> texts =
                parts.stream().filter(part -> shapes.isText(part.type().name())).toList();
        List<Part> values = texts.isEmpty() ? parts : texts;
        return values.size() == 1
                && !isId(values.get(0))
                && parts.stream().allMatch(part -> shapes.isValue(part.type().name()));
    }

    private Stream<TypeHeader> supertypes(TypeHeader header) {
        return types.supertypes(header.name()).stream()
                .flatMap(type -> types.header(type).stream())
                .filter(TypeHeader::isProject);
    }

    private static Stream<Part> parts(TypeHeader header) {
        return header.kind() == TypeHeader.Kind.INTERFACE
                ? header.methods().stream()
                        .filter(ProgramObjects::givesPart)
                        .map(method -> new Part(
                                AccessorNames.property(method.signature().name()), method.returnType()))
                : header.fields().stream()
                        .filter(field -> !field.isStatic())
                        .map(field -> new Part(field.name().name(), field.type()));
    }

    private static boolean givesPart(MethodHeader method) {
        return !method.isStatic()
                && method.signature().arity() == 0
                && !method.returnType().name().equals(TypeName.VOID);
    }

    /** A class that knows no more of a thing than which one it is stands for the thing, not for its text. */
    private static boolean isId(Part part) {
        String name = part.name().toLowerCase(Locale.ROOT);
        return name.equals("id") || part.name().endsWith("Id") || name.equals("uuid");
    }
}
