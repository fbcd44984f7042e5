package io.github.piiguard.flow.transfer;

import io.github.piiguard.flow.domain.Atom;
import io.github.piiguard.flow.domain.Mark;
import io.github.piiguard.flow.domain.State;
import io.github.piiguard.flow.domain.Value;
import io.github.piiguard.ir.OperationKind;
import io.github.piiguard.ir.Statement;
import io.github.piiguard.policy.DataType;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Fractions computed of data of several categories, from which none of it can be told: the calories a day that weight, height and
 * age allow. A sum of data of one category is such data still, as is what an income leaves after expenses.
 */
final class Mixtures {
    private static final Set<String> OPERATORS = Set.of("+", "-", "*", "/");
    private static final Set<String> FRACTIONS = Set.of("float", "double", "Float", "Double");

    private Mixtures() {}

    /** Whether an operation computes a number of two operands that hold data of no common category. */
    static boolean isOne(Statement.Operation operation, State state) {
        if (!isFormula(operation)) {
            return false;
        }
        List<Set<String>> categories = operation.operands().stream()
                .map(state::get)
                .map(Mixtures::categories)
                .filter(found -> !found.isEmpty())
                .toList();
        return categories.stream()
                .anyMatch(one -> categories.stream().anyMatch(other -> Collections.disjoint(one, other)));
    }

    /** Whether an operation computes with fractions, as formulas do; whole numbers, and the characters of texts, may be packed into one. */
    private static boolean isFormula(Statement.Operation operation) {
        return operation.kind() == OperationKind.ARITHMETIC
                && OPERATORS.contains(operation.operator())
                && FRACTIONS.contains(operation.target().type().name().simpleName());
    }

    private static Set<String> categories(Value value) {
        Set<String> found = new TreeSet<>();
        value.forEach(
                (atom, mark) -> dataType(atom, mark).map(DataType::category).ifPresent(found::add));
        return found;
    }

    private static Optional<DataType> dataType(Atom atom, Mark mark) {
        if (atom instanceof Atom.Sensitive sensitive) {
            return Optional.of(sensitive.dataType());
        }
        return mark.read().map(Mark.Read::dataType);
    }
}
