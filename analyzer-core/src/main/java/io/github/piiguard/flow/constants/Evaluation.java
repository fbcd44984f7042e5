package io.github.piiguard.flow.constants;

import io.github.piiguard.ir.Callee;
import io.github.piiguard.ir.Statement;
import io.github.piiguard.ir.Variable;
import io.github.piiguard.model.FieldName;
import io.github.piiguard.model.MethodSignature;
import io.github.piiguard.types.FieldHeader;
import io.github.piiguard.types.Modifier;
import io.github.piiguard.types.TypeHeader;
import io.github.piiguard.types.TypeHierarchy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What single statements give, when what they use is known. */
final class Evaluation {
    private final TypeHierarchy types;
    private final Calls calls;

    Evaluation(TypeHierarchy types, Calls calls) {
        this.types = types;
        this.calls = calls;
    }

    /** Answers for other bodies. */
    interface Calls {
        Optional<Known> returned(Callee.Resolved callee, List<Optional<Known>> arguments);

        Optional<Known> initialised(FieldName field);
    }

    Optional<Known> of(Statement statement, Map<Integer, Known> state) {
        if (statement instanceof Statement.Constant constant) {
            return Known.of(constant.value(), constant.target().type().name());
        }
        if (statement instanceof Statement.Copy copy) {
            return known(copy.source(), state).filter(value -> !(value instanceof Known.Packed));
        }
        if (statement instanceof Statement.Operation operation) {
            return all(operation.operands(), state).flatMap(operands -> Arithmetic.apply(operation, operands));
        }
        if (statement instanceof Statement.ReadField read) {
            return field(read);
        }
        if (statement instanceof Statement.AllocateArray array
                && !array.elements().isEmpty()) {
            return all(array.elements(), state).map(Known.Packed::new);
        }
        return statement instanceof Statement.Invoke call ? call(call, state) : Optional.empty();
    }

    /** A collection that a constructor fills is known by the variable on which the constructor was called. */
    void constructed(Statement statement, Map<Integer, Known> state) {
        boolean isCollection = statement instanceof Statement.Invoke call
                && call.callee().name().equals(MethodSignature.CONSTRUCTOR)
                && call.callee().receiverType().simpleName().endsWith("Set")
                && call.arguments().size() == 1;
        if (isCollection) {
            Statement.Invoke call = (Statement.Invoke) statement;
            Known argument = state.get(call.arguments().get(0).index());
            if (argument instanceof Known.Group) {
                call.receiver().ifPresent(receiver -> state.put(receiver.index(), argument));
            }
        }
    }

    private static Optional<Known> known(Variable variable, Map<Integer, Known> state) {
        return Optional.ofNullable(state.get(variable.index()));
    }

    private static Optional<List<Known>> all(List<Variable> variables, Map<Integer, Known> state) {
        List<Known> result = new ArrayList<>();
        for (Variable variable : variables) {
            Known value = state.get(variable.index());
            if (value == null) {
                return Optional.empty();
            }
            result.add(value);
        }
        return Optional.of(result);
    }

    private Optional<Known> field(Statement.ReadField read) {
        Optional<FieldHeader> header =
                types.findField(read.field().owner(), read.field().name());
        Optional<Known> constant = header.flatMap(FieldHeader::constant)
                .flatMap(text -> constant(text, header.get().type().name().qualified()));
        if (constant.isPresent() || header.isEmpty() || !header.get().isStatic()) {
            return constant;
        }
        FieldName name = header.get().name();
        boolean isEnum = types.header(name.owner())
                        .filter(type -> type.kind() == TypeHeader.Kind.ENUM)
                        .isPresent()
                && header.get().type().name().equals(name.owner());
        if (isEnum) {
            return Optional.of(new Known.EnumConstant(name.owner(), name.name()));
        }
        return header.get().modifiers().contains(Modifier.FINAL) ? calls.initialised(name) : Optional.empty();
    }

    private static Optional<Known> constant(String text, String type) {
        return type.equals("java.lang.String") ? Optional.of(new Known.Text(text)) : ScalarText.parse(text, type);
    }

    private Optional<Known> call(Statement.Invoke call, Map<Integer, Known> state) {
        Optional<List<Known>> arguments = all(call.arguments(), state);
        if (call.callee() instanceof Callee.Resolved callee && isProject(callee)) {
            return calls.returned(
                    callee,
                    call.arguments().stream()
                            .map(argument -> known(argument, state))
                            .toList());
        }
        if (arguments.isEmpty()) {
            return inAnyLocale(call, state);
        }
        if (call.receiver().isPresent()) {
            return known(call.receiver().get(), state)
                    .filter(receiver -> !(receiver instanceof Known.Nothing))
                    .flatMap(receiver -> TextMethods.instance(call.callee().name(), receiver, arguments.get()));
        }
        return TextMethods.ofStatic(
                call.callee().receiverType().qualified(), call.callee().name(), arguments.get());
    }

    /** A text in other letters: what locale is named is hardly ever a constant. */
    private static Optional<Known> inAnyLocale(Statement.Invoke call, Map<Integer, Known> state) {
        String name = call.callee().name();
        boolean isCase = name.equals("toLowerCase") || name.equals("toUpperCase");
        return call.receiver()
                .filter(receiver -> isCase)
                .flatMap(receiver -> known(receiver, state))
                .flatMap(receiver -> TextMethods.instance(name, receiver, List.of()));
    }

    private boolean isProject(Callee.Resolved callee) {
        return types.header(callee.declaration().owner())
                .filter(TypeHeader::isProject)
                .isPresent();
    }
}
