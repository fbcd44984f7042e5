package io.github.piiguard.frontend.source.lowering;

import io.github.piiguard.model.TypeName;
import io.github.piiguard.model.TypeUse;
import io.github.piiguard.types.MethodHeader;
import io.github.piiguard.types.Modifier;
import io.github.piiguard.types.TypeHeader;
import io.github.piiguard.types.TypeHierarchy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Types of members and results, with type variables replaced where their values are known. */
final class Typing {
    private static final int DEPTH = 12;

    private final TypeHierarchy types;

    Typing(TypeHierarchy types) {
        this.types = types;
    }

    /** The type of a field as seen through {@code receiver}. */
    TypeUse fieldType(TypeUse receiver, TypeName owner, TypeUse declared) {
        return closed(substitute(declared, receiverArguments(receiver, owner)), variables(owner, List.of()));
    }

    /** The type of a call's result. */
    TypeUse resultType(TypeUse receiver, MethodHeader method, List<TypeUse> arguments) {
        TypeName owner = method.signature().owner();
        Map<String, TypeUse> known = receiverArguments(receiver, owner);
        List<TypeUse> parameters = method.parameterTypes();
        for (int i = 0; i < Math.min(parameters.size(), arguments.size()); i++) {
            unify(parameters.get(i), arguments.get(i), method.typeParameters(), known, DEPTH);
        }
        return closed(substitute(method.returnType(), known), variables(owner, method.typeParameters()));
    }

    /** The types of a method's parameters as a call through {@code receiver} sees them, given the first arguments. */
    List<TypeUse> parameterTypes(TypeUse receiver, MethodHeader method, List<TypeUse> arguments) {
        TypeName owner = method.signature().owner();
        Map<String, TypeUse> known = receiverArguments(receiver, owner);
        List<TypeUse> parameters = method.parameterTypes();
        for (int i = 0; i < Math.min(parameters.size(), arguments.size()); i++) {
            unify(parameters.get(i), arguments.get(i), method.typeParameters(), known, DEPTH);
        }
        return parameters.stream()
                .map(type -> closed(substitute(type, known), variables(owner, method.typeParameters())))
                .toList();
    }

    /** The method that an object of a functional interface has to offer. */
    Optional<MethodHeader> functionalMethod(TypeUse type) {
        return Stream.concat(Stream.of(type.name()), types.supertypes(type.name()).stream())
                .flatMap(name -> types.header(name).stream())
                .filter(header -> header.kind() == TypeHeader.Kind.INTERFACE)
                .flatMap(header -> header.methods().stream())
                .filter(method -> method.modifiers().contains(Modifier.ABSTRACT))
                .filter(method -> !isObjectMethod(method))
                .findFirst();
    }

    /** The parameter types of the functional method of {@code type}. */
    List<TypeUse> functionParameters(TypeUse type) {
        return functionalMethod(type)
                .map(method -> parameterTypes(type, method, List.of()))
                .orElse(List.of());
    }

    /** The functional interface {@code wanted} with the type variables that a lambda body's types fix. */
    TypeUse functionType(TypeUse wanted, List<TypeUse> parameters, TypeUse result) {
        Optional<MethodHeader> method = functionalMethod(wanted);
        Optional<TypeHeader> header = types.header(wanted.name());
        if (method.isEmpty() || header.isEmpty()) {
            return wanted;
        }
        Map<String, TypeUse> known = new LinkedHashMap<>();
        List<String> variables = header.get().typeParameters();
        unify(method.get().returnType(), result, variables, known, DEPTH);
        for (int i = 0;
                i < Math.min(parameters.size(), method.get().parameterTypes().size());
                i++) {
            unify(method.get().parameterTypes().get(i), parameters.get(i), variables, known, DEPTH);
        }
        List<TypeUse> arguments = new ArrayList<>();
        for (int i = 0; i < variables.size(); i++) {
            TypeUse fixed = known.getOrDefault(variables.get(i), TypeUse.UNKNOWN);
            arguments.add(fixed.isUnknown() ? wanted.argument(i) : fixed);
        }
        return new TypeUse(wanted.name(), arguments);
    }

