package io.github.piiguard.analysis;

import io.github.piiguard.model.MethodSignature;
import io.github.piiguard.model.TypeName;
import io.github.piiguard.model.TypeUse;
import io.github.piiguard.policy.LibraryFunction;
import io.github.piiguard.policy.MethodPattern;
import io.github.piiguard.policy.Policy;
import io.github.piiguard.types.LibraryFunctions;
import io.github.piiguard.types.MethodHeader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The functional interfaces that the policy speaks of, as the front end asks for them. */
final class FunctionEntries {
    private FunctionEntries() {}

    static LibraryFunctions of(Policy policy) {
        Map<TypeName, MethodHeader> methods = new HashMap<>();
        Map<LibraryFunctions.Parameter, List<TypeUse>> takers = new HashMap<>();
        for (LibraryFunction function : policy.functions()) {
            TypeName type = function.type();
            MethodHeader method = header(type, function);
            methods.putIfAbsent(type, method);
            // The JDK's interfaces have what they are given for type arguments; those of libraries are told by their
            // method.
            TypeUse taken = new TypeUse(type, method.parameterTypes());
            function.givenTo().forEach(taker -> put(takers, taker, function, taken));
        }
        return new LibraryFunctions(methods, takers);
    }

    private static MethodHeader header(TypeName type, LibraryFunction function) {
        MethodPattern pattern = function.method();
        List<TypeName> parameters = pattern.parameterTypes().orElse(List.of()).stream()
                .map(TypeName::of)
                .toList();
        return new MethodHeader(
                new MethodSignature(type, pattern.method(), parameters),
                List.of(),
                parameters.stream().map(TypeUse::of).toList(),
                List.of(),
                TypeUse.of(function.gives()),
                Set.of(),
                Set.of(),
                Optional.empty());
    }

    private static void put(
            Map<LibraryFunctions.Parameter, List<TypeUse>> takers,
            MethodPattern taker,
            LibraryFunction function,
            TypeUse taken) {
        List<String> types = taker.parameterTypes().orElse(List.of());
        for (int i = 0; i < types.size(); i++) {
            if (function.isNamedBy(types.get(i))) {
                LibraryFunctions.Parameter parameter =
                        new LibraryFunctions.Parameter(taker.type().orElseThrow(), taker.method(), types.size(), i);
                takers.computeIfAbsent(parameter, key -> new ArrayList<>()).add(taken);
            }
        }
    }
}
