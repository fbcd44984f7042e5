package io.github.piiguard.flow.constants;

import io.github.piiguard.flow.demand.StatementParts;
import io.github.piiguard.ir.Callee;
import io.github.piiguard.ir.OperationKind;
import io.github.piiguard.ir.Statement;
import io.github.piiguard.ir.Variable;
import io.github.piiguard.model.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A condition in terms of variables and fields, so that two places that ask the same are seen to do so.
 *
 * @param text the condition without its outermost negation
 * @param isNegated whether the branch is taken when the condition is false
 * @param variables the variables on which it depends
 * @param fields the names of the fields on which it depends
 */
record Condition(String text, boolean isNegated, Set<Integer> variables, Set<String> fields) {
    Condition {
        variables = Set.copyOf(variables);
        fields = Set.copyOf(fields);
    }

    /** The condition that a variable holds at the end of a block; empty when it may change by itself. */
    static Optional<Condition> of(List<Statement> block, Variable variable) {
        return new Reader(block).read(variable);
    }

    /** Whether a statement may change what the condition says. */
    boolean isChangedBy(Statement statement) {
        boolean isWritten = statement instanceof Statement.WriteField write
                ? fields.contains(write.field().name())
                : statement instanceof Statement.Invoke && !fields.isEmpty();
        return isWritten
                || StatementParts.target(statement)
                        .map(Variable::index)
                        .filter(variables::contains)
                        .isPresent();
    }

    /** Reads a condition backwards from the end of its block. */
    private static final class Reader {
        private static final Set<String> PURE =
                Set.of("equals", "equalsIgnoreCase", "isEmpty", "isBlank", "contains", "startsWith", "endsWith");
        private static final int MAX_DEPTH = 6;

        private final List<Statement> block;
        private final Set<Integer> variables = new TreeSet<>();
        private final Set<String> fields = new TreeSet<>();
        private boolean isNegated;

        Reader(List<Statement> block) {
            this.block = block;
        }

        Optional<Condition> read(Variable variable) {
            return text(variable, block.size(), MAX_DEPTH)
                    .map(text -> new Condition(text, isNegated, variables, fields));
        }

        private Optional<String> text(Variable variable, int end, int depth) {
            int at = variable.isTemporary() ? definition(variable, end) : -1;
            if (at < 0) {
                variables.add(variable.index());
                return isDefinedFrom(variable, end) ? Optional.empty() : Optional.of("v" + variable.index());
            }
            return depth == 0 ? Optional.empty() : text(block.get(at), at, depth - 1);
        }

        private int definition(Variable variable, int end) {
            for (int i = end - 1; i >= 0; i--) {
                if (StatementParts.target(block.get(i)).filter(variable::equals).isPresent()) {
                    return i;
                }
            }
            return -1;
        }

        private boolean isDefinedFrom(Variable variable, int start) {
            return definition(variable, block.size()) >= start;
        }

        private Optional<String> text(Statement statement, int at, int depth) {
            if (statement instanceof Statement.Constant constant) {
                return Optional.of("c" + constant.value());
            }
            if (statement instanceof Statement.Copy copy) {
                return text(copy.source(), at, depth);
            }
            if (statement instanceof Statement.Operation operation) {
                return operation(operation, at, depth);
            }
            if (statement instanceof Statement.ReadField read) {
                return field(read, at, depth);
            }
            return statement instanceof Statement.Invoke call && isPure(call)
                    ? call(call, at, depth)
                    : Optional.empty();
        }

        private Optional<String> operation(Statement.Operation operation, int at, int depth) {
            if (operation.kind() != OperationKind.PREDICATE
                    || operation.operator().isEmpty()) {
                return Optional.empty();
            }
            boolean isOutermost = depth == MAX_DEPTH - 1;
            String operator = operation.operator();
            if (isOutermost && (operator.equals("!") || operator.equals("!="))) {
                isNegated = !isNegated;
                operator = operator.equals("!") ? "" : "==";
            }
            String name = operator;
            return all(operation.operands(), at, depth).map(operands -> name.isEmpty() ? operands : name + operands);
        }

        private Optional<String> field(Statement.ReadField read, int at, int depth) {
            String name = read.field().name();
            boolean isChanged = block.subList(at, block.size()).stream()
                    .anyMatch(later -> later instanceof Statement.WriteField write
                            && write.field().name().equals(name));
            fields.add(name);
            return isChanged
                    ? Optional.empty()
                    : all(read.receiver().stream().toList(), at, depth).map(receiver -> read.field() + receiver);
        }

        private static boolean isPure(Statement.Invoke call) {
            Callee callee = call.callee();
            return PURE.contains(callee.name()) && callee.receiverType().equals(TypeName.STRING);
        }

        private Optional<String> call(Statement.Invoke call, int at, int depth) {
            List<Variable> parts = new ArrayList<>(call.receiver().stream().toList());
            parts.addAll(call.arguments());
            return all(parts, at, depth).map(text -> call.callee().name() + text);
        }

        private Optional<String> all(List<Variable> parts, int at, int depth) {
            List<String> texts = new ArrayList<>();
            for (Variable part : parts) {
                Optional<String> text = text(part, at, depth);
                if (text.isEmpty()) {
                    return Optional.empty();
                }
                texts.add(text.get());
            }
            return Optional.of(texts.toString());
        }
    }
}
