package io.github.piiguard.policy.catalog;

import io.github.piiguard.policy.Effect;
import io.github.piiguard.policy.Port;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads effects: {@code A -> B}, {@code clears A}, both perhaps {@code where argument[i]}, {@code A same B}, {@code A copies
 * B}.
 */
final class EffectParser {
    private static final Pattern WHERE = Pattern.compile("\\swhere\\s+argument\\[([0-9]{1,3})]\\s*$");

    private EffectParser() {}

    /** The effect, or empty when the text is none. */
    static Optional<Effect> parse(String text) {
        Matcher where = WHERE.matcher(text);
        Optional<Integer> condition = where.find() ? Optional.of(Integer.valueOf(where.group(1))) : Optional.empty();
        String effect = where.replaceFirst("").strip();
        if (effect.startsWith("clears ")) {
            return PortParser.parse(effect.substring("clears ".length()))
                    .map(port -> new Effect.Clear(port, condition));
        }
        Optional<Effect> flow =
                between(effect, "->", PortParser::parseFlowing, (from, to) -> new Effect.Flow(from, to, condition));
        // One object cannot be another for some of its elements only: such a text has no meaning.
        return flow.isPresent() || condition.isPresent()
                ? flow
                : between(effect, " same ", PortParser::parse, Effect.Same::new)
                        .or(() -> between(effect, " copies ", PortParser::parse, Effect.Copy::new));
    }

    static Effect read(YamlValue value) {
        return parse(value.text())
                .orElseThrow(() -> value.fault(
                        "'" + value.text() + "' is no effect",
                        "write 'A -> B', 'clears A', 'A same B' or 'A copies B', the first two perhaps 'where argument[i]'; "
                                + "what flows may be a number or null, too; "
                                + PortParser.REMEDY));
    }

    private static Optional<Effect> between(
            String text,
            String operator,
            Function<String, Optional<Port>> parseLeft,
            BiFunction<Port, Port, Effect> make) {
        int at = text.indexOf(operator);
        if (at < 0) {
            return Optional.empty();
        }
        Optional<Port> left = parseLeft.apply(text.substring(0, at));
        Optional<Port> right = PortParser.parse(text.substring(at + operator.length()));
        return left.flatMap(from -> right.map(to -> make.apply(from, to)));
    }
}
