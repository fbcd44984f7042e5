package io.github.piiguard.policy.catalog;

import io.github.piiguard.policy.Effect;
import io.github.piiguard.policy.Port;
import java.util.Optional;
import java.util.function.BiFunction;

/** Reads effects: {@code A -> B}, {@code clears A}, {@code A same B}, {@code A copies B}. */
final class EffectParser {
    private EffectParser() {}

    /** The effect, or empty when the text is none. */
    static Optional<Effect> parse(String text) {
        String effect = text.strip();
        if (effect.startsWith("clears ")) {
            return PortParser.parse(effect.substring("clears ".length())).map(Effect.Clear::new);
        }
        return between(effect, "->", Effect.Flow::new)
                .or(() -> between(effect, " same ", Effect.Same::new))
                .or(() -> between(effect, " copies ", Effect.Copy::new));
    }

    static Effect read(YamlValue value) {
        return parse(value.text())
                .orElseThrow(() -> value.fault(
                        "'" + value.text() + "' is no effect",
                        "write 'A -> B', 'clears A', 'A same B' or 'A copies B'; " + PortParser.REMEDY));
    }

    private static Optional<Effect> between(String text, String operator, BiFunction<Port, Port, Effect> make) {
        int at = text.indexOf(operator);
        if (at < 0) {
            return Optional.empty();
        }
        Optional<Port> left = PortParser.parse(text.substring(0, at));
        Optional<Port> right = PortParser.parse(text.substring(at + operator.length()));
        return left.flatMap(from -> right.map(to -> make.apply(from, to)));
    }
}
