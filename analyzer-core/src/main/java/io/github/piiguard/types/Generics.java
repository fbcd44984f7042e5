package io.github.piiguard.types;

import io.github.piiguard.model.MethodSignature;
import io.github.piiguard.model.TypeName;
import io.github.piiguard.model.TypeUse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What type variables stand for: in members seen from a receiver, and in calls of generic methods. */
public record Generics(TypeHierarchy hierarchy) {
    private static final Set<String> OBJECT_METHODS = Set.of("equals", "hashCode", "toString");

    /**
     * A member's declared type as it is seen from the receiver: {@code V} of {@code Map.get} is {@code User} on a
     * {@code HashMap<String, User>}. A raw receiver, or one whose way to the owner is not known, leaves the unknown type
     * for the owner's variables.
     */
    public TypeUse memberType(TypeUse receiver, TypeName declaringOwner, TypeUse declared) {
        List<String> variables =
                hierarchy.header(declaringOwner).map(TypeHeader::typeParameters).orElse(List.of());
        if (variables.isEmpty()) {
            return declared;
        }
        TypeUse view = viewAs(receiver, declaringOwner).orElse(TypeUse.of(declaringOwner));
        return substitute(declared, bindings(variables, view));
    }

    /** The receiver seen as one of its supertypes, with that type's arguments; empty when it is none. */
    public Optional<TypeUse> viewAs(TypeUse receiver, TypeName supertype) {
        Deque<TypeUse> waiting = new ArrayDeque<>(List.of(receiver));
        Set<TypeName> seen = new HashSet<>();
        while (!waiting.isEmpty()) {
            TypeUse next = waiting.remove();
            if (next.name().equals(supertype)) {
                return Optional.of(next);
            }
            if (seen.add(next.name())) {
                hierarchy.header(next.name()).ifPresent(header -> waiting.addAll(supertypesOf(next, header)));
            }
        }
        return Optional.empty();
    }

    /** A type as it sees itself: its variables are its arguments. */
    public TypeUse thisType(TypeName name) {
        List<String> variables =
                hierarchy.header(name).map(TypeHeader::typeParameters).orElse(List.of());
        return new TypeUse(name, variables.stream().map(TypeUse::of).toList());
    }

    /** The type with every bound variable replaced, in its arguments and array elements too. */
    public TypeUse substitute(TypeUse type, Map<String, TypeUse> bindings) {
        if (bindings.isEmpty()) {
            return type;
        }
        if (type.name().isArray()) {
            return substitute(type.elementType(), bindings).arrayOf();
        }
        TypeUse bound = bindings.get(type.name().qualified());
        if (bound != null) {
            return bound;
        }
        return new TypeUse(
                type.name(),
                type.arguments().stream()
                        .map(argument -> substitute(argument, bindings))
                        .toList());
    }

    /**
     * What the variables of a generic method stand for in a call with arguments of these types; a variable about which
     * they say nothing is absent. Variable arguments may be packed or not.
     */
    public Map<String, TypeUse> infer(MethodHeader method, List<TypeUse> argumentTypes) {
        Map<String, TypeUse> bindings = new LinkedHashMap<>();
        List<TypeUse> parameters = method.parameterTypes();
        for (int index = 0; index < argumentTypes.size() && !parameters.isEmpty(); index++) {
            TypeUse argument = argumentTypes.get(index);
            int last = parameters.size() - 1;
            TypeUse parameter = parameters.get(Math.min(index, last));
            boolean isPacked =
                    argumentTypes.size() == parameters.size() && argument.name().isArray();
            if (index >= last && method.isVarargs() && !isPacked) {
                parameter = parameter.elementType();
            }
            unify(parameter, argument, Set.copyOf(method.typeParameters()), bindings);
        }
        return bindings;
    }

    /**
     * The only abstract method of a functional interface, its parameter and return types seen from the type's arguments;
     * empty when the interface is not known or not functional.
     */
    public Optional<MethodHeader> functionalMethod(TypeUse functionalInterface) {
        TypeName name = functionalInterface.name();
        Optional<TypeHeader> header = hierarchy.header(name);
        if (header.isEmpty()) {
            return hierarchy.libraryFunction(name).map(method -> ofArguments(functionalInterface, method));
        }
        boolean isInterface =
                header.filter(one -> one.kind() == TypeHeader.Kind.INTERFACE).isPresent();
        if (!isInterface) {
            return Optional.empty();
        }
        List<MethodHeader> found = abstractMethods(name);
        return found.size() == 1 ? Optional.of(seenFrom(functionalInterface, found.get(0))) : Optional.empty();
    }

