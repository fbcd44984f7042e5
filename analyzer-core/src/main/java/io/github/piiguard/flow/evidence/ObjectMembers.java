package io.github.piiguard.flow.evidence;

import io.github.piiguard.model.TypeName;
import io.github.piiguard.model.TypeUse;
import io.github.piiguard.policy.DataType;
import io.github.piiguard.policy.WordList;
import io.github.piiguard.policy.Words;
import io.github.piiguard.types.FieldHeader;
import io.github.piiguard.types.MethodHeader;
import io.github.piiguard.types.Modifier;
import io.github.piiguard.types.TypeHeader;
import io.github.piiguard.types.TypeHierarchy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a whole object of a project's data class gives away when it is serialised or turned into text. */
public final class ObjectMembers {
    private final TypeHierarchy types;
    private final Evidence evidence;
    private final Words known;

    /**
     * @param known how names are read
     */
    public ObjectMembers(TypeHierarchy types, Evidence evidence, Words known) {
        this.types = types;
        this.evidence = evidence;
        this.known = known;
    }

    /**
     * A sensitive member of an object.
     *
     * @param name of a member of an object that it holds, the way to it: {@code customer.email}
     */
    public record Member(String name, DataType dataType) {
        /** The object's own field in which the member lies. */
        public String field() {
            int end = name.indexOf('.');
            return end < 0 ? name : name.substring(0, end);
        }
    }

    /** Whether serialisers leave a field out. */
    public boolean isHidden(TypeName owner, String field) {
        return types.findField(owner, field).filter(this::isHidden).isPresent();
    }

    private boolean isHidden(FieldHeader field) {
        return field.isStatic()
                || field.modifiers().contains(Modifier.TRANSIENT)
                || known.hasAny(WordList.HIDING_ANNOTATIONS, field.annotations());
    }

    /** The sensitive members of a project's data class as a serialiser reads them; inherited ones included. */
    public List<Member> serialised(TypeName type) {
        return types.header(type).filter(ObjectMembers::isData).isPresent() ? declared(type) : List.of();
    }

    /** The sensitive members that a project's class declares or inherits, whether it shows them or not. */
    public List<Member> declared(TypeName type) {
        List<Member> result = new ArrayList<>();
        Optional<TypeHeader> header = types.header(type).filter(TypeHeader::isProject);
        if (header.isEmpty() || header.get().kind() == TypeHeader.Kind.ENUM) {
            return result;
        }
        List<TypeName> owners = new ArrayList<>(List.of(type));
        owners.addAll(types.supertypes(type));
        for (TypeName owner : owners) {
            types.header(owner).filter(TypeHeader::isProject).ifPresent(found -> addMembers(found, result));
        }
        return result;
    }

    /** The fields of a project's data class that a serialiser reads and that hold further objects of the project. */
    public List<FieldHeader> parts(TypeName type) {
        return Stream.concat(Stream.of(type), types.supertypes(type).stream())
                .flatMap(owner -> types.header(owner).stream())
                .filter(header -> header.isProject() && isData(header))
                .flatMap(header -> header.fields().stream()
                        .filter(field ->
                                !isHidden(field) && !isAccessorHidden(header, field) && isShown(header, field)))
                .filter(field -> dataTypes(field.type()).findFirst().isPresent())
                .toList();
    }

    /** The project's classes of which a declared type has an object, or a container whose objects are of them. */
    public Stream<TypeName> dataTypes(TypeUse type) {
        return Stream.concat(Stream.of(type), type.arguments().stream())
                .map(use -> use.name().elementType())
                .filter(name -> types.header(name)
                        .filter(header -> header.isProject() && header.kind() != TypeHeader.Kind.ENUM && isData(header))
                        .isPresent());
    }

    private void addMembers(TypeHeader header, List<Member> result) {
        for (FieldHeader field : header.fields()) {
            if (!isHidden(field) && !isAccessorHidden(header, field)) {
                evidence.field(field.name(), field.type().name())
                        .map(Classification::dataType)
                        .ifPresent(
                                dataType -> result.add(new Member(field.name().name(), dataType)));
            }
        }
    }

    private static boolean isShown(TypeHeader header, FieldHeader field) {
        return header.kind() == TypeHeader.Kind.RECORD
                || field.modifiers().contains(Modifier.PUBLIC)
                || header.methods().stream()
                        .filter(method -> method.signature().arity() == 0)
                        .anyMatch(method -> AccessorNames.property(
                                        method.signature().name())
                                .equals(field.name().name()));
    }

    /** Serialisers obey annotations of the accessor as those of the field. */
    private boolean isAccessorHidden(TypeHeader header, FieldHeader field) {
        return header.methods().stream()
                .filter(method -> method.signature().arity() == 0)
                .filter(method -> AccessorNames.property(method.signature().name())
                        .equals(field.name().name()))
                .anyMatch(method -> known.hasAny(WordList.HIDING_ANNOTATIONS, method.annotations()));
    }

    /** A class with state that it shows, not a service: it has accessors, public fields or components. */
    private static boolean isData(TypeHeader header) {
        boolean hasAccessor = header.methods().stream().anyMatch(ObjectMembers::isAccessor);
        boolean hasPublicField = header.fields().stream()
                .anyMatch(field -> !field.isStatic() && field.modifiers().contains(Modifier.PUBLIC));
        return header.kind() == TypeHeader.Kind.RECORD || hasAccessor || hasPublicField;
    }

    private static boolean isAccessor(MethodHeader method) {
        return method.signature().arity() == 0
                && !method.isStatic()
                && method.signature().name().startsWith("get");
    }
}
