package io.github.piiguard.types;

import io.github.piiguard.model.TypeName;
import io.github.piiguard.model.TypeUse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What is known of functional interfaces of libraries whether they are at hand or not.
 *
 * @param methods the only method of each
 * @param takers what parameters that are functions may be of; overloads of one arity are not told apart
 */
public record LibraryFunctions(Map<TypeName, MethodHeader> methods, Map<Parameter, List<TypeUse>> takers) {
    public static final LibraryFunctions NONE = new LibraryFunctions(Map.of(), Map.of());

    public LibraryFunctions {
        methods = Map.copyOf(methods);
        takers = takers.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, taker -> List.copyOf(taker.getValue())));
    }

    /**
     * A parameter of a library's method or constructor.
     *
     * @param arity how many parameters the method has
     * @param index from 0
     */
    public record Parameter(TypeName owner, String method, int arity, int index) {
        /** The same parameter of a supertype's method. */
        Parameter in(TypeName supertype) {
            return new Parameter(supertype, method, arity, index);
        }
    }

    Optional<MethodHeader> method(TypeName type) {
        return Optional.ofNullable(methods.get(type));
    }

    /** The functions that a parameter may take. */
    List<TypeUse> taken(Parameter parameter) {
        return takers.getOrDefault(parameter, List.of());
    }
}