    /** A generic interface without header: as a rule its variables are what its method is given. */
    private static MethodHeader ofArguments(TypeUse functionalInterface, MethodHeader method) {
        List<TypeUse> arguments = functionalInterface.arguments();
        return arguments.isEmpty()
                        || arguments.size() != method.parameterTypes().size()
                ? method
                : with(method, arguments, method.returnType());
    }

    private List<MethodHeader> abstractMethods(TypeName name) {
        Set<MethodSignature> found = new HashSet<>();
        List<MethodHeader> result = new ArrayList<>();
        List<TypeName> owners = new ArrayList<>(List.of(name));
        owners.addAll(hierarchy.supertypes(name));
        for (TypeName owner : owners) {
            for (MethodHeader method :
                    hierarchy.header(owner).map(TypeHeader::methods).orElse(List.of())) {
                if (isAbstractIn(owner, method) && isNearest(name, method) && found.add(method.signature())) {
                    result.add(method);
                }
            }
        }
        return result;
    }

    private static boolean isAbstractIn(TypeName owner, MethodHeader method) {
        Set<Modifier> modifiers = method.modifiers();
        boolean hasBody = modifiers.contains(Modifier.DEFAULT)
                || modifiers.contains(Modifier.STATIC)
                || modifiers.contains(Modifier.PRIVATE);
        return !hasBody
                && !owner.equals(TypeName.OBJECT)
                && !OBJECT_METHODS.contains(method.signature().name());
    }

    private boolean isNearest(TypeName name, MethodHeader method) {
        MethodSignature signature = method.signature();
        return hierarchy.findMethods(name, signature.name(), signature.arity()).stream()
                .anyMatch(nearest -> nearest.signature().equals(signature));
    }

    private MethodHeader seenFrom(TypeUse receiver, MethodHeader method) {
        TypeName owner = method.signature().owner();
        List<TypeUse> parameters = method.parameterTypes().stream()
                .map(type -> memberType(receiver, owner, type))
                .toList();
        return with(method, parameters, memberType(receiver, owner, method.returnType()));
    }

    private static MethodHeader with(MethodHeader method, List<TypeUse> parameters, TypeUse result) {
        return new MethodHeader(
                method.signature(),
                method.typeParameters(),
                parameters,
                method.parameterNames(),
                result,
                method.modifiers(),
                method.annotations(),
                method.generated());
    }

    private List<TypeUse> supertypesOf(TypeUse type, TypeHeader header) {
        Map<String, TypeUse> bindings = bindings(header.typeParameters(), type);
        return ProjectHierarchy.supertypeUses(header)
                .map(supertype -> substitute(supertype, bindings))
                .toList();
    }

    private static Map<String, TypeUse> bindings(List<String> variables, TypeUse type) {
        Map<String, TypeUse> result = new LinkedHashMap<>();
        for (int index = 0; index < variables.size(); index++) {
            result.put(variables.get(index), type.argument(index));
        }
        return result;
    }

    private void unify(TypeUse parameter, TypeUse argument, Set<String> variables, Map<String, TypeUse> bindings) {
        if (argument.isUnknown()) {
            return;
        }
        if (parameter.name().isArray()) {
            if (argument.name().isArray()) {
                unify(parameter.elementType(), argument.elementType(), variables, bindings);
            }
        } else if (variables.contains(parameter.name().qualified())) {
            bindings.putIfAbsent(parameter.name().qualified(), Primitives.boxed(argument));
        } else if (!parameter.arguments().isEmpty()) {
            viewAs(argument, parameter.name()).ifPresent(view -> unifyArguments(parameter, view, variables, bindings));
        }
    }

    private void unifyArguments(TypeUse parameter, TypeUse view, Set<String> variables, Map<String, TypeUse> bindings) {
        for (int index = 0; index < parameter.arguments().size(); index++) {
            unify(parameter.argument(index), view.argument(index), variables, bindings);
        }
    }
}