    /** The type of the elements that an enhanced for loop over {@code collection} takes. */
    TypeUse iterated(TypeUse collection) {
        if (collection.name().isArray()) {
            return collection.elementType();
        }
        TypeUse iterable = asSupertype(collection, TypeName.of("java.lang.Iterable"), DEPTH)
                .orElse(TypeUse.UNKNOWN);
        // A collection whose type is not known has one type argument at most times: its elements.
        return iterable.isUnknown() && collection.arguments().size() == 1
                ? collection.argument(0)
                : iterable.argument(0);
    }

    private static boolean isObjectMethod(MethodHeader method) {
        return switch (method.signature().name()) {
            case "equals" -> method.signature().arity() == 1;
            case "hashCode", "toString" -> method.signature().arity() == 0;
            default -> false;
        };
    }

    private Map<String, TypeUse> receiverArguments(TypeUse receiver, TypeName owner) {
        Map<String, TypeUse> known = new LinkedHashMap<>();
        asSupertype(receiver, owner, DEPTH).ifPresent(use -> bind(use, known));
        return known;
    }

    private void bind(TypeUse use, Map<String, TypeUse> known) {
        List<String> variables =
                types.header(use.name()).map(TypeHeader::typeParameters).orElse(List.of());
        for (int i = 0; i < variables.size(); i++) {
            known.put(variables.get(i), use.argument(i));
        }
    }

    /** The type {@code use} seen as its supertype {@code owner}. */
    private Optional<TypeUse> asSupertype(TypeUse use, TypeName owner, int depth) {
        if (use.name().equals(owner) || depth == 0) {
            return Optional.of(use).filter(same -> same.name().equals(owner));
        }
        Optional<TypeHeader> header = types.header(use.name());
        if (header.isEmpty()) {
            return Optional.empty();
        }
        Map<String, TypeUse> known = new LinkedHashMap<>();
        bind(use, known);
        return Stream.concat(header.get().superclass().stream(), header.get().interfaces().stream())
                .flatMap(parent -> asSupertype(substitute(parent, known), owner, depth - 1).stream())
                .findFirst();
    }

    private void unify(
            TypeUse declared, TypeUse actual, List<String> variables, Map<String, TypeUse> known, int depth) {
        if (actual.isUnknown() || depth == 0) {
            return;
        }
        String name = declared.name().qualified();
        if (variables.contains(name)) {
            if (known.getOrDefault(name, TypeUse.UNKNOWN).isUnknown()) {
                known.put(name, boxed(actual));
            }
            return;
        }
        if (declared.name().isArray() && actual.name().isArray()) {
            unify(declared.elementType(), actual.elementType(), variables, known, depth - 1);
            return;
        }
        TypeUse seen = asSupertype(actual, declared.name(), DEPTH).orElse(actual);
        for (int i = 0;
                i < Math.min(declared.arguments().size(), seen.arguments().size());
                i++) {
            unify(declared.argument(i), seen.argument(i), variables, known, depth - 1);
        }
    }

    private static TypeUse boxed(TypeUse type) {
        return new TypeUse(Conversions.boxed(type.name()), type.arguments());
    }

    private static TypeUse substitute(TypeUse type, Map<String, TypeUse> known) {
        String name = type.name().qualified();
        TypeUse direct = known.get(name);
        if (direct != null) {
            return direct;
        }
        if (type.name().isArray() && known.containsKey(type.name().elementType().qualified())) {
            TypeUse element = substitute(type.elementType(), known);
            return element.isUnknown() ? element : element.arrayOf();
        }
        return new TypeUse(
                type.name(),
                type.arguments().stream()
                        .map(argument -> substitute(argument, known))
                        .toList());
    }

    private Set<String> variables(TypeName owner, List<String> more) {
        Set<String> variables = new TreeSet<>(more);
        types.header(owner).ifPresent(header -> variables.addAll(header.typeParameters()));
        return variables;
    }

    /** A type without variables: those that are left are unknown. */
    private static TypeUse closed(TypeUse type, Set<String> variables) {
        String element = type.name().elementType().qualified();
        if (variables.contains(element)) {
            return TypeUse.UNKNOWN;
        }
        return new TypeUse(
                type.name(),
                type.arguments().stream()
                        .map(argument -> closed(argument, variables))
                        .toList());
    }
}
