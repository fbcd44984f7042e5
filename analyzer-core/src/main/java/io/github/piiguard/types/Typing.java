package io.github.piiguard.types;

import io.github.piiguard.model.TypeName;
import io.github.piiguard.model.TypeUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Types of members, results and functions, with type variables replaced where their values are known. */
public final class Typing {
    private static final TypeName ITERABLE = TypeName.of("java.lang.Iterable");

    private final TypeHierarchy types;
    private final Generics generics;

    public Typing(TypeHierarchy types) {
        this.types = types;
        generics = new Generics(types);
    }

    /** A type as its own code sees it: its variables are its arguments. */
    public TypeUse selfType(TypeName name) {
        return generics.thisType(name);
    }

    /** The type of a field as seen through {@code receiver}. */
    public TypeUse fieldType(TypeUse receiver, TypeName owner, TypeUse declared) {
        return generics.memberType(receiver, owner, declared);
    }

    /** The type of a call's result. */
    public TypeUse resultType(TypeUse receiver, MethodHeader method, List<TypeUse> arguments) {
        return seen(receiver, method, method.returnType(), generics.infer(method, arguments));
    }

    /** The types of a method's parameters as a call through {@code receiver} with these arguments sees them. */
    public List<TypeUse> parameterTypes(TypeUse receiver, MethodHeader method, List<TypeUse> arguments) {
        Map<String, TypeUse> known = generics.infer(method, arguments);
        return method.parameterTypes().stream()
                .map(type -> seen(receiver, method, type, known))
                .toList();
    }

    private TypeUse seen(TypeUse receiver, MethodHeader method, TypeUse declared, Map<String, TypeUse> known) {
        TypeUse member = generics.memberType(receiver, method.signature().owner(), declared);
        return withoutVariables(generics.substitute(member, known), method.typeParameters());
    }

    /** The method that an object of a functional interface has to offer, as seen from the type's arguments. */
    public Optional<MethodHeader> functionalMethod(TypeUse type) {
        return generics.functionalMethod(type);
    }

    /** The functional interface {@code wanted} with the type variables that a body's types fix. */
    public TypeUse functionType(TypeUse wanted, List<TypeUse> parameters, TypeUse result) {
        List<String> variables =
                types.header(wanted.name()).map(TypeHeader::typeParameters).orElse(List.of());
        Optional<MethodHeader> method = functionalMethod(generics.thisType(wanted.name()));
        if (method.isEmpty() || variables.isEmpty()) {
            return wanted;
        }
        List<TypeUse> declared = new ArrayList<>(method.get().parameterTypes());
        List<TypeUse> actual = new ArrayList<>(parameters.subList(0, Math.min(parameters.size(), declared.size())));
        if (actual.size() == declared.size()) {
            declared.add(method.get().returnType());
            actual.add(result);
        }
        Map<String, TypeUse> known = generics.infer(withSignature(method.get(), variables, declared), actual);
        List<TypeUse> arguments = new ArrayList<>();
        for (int i = 0; i < variables.size(); i++) {
            arguments.add(known.getOrDefault(variables.get(i), wanted.argument(i)));
        }
        return new TypeUse(wanted.name(), arguments);
    }

    private static MethodHeader withSignature(MethodHeader method, List<String> variables, List<TypeUse> parameters) {
        return new MethodHeader(
                method.signature(),
                variables,
                parameters,
                List.of(),
                method.returnType(),
                Set.of(),
                method.annotations(),
                method.generated());
    }

    /** The type of the elements that an enhanced for loop over {@code collection} takes. */
    public TypeUse iterated(TypeUse collection) {
        if (collection.name().isArray()) {
            return collection.elementType();
        }
        return generics.viewAs(collection, ITERABLE)
                .map(view -> view.argument(0))
                // A collection whose type is not known has one type argument at most times: its elements.
                .orElseGet(() -> collection.arguments().size() == 1 ? collection.argument(0) : TypeUse.UNKNOWN);
    }

    private static TypeUse withoutVariables(TypeUse type, List<String> variables) {
        if (variables.contains(type.name().elementType().qualified())
                || type.name().elementType().elementType().isUnknown()) {
            return TypeUse.UNKNOWN;
        }
        return new TypeUse(
                type.name(),
                type.arguments().stream()
                        .map(argument -> withoutVariables(argument, variables))
                        .toList());
    }
}
