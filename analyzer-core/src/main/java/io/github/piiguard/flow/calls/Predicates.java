package io.github.piiguard.flow.calls;

import io.github.piiguard.flow.constants.Folded;
import io.github.piiguard.flow.constants.Known;
import io.github.piiguard.flow.domain.Atom;
import io.github.piiguard.flow.domain.Selector;
import io.github.piiguard.flow.domain.State;
import io.github.piiguard.flow.domain.Value;
import io.github.piiguard.flow.summary.Frame;
import io.github.piiguard.ir.MethodBody;
import io.github.piiguard.ir.Statement;
import io.github.piiguard.model.MethodSignature;
import io.github.piiguard.model.TypeUse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A function value that says yes or no, asked about constants. */
final class Predicates {
    private final Frame frame;
    private final State state;
    private final Value function;

    Predicates(Frame frame, State state, Value function) {
        this.frame = frame;
        this.state = state;
        this.function = function;
    }

    /** The parts of a value that may fulfil the predicate. */
    Value fulfilledBy(Value value) {
        return value.mapAtoms((atom, mark) -> mark)
                .flatMap(atom -> isKnown(atom, false) ? Value.EMPTY : Value.of(atom));
    }

    private boolean isKnown(Atom atom, boolean answer) {
        return known(atom)
                .flatMap(this::answer)
                .filter(found -> found == answer)
                .isPresent();
    }

    boolean isFulfilledBy(Atom key) {
        return isKnown(key, true);
    }

    /** Whether an entry with that key fulfils the predicate, whatever its value. */
    boolean isFulfilledByEntry(Atom key) {
        return known(key).map(Known.Entry::new).flatMap(this::answer).orElse(false);
    }

    /** The texts that the predicate mentions: keys that it may have been written for. */
    Value mentioned() {
        Value result = Value.EMPTY;
        for (Known known : only().flatMap(this::body).map(this::constants).orElse(List.of())) {
            Stream<Known> parts = known instanceof Known.Group group ? group.elements().stream() : Stream.of(known);
            for (Known part : parts.toList()) {
                result = result.join(
                        part instanceof Known.Text
                                ? part.asConstant()
                                        .map(text -> Value.of(new Atom.Literal(text, false)))
                                        .orElse(Value.EMPTY)
                                : Value.EMPTY);
            }
        }
        return result;
    }

    private List<Known> constants(MethodBody body) {
        Folded folded = frame.services().constants().of(body);
        Stream<Known> read = body.blocks().stream()
                .flatMap(block -> block.statements().stream())
                .flatMap(statement -> defined(folded, statement).stream());
        return Stream.concat(read, captured(body).values().stream()).toList();
    }

    private static Optional<Known> defined(Folded folded, Statement statement) {
        if (statement instanceof Statement.ReadField read) {
            return folded.at(read, read.target());
        }
        return statement instanceof Statement.Constant constant
                ? folded.at(constant, constant.target())
                : Optional.empty();
    }

    private Optional<Atom.Reference> only() {
        return function.size() == 1
                ? function.atoms()
                        .findFirst()
                        .filter(Atom.Reference.class::isInstance)
                        .map(Atom.Reference.class::cast)
                : Optional.empty();
    }

    private Optional<MethodBody> body(Atom.Reference reference) {
        return reference.object().function().flatMap(frame.services().program()::body);
    }

    private Optional<Known> known(Atom atom) {
        if (atom instanceof Atom.Literal literal) {
            return Known.of(literal.value(), TypeUse.STRING.name());
        }
        if (!(atom instanceof Atom.Reference)) {
            return Optional.empty();
        }
        Value key = state.heap().read(Value.of(atom), Selector.field("key"), TypeUse.STRING);
        boolean isConstant = key.size() == 1 && key.atoms().allMatch(Atom.Literal.class::isInstance);
        return isConstant ? key.atoms().findFirst().flatMap(this::known).map(Known.Entry::new) : Optional.empty();
    }

    private Optional<Boolean> answer(Known argument) {
        Optional<Atom.Reference> reference = only();
        if (reference.isEmpty()) {
            return Optional.empty();
        }
        Optional<MethodSignature> made = reference.get().object().function();
        if (made.filter(method ->
                        method.name().equals("negate") || method.name().equals("not"))
                .isPresent()) {
            int captured = made.get().arity();
            Value inner = state.heap().read(function, new Selector.Captured(captured), TypeUse.UNKNOWN);
            return new Predicates(frame, state, inner).answer(argument).map(answer -> !answer);
        }
        return body(reference.get()).flatMap(body -> answer(body, argument));
    }

    private Optional<Boolean> answer(MethodBody body, Known argument) {
        Map<Integer, Known> parameters = captured(body);
        parameters.put(body.capturedCount(), argument);
        return frame.services().constants().applied(body, parameters).flatMap(Predicates::truth);
    }

    /** A truth value, which class files hold as a number. */
    private static Optional<Boolean> truth(Known known) {
        if (known instanceof Known.Truth truth) {
            return Optional.of(truth.value());
        }
        return known instanceof Known.Whole whole ? Optional.of(whole.value() != 0) : Optional.empty();
    }

    /** The captured variables that are constants, or collections of constants. */
    private Map<Integer, Known> captured(MethodBody body) {
        Map<Integer, Known> result = new HashMap<>();
        for (int i = 0; i < body.capturedCount(); i++) {
            int index = i;
            Value value = state.heap().read(function, new Selector.Captured(i), TypeUse.UNKNOWN);
            constant(value).ifPresent(known -> result.put(index, known));
        }
        return result;
    }

    private Optional<Known> constant(Value value) {
        if (value.size() != 1) {
            return Optional.empty();
        }
        Atom atom = value.atoms().findFirst().orElseThrow();
        if (!(atom instanceof Atom.Reference)) {
            return known(atom);
        }
        Value elements = state.heap().read(value, Selector.ELEMENT, TypeUse.UNKNOWN);
        boolean isConstant = !elements.isEmpty() && elements.atoms().allMatch(Atom.Literal.class::isInstance);
        return isConstant
                ? Optional.of(new Known.Group(elements.atoms()
                        .flatMap(element -> known(element).stream())
                        .toList()))
                : Optional.empty();
    }
}
