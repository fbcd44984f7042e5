package io.github.piiguard.program;

import io.github.piiguard.ir.CallNames;
import io.github.piiguard.ir.Callee;
import io.github.piiguard.ir.MethodBody;
import io.github.piiguard.ir.Statement;
import io.github.piiguard.model.FieldName;
import io.github.piiguard.model.MethodSignature;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Bodies, and what each of them names. */
final class NamedBodies {
    /** A call, and the body that it stands in. */
    private record Site(MethodBody body, Statement.Invoke call) {}

    private final Map<MethodSignature, MethodBody> bySignature = new HashMap<>();
    private final Map<MethodSignature, MethodBody> creators = new HashMap<>();
    private final Map<String, List<Site>> calls = new HashMap<>();
    private final Map<String, Set<MethodBody>> touching = new HashMap<>();

    NamedBodies(List<MethodBody> bodies) {
        bodies.forEach(this::add);
    }

    Optional<MethodBody> body(MethodSignature method) {
        return Optional.ofNullable(bySignature.get(method));
    }

    /** The body that creates the function with that text. */
    Optional<MethodBody> creatorOf(MethodSignature lambda) {
        return Optional.ofNullable(creators.get(lambda));
    }

    Stream<MethodBody> bodiesCalling(CallNames wanted) {
        Set<String> methods = wanted.methods();
        boolean isFewer = methods.size() < calls.size();
        Stream<String> named =
                isFewer ? methods.stream() : calls.keySet().stream().filter(methods::contains);
        return named.flatMap(this::callsOf)
                .filter(site -> isMeant(wanted, site.call().callee()))
                .map(Site::body)
                .filter(byIdentity());
    }

    private static boolean isMeant(CallNames wanted, Callee callee) {
        return wanted.mayMean(callee.receiverType(), callee.name())
                || wanted.mayMean(callee.declaringType(), callee.name());
    }

    /** All calls of methods of that simple name. */
    void forEachCall(String methodName, CallSites.Visitor visitor) {
        callsOf(methodName)
                .forEach(site -> visitor.visit(
                        site.body(),
                        site.call().callee(),
                        site.call().arguments().size()));
    }

    private Stream<Site> callsOf(String methodName) {
        return calls.getOrDefault(methodName, List.of()).stream();
    }

    Stream<MethodBody> bodiesTouching(String fieldName) {
        return touching.getOrDefault(fieldName, Set.of()).stream();
    }

    private void add(MethodBody body) {
        bySignature.putIfAbsent(body.signature(), body);
        LoweredFile.statements(body).forEach(statement -> {
            if (statement instanceof Statement.Invoke invoke) {
                calls.computeIfAbsent(invoke.callee().name(), name -> new ArrayList<>())
                        .add(new Site(body, invoke));
            } else if (statement instanceof Statement.WriteField write) {
                touch(write.field(), body);
            } else if (statement instanceof Statement.ReadField read) {
                touch(read.field(), body);
            } else if (statement instanceof Statement.CreateFunction function) {
                creators.putIfAbsent(function.body(), body);
            }
        });
    }

    private void touch(FieldName field, MethodBody body) {
        touching.computeIfAbsent(field.name(), name -> Collections.newSetFromMap(new IdentityHashMap<>()))
                .add(body);
    }

    private static Predicate<MethodBody> byIdentity() {
        // Equality of bodies compares their whole text.
        return Collections.newSetFromMap(new IdentityHashMap<MethodBody, Boolean>())::add;
    }
}
