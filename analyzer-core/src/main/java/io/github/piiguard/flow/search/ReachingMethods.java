package io.github.piiguard.flow.search;

import io.github.piiguard.flow.summary.Services;
import io.github.piiguard.ir.Callee;
import io.github.piiguard.ir.MethodBody;
import io.github.piiguard.ir.Statement;
import io.github.piiguard.model.MethodSignature;
import io.github.piiguard.model.TypeName;
import io.github.piiguard.program.Program;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The methods that hand to a target what their callers give them. */
final class ReachingMethods {
    private final Program program;
    private final Callbacks callbacks;
    private final Set<MethodSignature> all = new HashSet<>();
    private final Map<String, List<MethodSignature>> byName = new HashMap<>();
    /** The types whose constructors are among them. */
    private final Set<TypeName> constructed = new HashSet<>();

    private final Set<Form> meant = new HashSet<>();
    /** How many of the methods of its name a call does not mean. */
    private final Map<Form, Integer> ruledOut = new HashMap<>();

    /** What a call names, and with how many arguments. */
    private record Form(Callee callee, int arity) {}

    ReachingMethods(Services services) {
        this.program = services.program();
        this.callbacks = new Callbacks(services.policy().propagators(), services.matcher(), services.types());
    }

    void add(MethodSignature method) {
        if (!all.add(method)) {
            return;
        }
        if (method.isConstructor()) {
            constructed.add(method.owner());
        }
        byName.computeIfAbsent(method.name(), name -> new ArrayList<>()).add(method);
    }

    /** Whether a call may run one of them. */
    boolean mayMean(Statement.Invoke call) {
        Callee callee = call.callee();
        if (callee.name().equals(MethodSignature.CONSTRUCTOR)) {
            return constructs(callee);
        }
        List<MethodSignature> named = byName.getOrDefault(callee.name(), List.of());
        return (!named.isEmpty() && isMeant(call, named))
                || callbacks.runBy(callee, call.arguments().size()).stream().anyMatch(byName::containsKey);
    }

    /** Bodies with a call that may run the method, directly or by way of a library; candidates, to be confirmed. */
    List<MethodBody> candidatesCalling(MethodSignature method) {
        List<MethodBody> callers = new ArrayList<>(program.candidatesCalling(method));
        Set<String> runners = callbacks.runnersOf(method.name());
        if (!runners.isEmpty()) {
            callers.addAll(program.bodiesNaming(runners, List.of(method.owner())));
        }
        callbacks
                .dispatchersOf(method)
                .forEach(dispatcher ->
                        callers.addAll(program.bodiesNaming(dispatcher.methods(), List.of(dispatcher.type()))));
        return callers;
    }

    /** Methods are only added, so that of a call which means none of those before only later ones need be looked at. */
    private boolean isMeant(Statement.Invoke call, List<MethodSignature> named) {
        Form form = new Form(call.callee(), call.arguments().size());
        if (meant.contains(form)) {
            return true;
        }
        int before = ruledOut.getOrDefault(form, 0);
        ruledOut.put(form, named.size());
        boolean isMeant = named.subList(before, named.size()).stream().anyMatch(method -> program.mayRun(call, method));
        return isMeant && meant.add(form);
    }

    private boolean constructs(Callee callee) {
        return constructed.contains(callee.receiverType())
                || (callee instanceof Callee.Resolved resolved
                        && constructed.contains(resolved.declaration().owner()));
    }

    /** The only one that a call on an object of unknown type may mean. */
    List<MethodSignature> unique(Callee callee, int arity) {
        if (!callee.receiverType().isUnknown() || callee.name().equals(MethodSignature.CONSTRUCTOR)) {
            return List.of();
        }
        List<MethodSignature> named = byName.getOrDefault(callee.name(), List.of()).stream()
                .filter(method -> method.arity() == arity)
                .toList();
        return named.size() == 1 ? named : List.of();
    }
}
