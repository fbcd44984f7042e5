package io.github.piiguard.flow.search;

import io.github.piiguard.flow.domain.Atom;
import io.github.piiguard.flow.heap.Containers;
import io.github.piiguard.policy.WordList;
import io.github.piiguard.policy.Words;
import java.util.Locale;

/** Tells credentials in the text of a program from placeholders and ordinary words. */
final class SecretText {
    private static final int MIN_KINDS = 2;

    private SecretText() {}

    /** Whether a constant looks like a credential: long, without spaces, of mixed characters, no placeholder. */
    static boolean isSecret(Atom.Literal literal, Words known) {
        String text = Containers.text(literal.value());
        String lower = text.toLowerCase(Locale.ROOT);
        boolean isPlaceholder = known.all(WordList.PLACEHOLDERS).stream().anyMatch(lower::contains);
        return literal.mayBeSecret()
                && !isPlaceholder
                && kinds(text) >= MIN_KINDS
                && text.chars().anyMatch(Character::isDigit);
    }

    private static int kinds(String text) {
        int result = text.chars().anyMatch(Character::isDigit) ? 1 : 0;
        result += text.chars().anyMatch(Character::isLowerCase) ? 1 : 0;
        return result + (text.chars().anyMatch(Character::isUpperCase) ? 1 : 0);
    }
}
