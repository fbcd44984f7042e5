package io.github.piiguard.flow.calls;

import io.github.piiguard.flow.Step;
import io.github.piiguard.flow.domain.Atom;
import io.github.piiguard.flow.domain.PathNames;
import io.github.piiguard.flow.domain.State;
import io.github.piiguard.flow.domain.Value;
import io.github.piiguard.flow.summary.Call;
import io.github.piiguard.flow.summary.Frame;
import io.github.piiguard.policy.Degree;
import io.github.piiguard.policy.Sanitizer;
import io.github.piiguard.policy.WordList;
import io.github.piiguard.policy.Words;
import java.util.Locale;

/** What is left of a value after a sanitizer. */
final class Sanitizing {
    private final Frame frame;
    private final State state;

    Sanitizing(Frame frame, State state) {
        this.frame = frame;
        this.state = state;
    }

    Value apply(Call call, Sanitizer sanitizer) {
        TextForm text = new TextForm(frame, state);
        Value mixed = text.of(call.receiver());
        for (Value argument : call.arguments()) {
            mixed = mixed.join(text.of(argument));
        }
        // Constants come out as constants and what is unknown is weakened, so a hash of a constant stays harmless.
        boolean isKeyed = sanitizer.degree() == Degree.UNKEYED_HASH && holdsKey(mixed, frame);
        Degree degree = isKeyed ? Degree.KEYED_HASH : sanitizer.degree();
        Step step = new Step(call.location(), call.display() + " leaves " + describe(degree));
        return mixed.mapMarks(mark -> mark.weakened(degree).then(step));
    }

    private static String describe(Degree degree) {
        return "a value of degree " + degree.id();
    }

    /** Whether a secret is mixed into other data. */
    static boolean holdsKey(Value mixed, Frame frame) {
        Words known = frame.services().policy().words();
        return mixed.size() > 1 && mixed.atoms().anyMatch(atom -> isKey(atom, known));
    }

    private static boolean isKey(Atom atom, Words known) {
        if (!(atom instanceof Atom.Input input)) {
            return false;
        }
        String name = PathNames.last(input.path()).toLowerCase(Locale.ROOT);
        return known.all(WordList.HASH_KEYS).stream().anyMatch(name::contains);
    }
}
