package io.github.piiguard.frontend.bytecode;

import io.github.piiguard.model.MethodSignature;
import io.github.piiguard.model.TypeName;
import io.github.piiguard.types.FieldHeader;
import io.github.piiguard.types.MethodHeader;
import io.github.piiguard.types.TypeHeader;
import io.github.piiguard.types.TypeHierarchy;
import io.github.piiguard.types.Typing;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Finds the declarations that instructions name by the type on which a member is used. */
record Declarations(TypeHierarchy types, Typing typing, EnumTables tables) {
    /** @param classes gives the classes to which the lowered code belongs */
    static Declarations of(TypeHierarchy types, Function<TypeName, Optional<CompiledClass>> classes) {
        return new Declarations(types, new Typing(types), new EnumTables(classes));
    }

    /** The method that a call names, in the type or the nearest of its supertypes that declares it. */
    Optional<MethodHeader> method(TypeName owner, String name, List<TypeName> parameterTypes) {
        return Stream.concat(Stream.of(owner), types.supertypes(owner).stream())
                .flatMap(type -> types.header(type).stream())
                .flatMap(header -> header.methods().stream())
                .filter(method -> isNamed(method.signature(), name, parameterTypes))
                .findFirst();
    }

    private static boolean isNamed(MethodSignature method, String name, List<TypeName> parameterTypes) {
        return method.name().equals(name) && method.parameterTypes().equals(parameterTypes);
    }

    Optional<FieldHeader> field(TypeName owner, String name) {
        return types.findField(owner, name);
    }

    boolean isEnum(TypeName type) {
        return types.header(type)
                .filter(header -> header.kind() == TypeHeader.Kind.ENUM)
                .isPresent();
    }

    boolean isProject(TypeName type) {
        return types.header(type).filter(TypeHeader::isProject).isPresent();
    }
}
