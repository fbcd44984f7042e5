package io.github.piiguard.flow.calls;

import io.github.piiguard.flow.domain.Atom;
import io.github.piiguard.flow.domain.Value;
import io.github.piiguard.flow.heap.Containers;
import io.github.piiguard.flow.summary.Call;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Replacements that leave nothing of a text. */
final class Masking {
    /** Some of every kind of character. */
    private static final String SAMPLE = "aZ09 .,;:_@#+-*/\\'\"()[]{}<>=!?$%&|^~`\u00e4\u6f22\t";

    private Masking() {}

    /** What is left by a call that replaces every character by a constant; empty for any other call. */
    static Optional<Value> apply(Call call) {
        boolean isReplacement = call.name().equals("replaceAll") && call.arity() == 2 && isConstant(call.argument(1));
        return isReplacement && isConstant(call.argument(0)) && takesAll(text(call.argument(0)))
                ? Optional.of(call.argument(1))
                : Optional.empty();
    }

    private static boolean isConstant(Value value) {
        return value.size() == 1 && value.atoms().allMatch(Atom.Literal.class::isInstance);
    }

    private static String text(Value value) {
        return value.atoms()
                .map(atom -> Containers.text(((Atom.Literal) atom).value()))
                .findFirst()
                .orElse("");
    }

    private static boolean takesAll(String expression) {
        try {
            return Pattern.compile(expression).matcher(SAMPLE).replaceAll("").isEmpty();
        } catch (PatternSyntaxException e) {
            // The analysed program fails there as well.
            return false;
        }
    }
}
