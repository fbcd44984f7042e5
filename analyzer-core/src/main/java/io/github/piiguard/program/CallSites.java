package io.github.piiguard.program;

import io.github.piiguard.ir.Callee;
import io.github.piiguard.ir.MethodBody;
import io.github.piiguard.model.MethodSignature;
import io.github.piiguard.model.SourceFile;
import io.github.piiguard.model.TypeName;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
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
        files.forEach(file -> lowered.apply(file).forEachCall(methodName, this::add));
        bodies.keySet().forEach(this::sort);
    }

    boolean covers(SourceFile file) {
        return files.contains(file);
    }

    private void add(MethodBody body, Callee callee, int arity) {
        // Equality of bodies compares their whole text.
        bodies.computeIfAbsent(new Form(callee, arity), form -> Collections.newSetFromMap(new IdentityHashMap<>()))
                .add(body);
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
