package io.github.piiguard.flow.constants;

import io.github.piiguard.ir.OperationKind;
import io.github.piiguard.ir.Statement;
import io.github.piiguard.model.TypeName;
import java.util.List;
import java.util.Optional;

/** Java's operators on values that are known. */
final class Arithmetic {
    private Arithmetic() {}

    /** The result, for operands that are all known. */
    static Optional<Known> apply(Statement.Operation operation, List<Known> operands) {
        if (operation.kind() == OperationKind.CONCAT) {
            return concatenated(operands);
        }
        if (operation.kind() == OperationKind.CAST) {
            return cast(operands.get(0), operation.target().type().name());
        }
        Optional<Known> result = operands.size() == 1
                ? unary(operation.operator(), operands.get(0))
                : folded(operation.operator(), operands);
        return result.map(value -> fitted(value, operation.target().type().name()));
    }

    private static Optional<Known> concatenated(List<Known> operands) {
        StringBuilder result = new StringBuilder();
        for (Known operand : operands) {
            Optional<String> text = operand.text();
            if (text.isEmpty()) {
                return Optional.empty();
            }
            result.append(text.get());
        }
        return Optional.of(new Known.Text(result.toString()));
    }

    private static Optional<Known> cast(Known value, TypeName type) {
        boolean isNumber = value instanceof Known.Real || value instanceof Known.Whole || value instanceof Known.Letter;
        return isNumber && !isIntegral(type) ? Optional.empty() : Optional.of(fitted(value, type));
    }

    private static boolean isIntegral(TypeName type) {
        return List.of("int", "long", "java.lang.Integer", "java.lang.Long").contains(type.qualified());
    }

    /** An integral result as a variable of that type holds it. */
    private static Known fitted(Known value, TypeName type) {
        if (value instanceof Known.Letter letter && isIntegral(type)) {
            return new Known.Whole(letter.value());
        }
        boolean isInt = type.qualified().equals("int") || type.qualified().equals("java.lang.Integer");
        return value instanceof Known.Whole whole && isInt ? new Known.Whole((int) whole.value()) : value;
    }

    private static Optional<Known> unary(String operator, Known operand) {
        if (operand instanceof Known.Truth truth && operator.equals("!")) {
            return Optional.of(new Known.Truth(!truth.value()));
        }
        if (operand instanceof Known.Whole whole) {
            return switch (operator) {
                case "-" -> Optional.of(new Known.Whole(-whole.value()));
                case "+" -> Optional.of(operand);
                case "~" -> Optional.of(new Known.Whole(~whole.value()));
                default -> Optional.empty();
            };
        }
        return Optional.empty();
    }

    private static Optional<Known> folded(String operator, List<Known> operands) {
        Optional<Known> result = Optional.of(operands.get(0));
        for (Known operand : operands.subList(1, operands.size())) {
            result = result.flatMap(left -> binary(operator, left, operand));
        }
        return result;
    }

    private static Optional<Known> binary(String operator, Known left, Known right) {
        if (operator.equals("==") || operator.equals("!=")) {
            return same(left, right).map(isSame -> new Known.Truth(isSame == operator.equals("==")));
        }
        if (left instanceof Known.Truth one && right instanceof Known.Truth other) {
            return logic(operator, one.value(), other.value()).map(Known.Truth::new);
        }
        Optional<Long> one = whole(left);
        Optional<Long> other = whole(right);
        return one.isPresent() && other.isPresent()
                ? whole(operator, one.get(), other.get())
                : real(operator, left, right);
    }

    /** Texts of one content need not be one object, so {@code ==} decides nothing between different ones only. */
    private static Optional<Boolean> same(Known left, Known right) {
        Optional<Long> one = whole(left);
        Optional<Long> other = whole(right);
        if (one.isPresent() && other.isPresent()) {
            return Optional.of(one.get().equals(other.get()));
        }
        if (left instanceof Known.Real || right instanceof Known.Real) {
            return Optional.empty();
        }
        return left.equals(right) && left instanceof Known.Entry ? Optional.empty() : Optional.of(left.equals(right));
    }

    private static Optional<Boolean> logic(String operator, boolean left, boolean right) {
        return switch (operator) {
            case "&", "&&" -> Optional.of(left && right);
            case "|", "||" -> Optional.of(left || right);
            case "^" -> Optional.of(left ^ right);
            default -> Optional.empty();
        };
    }

    private static Optional<Long> whole(Known value) {
        if (value instanceof Known.Whole whole) {
            return Optional.of(whole.value());
        }
        if (value instanceof Known.Truth truth) {
            return Optional.of(truth.value() ? 1L : 0L);
        }
        return value instanceof Known.Letter letter ? Optional.of((long) letter.value()) : Optional.empty();
    }

    private static Optional<Known> whole(String operator, long left, long right) {
        boolean isDivision = operator.equals("/") || operator.equals("%");
        if (isDivision && right == 0) {
            return Optional.empty();
        }
        Optional<Known> compared = compared(operator, Long.compare(left, right));
        return compared.isPresent() ? compared : computed(operator, left, right).map(Known.Whole::new);
    }

    private static Optional<Long> computed(String operator, long left, long right) {
        return switch (operator) {
            case "+" -> Optional.of(left + right);
            case "-" -> Optional.of(left - right);
            case "*" -> Optional.of(left * right);
            case "/" -> Optional.of(left / right);
            case "%" -> Optional.of(left % right);
            case "&" -> Optional.of(left & right);
            case "|" -> Optional.of(left | right);
            case "^" -> Optional.of(left ^ right);
            case "<<" -> Optional.of(left << right);
            case ">>" -> Optional.of(left >> right);
            default -> Optional.empty();
        };
    }

    private static Optional<Known> compared(String operator, int order) {
        return switch (operator) {
            case "<" -> Optional.of(new Known.Truth(order < 0));
            case ">" -> Optional.of(new Known.Truth(order > 0));
            case "<=" -> Optional.of(new Known.Truth(order <= 0));
            case ">=" -> Optional.of(new Known.Truth(order >= 0));
            default -> Optional.empty();
        };
    }

    private static Optional<Known> real(String operator, Known left, Known right) {
        if (!(left instanceof Known.Real || right instanceof Known.Real)) {
            return Optional.empty();
        }
        Optional<Double> one = real(left);
        Optional<Double> other = real(right);
        return one.isPresent() && other.isPresent()
                ? compared(operator, Double.compare(one.get(), other.get()))
                : Optional.empty();
    }

    private static Optional<Double> real(Known value) {
        return value instanceof Known.Real real
                ? Optional.of(real.value())
                : whole(value).map(Long::doubleValue);
    }
}
