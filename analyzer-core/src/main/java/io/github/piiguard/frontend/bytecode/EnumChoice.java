package io.github.piiguard.frontend.bytecode;

import io.github.piiguard.ir.ConstantValue;
import io.github.piiguard.ir.Statement;
import io.github.piiguard.ir.Variable;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A switch over an enum as its source has it: {@code switch (table[level.ordinal()])} with numbers is one over {@code level}
 * with the constants' names.
 */
record EnumChoice(Variable selector, List<List<ConstantValue>> labels) {
    /**
     * The switch over an enum that a switch over a number stands for.
     *
     * @param before the statements of the block that the switch ends
     * @param labels the numbers of each target
     */
    static Optional<EnumChoice> of(
            Variable number, List<Statement> before, Collection<List<ConstantValue>> labels, EnumTables tables) {
        return defining(number, before)
                .filter(Statement.ReadElement.class::isInstance)
                .map(Statement.ReadElement.class::cast)
                .flatMap(read -> {
                    Map<String, String> table =
                            defining(read.array(), before).map(tables::readBy).orElse(Map.of());
                    return defining(read.index(), before)
                            .flatMap(EnumChoice::numbered)
                            .filter(constant -> labels.stream().allMatch(group -> table.keySet()
                                    .containsAll(
                                            group.stream().map(EnumChoice::text).toList())))
                            .map(constant -> new EnumChoice(constant, named(labels, table)));
                });
    }

    private static Optional<Statement> defining(Variable value, List<Statement> statements) {
        for (int i = statements.size() - 1; i >= 0; i--) {
            Statement statement = statements.get(i);
            if (target(statement).filter(value::equals).isPresent()) {
                return Optional.of(statement);
            }
        }
        return Optional.empty();
    }

    private static Optional<Variable> target(Statement statement) {
        if (statement instanceof Statement.ReadElement read) {
            return Optional.of(read.target());
        }
        if (statement instanceof Statement.ReadField read) {
            return Optional.of(read.target());
        }
        return statement instanceof Statement.Invoke call ? Optional.of(call.target()) : Optional.empty();
    }

    private static Optional<Variable> numbered(Statement statement) {
        return statement instanceof Statement.Invoke call
                        && call.callee().name().equals("ordinal")
                ? call.receiver()
                : Optional.empty();
    }

    private static List<List<ConstantValue>> named(Collection<List<ConstantValue>> labels, Map<String, String> table) {
        return labels.stream()
                .map(group -> group.stream()
                        .map(label -> table.getOrDefault(text(label), ""))
                        .map(name -> (ConstantValue) new ConstantValue.Text(name))
                        .toList())
                .toList();
    }

    private static String text(ConstantValue label) {
        return label instanceof ConstantValue.Scalar scalar ? scalar.value() : "";
    }
}
