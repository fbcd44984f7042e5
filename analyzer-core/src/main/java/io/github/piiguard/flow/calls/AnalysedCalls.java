package io.github.piiguard.flow.calls;

import io.github.piiguard.flow.domain.Atom;
import io.github.piiguard.flow.domain.Heap;
import io.github.piiguard.flow.domain.Mark;
import io.github.piiguard.flow.domain.Root;
import io.github.piiguard.flow.domain.State;
import io.github.piiguard.flow.domain.Value;
import io.github.piiguard.flow.summary.Call;
import io.github.piiguard.flow.summary.Frame;
import io.github.piiguard.flow.summary.Invocation;
import io.github.piiguard.flow.summary.LibraryMethod;
import io.github.piiguard.flow.summary.LibrarySummary;
import io.github.piiguard.ir.Callee;
import io.github.piiguard.model.MethodSignature;
import io.github.piiguard.model.TypeName;
import io.github.piiguard.types.MethodHeader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Calls of library methods whose code the class path holds. */
final class AnalysedCalls {
    private final Frame frame;
    private final State state;

    AnalysedCalls(Frame frame, State state) {
        this.frame = frame;
        this.state = state;
    }

    /**
     * What the call gives.
     *
     * @param isWhole whether nothing else may flow
     */
    record Outcome(Value result, boolean isWhole) {
        private Outcome join(Outcome other) {
            return new Outcome(result.join(other.result), isWhole && other.isWhole);
        }
    }

    /** Runs the method of each object that the receiver may be; empty where the code of none of them is at hand. */
    Optional<Outcome> apply(Call call) {
        if (!(call.statement().callee() instanceof Callee.Resolved callee)) {
            return Optional.empty();
        }
        // What a vendor's own SDK does with its messages is beyond the border: what they are given leaves with them.
        if (frame.services().matcher().isOfSdk(callee.declaration().owner())) {
            return Optional.empty();
        }
        State before = state.copy();
        Optional<Outcome> result = Optional.empty();
        for (Map.Entry<LibraryMethod, Value> target : targets(call, callee).entrySet()) {
            State branch = result.isPresent() ? before.copy() : state;
            Invocation invocation =
                    new Invocation(target.getKey().signature(), target.getValue(), call.arguments(), call.location());
            Outcome outcome = new AnalysedCalls(frame, branch).run(target.getKey(), invocation);
            if (result.isPresent()) {
                state.become(state.join(branch));
            }
            result = Optional.of(result.map(outcome::join).orElse(outcome));
        }
        return result.filter(outcome -> outcome.isWhole() || !outcome.result().isEmpty() || isAnyKnown(call, callee));
    }

    private boolean isAnyKnown(Call call, Callee.Resolved callee) {
        return targets(call, callee).keySet().stream()
                .anyMatch(method -> frame.knowledge().librarySummary(method).isPresent());
    }

    Outcome run(LibraryMethod method, Invocation invocation) {
        Optional<LibrarySummary> known = frame.knowledge().librarySummary(method);
        if (known.isEmpty()) {
            return new Outcome(Value.EMPTY, false);
        }
        Instantiation instantiation = new Instantiation(frame, state, invocation);
        instantiation.callFunctions(known.get().summary());
        return new Outcome(
                instantiation.result(known.get().summary()), !known.get().isPartial());
    }

    /** The methods that may run, each with the objects on which it does. */
    private Map<LibraryMethod, Value> targets(Call call, Callee.Resolved callee) {
        Map<LibraryMethod, Value> result = new LinkedHashMap<>();
        for (Map.Entry<Atom, Mark> entry : Heap.entries(call.receiver())) {
            Value object = Value.of(entry.getKey(), entry.getValue());
            result.merge(target(typeOf(entry.getKey()), callee), object, Value::join);
        }
        if (result.isEmpty()) {
            result.put(target(Optional.empty(), callee), Value.EMPTY);
        }
        return result;
    }

    private Optional<TypeName> typeOf(Atom atom) {
        if (atom instanceof Atom.Reference reference
                && reference.object().function().isEmpty()) {
            return Optional.of(reference.object().type().name());
        }
        boolean isSelf = atom instanceof Atom.Input input
                && input.path().root() instanceof Root.Self
                && input.path().selectors().isEmpty();
        return isSelf ? frame.knowledge().selfType() : Optional.empty();
    }

    private LibraryMethod target(Optional<TypeName> type, Callee.Resolved callee) {
        MethodSignature declared = callee.declaration();
        MethodSignature running = callee.isVirtual()
                ? type.flatMap(known -> overriding(known, declared)).orElse(declared)
                : declared;
        return new LibraryMethod(running, type.filter(known -> !known.equals(running.owner())));
    }

    private Optional<MethodSignature> overriding(TypeName type, MethodSignature declared) {
        List<MethodSignature> candidates = frame.types().findMethods(type, declared.name(), declared.arity()).stream()
                .map(MethodHeader::signature)
                .toList();
        return candidates.stream()
                .filter(method -> method.parameterTypes().equals(declared.parameterTypes()))
                .findFirst()
                .or(() -> candidates.stream().findFirst());
    }
}
