package io.github.piiguard.flow.search;

import io.github.piiguard.flow.evidence.ArgumentTypes;
import io.github.piiguard.flow.summary.Services;
import io.github.piiguard.ir.CallNames;
import io.github.piiguard.ir.Callee;
import io.github.piiguard.ir.MethodBody;
import io.github.piiguard.ir.Statement;
import io.github.piiguard.model.MethodSignature;
import io.github.piiguard.model.TypeName;
import io.github.piiguard.program.Program;
import io.github.piiguard.types.TypeHierarchy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The methods that hand to a target what their callers give them. */
final class ReachingMethods {
    private final Program program;
    private final TypeHierarchy types;
    private final Callbacks callbacks;
    private final ReflectiveCalls reflective;
    private final FunctionObjects functions;
    private final Set<MethodSignature> all = new HashSet<>();
    private final Map<String, Named> byName = new HashMap<>();
    /** The types whose constructors are among them. */
    private final Set<TypeName> constructed = new HashSet<>();

    private final Set<Form> meant = new HashSet<>();
    /** How many of the methods of its name a call does not mean. */
    private final Map<Form, Integer> ruledOut = new HashMap<>();

    /** Methods of one name, in the order in which they were added. */
    private static final class Named {
        private final List<MethodSignature> all = new ArrayList<>();
        /** Those of exact types, by the types on whose objects they may run. */
        private final Map<TypeName, List<MethodSignature>> exact = new HashMap<>();

        private final List<MethodSignature> others = new ArrayList<>();

        List<MethodSignature> of(TypeName type) {
            return exact.getOrDefault(type, List.of());
        }
    }

    /** What a call names, and with how many arguments. */
    private record Form(Callee callee, int arity) {}

    ReachingMethods(Services services) {
        this.program = services.program();
        this.types = services.types();
        this.reflective = new ReflectiveCalls(services.program(), services.types());
        this.callbacks = new Callbacks(services.policy().propagators(), services.matcher(), services.types());
        this.functions = new FunctionObjects(services, callbacks);
    }

    void add(MethodSignature method) {
        if (!all.add(method)) {
            return;
        }
        functions.add(method);
        if (method.isConstructor()) {
            constructed.add(method.owner());
        }
        Named named = byName.computeIfAbsent(method.name(), name -> new Named());
        named.all.add(method);
        if (program.isExact(method.owner())) {
            for (TypeName type : program.relatedTo(method.owner())) {
                named.exact.computeIfAbsent(type, key -> new ArrayList<>()).add(method);
            }
        } else {
            named.others.add(method);
        }
    }

    /** Whether a call may run one of them. */
    boolean mayMean(Statement.Invoke call) {
        Callee callee = call.callee();
        if (callee.name().equals(MethodSignature.CONSTRUCTOR)) {
            return constructs(callee) || functions.areUsedBy(call);
        }
        Named named = byName.get(callee.name());
        return (named != null && isMeant(call, named))
                || callbacks.runBy(callee, call.arguments().size()).stream().anyMatch(byName::containsKey)
                || functions.areUsedBy(call)
                || reflective.mayMean(call);
    }

    /** Bodies with a call that may run the method, directly or by way of a library; candidates, to be confirmed. */
    List<MethodBody> candidatesCalling(MethodSignature method) {
        List<MethodBody> callers = new ArrayList<>(program.candidatesCalling(method));
        callers.addAll(reflective.candidatesCalling(method));
        callers.addAll(functions.candidatesGiving(method));
        Set<String> runners = callbacks.runnersOf(method.name());
        if (!runners.isEmpty()) {
            callers.addAll(program.bodiesNaming(CallNames.any(runners), List.of(method.owner())));
        }
        callbacks
                .dispatchersOf(method)
                .forEach(dispatcher -> callers.addAll(
                        program.bodiesNaming(CallNames.any(dispatcher.methods()), List.of(dispatcher.type()))));
        return callers;
    }

    private boolean isMeant(Statement.Invoke call, Named named) {
        Form form = new Form(call.callee(), call.arguments().size());
        if (meant.contains(form)) {
            return true;
        }
        return candidates(form, named).anyMatch(method -> program.mayRun(call, method)) && meant.add(form);
    }

    /** Many classes have a method of one name: a call that names types of the program means none of those unrelated to them. */
    private Stream<MethodSignature> candidates(Form form, Named named) {
        TypeName receiver = form.callee().receiverType();
        TypeName owner = form.callee().declaringType();
        if (!program.isExact(receiver) || !program.isExact(owner)) {
            return later(form, named.all).stream();
        }
        return Stream.of(named.others, named.of(receiver), named.of(owner)).flatMap(List::stream);
    }

    /** Methods are only added, so that of a call which means none of those before only later ones need be looked at. */
    private List<MethodSignature> later(Form form, List<MethodSignature> named) {
        Integer before = ruledOut.put(form, named.size());
        return before == null ? named : named.subList(before, named.size());
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
        Named all = byName.get(callee.name());
        if (all == null) {
            return List.of();
        }
        List<MethodSignature> named = all.all.stream()
                .filter(method -> method.arity() == arity && mayRunOnObject(method, callee))
                .toList();
        return named.size() == 1 ? named : List.of();
    }

    /** Nobody calls a static method on an object, and an argument that cannot be what the method takes says that another is meant. */
    private boolean mayRunOnObject(MethodSignature method, Callee callee) {
        boolean isStatic = types.findMethods(method.owner(), method.name(), method.arity()).stream()
                .anyMatch(header -> header.signature().equals(method) && header.isStatic());
        return !isStatic
                && (!(callee instanceof Callee.Unresolved unresolved)
                        || new ArgumentTypes(unresolved.argumentTypes(), types).mayFit(method.parameterTypes()));
    }
}
