package io.github.piiguard.types;

import io.github.piiguard.model.FieldName;
import io.github.piiguard.model.TypeName;
import io.github.piiguard.model.TypeUse;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is known of libraries whether they are at hand or not.
 *
 * @param types that exist
 * @param results what methods return, by type and method: {@code com.acme.Client#events}
 * @param functions what functions they are given
 * @param constants the values of constants
 */
public record LibraryNames(
        Set<TypeName> types,
        Map<String, TypeName> results,
        LibraryFunctions functions,
        Map<FieldName, Integer> constants) {
    private static final Set<Modifier> CONSTANT = Set.of(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL);

    public static final LibraryNames NONE = new LibraryNames(Set.of(), Map.of(), LibraryFunctions.NONE, Map.of());

    public LibraryNames {
        types = Set.copyOf(types);
        results = Map.copyOf(results);
        constants = Map.copyOf(constants);
    }

    /** The header of a constant whose class is not at hand. */
    Optional<FieldHeader> constant(FieldName field) {
        return Optional.ofNullable(constants.get(field))
                .map(value -> new FieldHeader(
                        field, TypeUse.of("int"), CONSTANT, Set.of(), Optional.of(Integer.toString(value))));
    }

    /** What a type's method gives: as it is told, else the type's part that the accessor is called after. */
    TypeName result(TypeName owner, String method) {
        TypeName told = results.getOrDefault(owner.qualified() + "#" + method, TypeName.UNKNOWN);
        if (!told.isUnknown() || owner.isUnknown()) {
            return told;
        }
        String part = method.startsWith("get") ? method.substring("get".length()) : method;
        return part.isEmpty() ? TypeName.UNKNOWN : part(owner, part);
    }

    private TypeName part(TypeName owner, String name) {
        TypeName part = owner.nested(Character.toUpperCase(name.charAt(0)) + name.substring(1));
        return types.contains(part) ? part : TypeName.UNKNOWN;
    }
}
