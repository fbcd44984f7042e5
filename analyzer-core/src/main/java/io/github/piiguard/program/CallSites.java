package io.github.piiguard.program;

import io.github.piiguard.ir.Callee;
import io.github.piiguard.ir.MethodBody;
import io.github.piiguard.model.MethodSignature;
import io.github.piiguard.model.SourceFile;
import io.github.piiguard.model.TypeName;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The calls of all methods of one simple name in some files, told apart by what each calls: many calls may mean one method, and many
 * classes have a method of that name.
 */
final class CallSites {
    /** What a call names, and with how many arguments. */
    private record Form(Callee callee, int arity) {}

    private final Relation relation;
    private final Set<SourceFile> files;
    private final String methodName;
    /** Bodies that are not made yet, by the types on which they call a method of the name, and the supertypes that may declare it. */
    private final Map<TypeName, Set<LoweredFile.Callers>> unread = new LinkedHashMap<>();

    private final Set<LoweredFile.Callers> read = new HashSet<>();
    private final Map<Form, Set<MethodBody>> bodies = new LinkedHashMap<>();
    /** Calls by the types of the program that they name. */
    private final Map<TypeName, Set<Form>> exact = new HashMap<>();
    /** Calls on objects of other types. */
    private final Set<Form> others = new LinkedHashSet<>();

    CallSites(
            Relation relation,
            Collection<SourceFile> files,
            String methodName,
            Function<SourceFile, LoweredFile> lowered) {
        this.relation = relation;
        this.files = Set.copyOf(files);
        this.methodName = methodName;
        files.forEach(file -> lowered.apply(file).callersOf(methodName).forEach(this::expect));
    }

    private void expect(LoweredFile.Callers callers) {
        Optional<Set<TypeName>> receivers = callers.receivers();
        if (receivers.isEmpty()) {
            callers.forEachCall(this::add);
        } else {
            receivers.get().stream()
                    .flatMap(receiver -> relation.declaring(receiver, methodName))
                    .forEach(type -> unread.computeIfAbsent(type, key -> new LinkedHashSet<>())
                            .add(callers));
        }
    }

    /** Reads the bodies with calls on types on whose objects the methods of a type may run. */
    private void readCallsOn(TypeName owner) {
        List<TypeName> meant = unread.keySet().stream()
                .filter(type -> relation.areRelated(type, owner))
                .toList();
        for (TypeName type : meant) {
            for (LoweredFile.Callers callers : unread.getOrDefault(type, Set.of())) {
                if (read.add(callers)) {
                    callers.forEachCall(this::add);
                }
            }
            unread.remove(type);
        }
    }

    boolean covers(SourceFile file) {
        return files.contains(file);
    }

    private void add(MethodBody body, Callee callee, int arity) {
        // Equality of bodies compares their whole text.
        Form form = new Form(callee, arity);
        if (!bodies.containsKey(form)) {
            bodies.put(form, Collections.newSetFromMap(new IdentityHashMap<>()));
            sort(form);
        }
        bodies.getOrDefault(form, Set.of()).add(body);
    }

    private void sort(Form form) {
        TypeName receiver = form.callee().receiverType();
        TypeName owner = form.callee().declaringType();
        if (relation.isExact(receiver) && relation.isExact(owner)) {
            exact.computeIfAbsent(receiver, type -> new LinkedHashSet<>()).add(form);
            exact.computeIfAbsent(owner, type -> new LinkedHashSet<>()).add(form);
        } else {
            others.add(form);
        }
    }

    /** The bodies with a call that may run the method, in no order. */
    Stream<MethodBody> bodiesCalling(MethodSignature method) {
        readCallsOn(method.owner());
        Set<MethodBody> result = Collections.newSetFromMap(new IdentityHashMap<>());
        formsFor(method.owner())
                .filter(form -> relation.mayRun(form.callee(), form.arity(), method))
                .forEach(form -> result.addAll(bodies.getOrDefault(form, Set.of())));
        return result.stream();
    }

    private Stream<Form> formsFor(TypeName owner) {
        if (!relation.isExact(owner)) {
            return bodies.keySet().stream();
        }
        return Stream.concat(
                others.stream(),
                relation.relatedTo(owner).stream().flatMap(type -> exact.getOrDefault(type, Set.of()).stream()));
    }

    /** Receives one call. */
    interface Visitor {
        void visit(MethodBody body, Callee callee, int arity);
    }
}
