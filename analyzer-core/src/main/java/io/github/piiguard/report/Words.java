package io.github.piiguard.report;

import io.github.piiguard.finding.Finding;
import io.github.piiguard.model.Gap;
import io.github.piiguard.policy.Degree;
import java.util.Locale;

/** The wording that all writers share. */
final class Words {
    private Words() {}

    /** What a constant is called in reports: {@code error-tracking}. */
    static String id(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** {@code email reaches Mixpanel (properties, key "email")}. */
    static String headline(Finding finding) {
        String degree = finding.degree() == Degree.RAW ? "" : " (" + degree(finding.degree()) + ")";
        String key = finding.key().map(name -> ", key \"" + name + "\"").orElse("");
        return finding.dataType().id() + degree + " reaches " + finding.vendor().name() + " ("
                + finding.role().id() + key + ")";
    }

    /** What gaps of a kind are called: {@code unparsable files}. */
    static String gaps(Gap.Kind kind, int number) {
        String one = id(kind).replace('-', ' ');
        String many = kind == Gap.Kind.BOUND_REACHED ? "bounds reached" : one + "s";
        return number == 1 ? one : many;
    }

    /** {@code 1 file}, {@code 2 files}. */
    static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    /**
     * The text with everything that a terminal or a log would act on (control, format and bidirectional characters)
     * written as {@code \}{@code u001b}.
     */
    static String visible(String text) {
        StringBuilder visible = new StringBuilder(text.length());
        text.codePoints().forEach(character -> {
            if (acts(character)) {
                visible.append("\\u%04x".formatted(character));
            } else {
                visible.appendCodePoint(character);
            }
        });
        return visible.toString();
    }

    static boolean acts(int character) {
        int type = Character.getType(character);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || type == Character.SURROGATE;
    }

    private static String degree(Degree degree) {
        return degree.id().replace('-', ' ');
    }
}
