package io.github.piiguard.report;

import io.github.piiguard.finding.Finding;
import io.github.piiguard.flow.SourcePoint;
import io.github.piiguard.policy.ArgumentRole;
import io.github.piiguard.policy.Degree;
import io.github.piiguard.policy.Vendor.VendorKind;
import java.util.ArrayList;
import java.util.List;

/** What a developer can do about a finding, and why it is worth doing, in sentences. */
final class Remedies {
    private Remedies() {}

    /** One or two sentences: who receives what, and what follows. */
    static String why(Finding finding) {
        String receiver = finding.vendor().name() + " (" + kind(finding.vendor().kind()) + ": "
                + finding.vendor().purpose() + ")";
        String data = finding.dataType().id();
        if (finding.dataType().secret()) {
            return receiver + " would hold a credential: whoever reads its data or breaks into it can use the " + data
                    + ".";
        }
        return switch (finding.degree()) {
            case UNKEYED_HASH ->
                receiver + " gets a hash that anybody can compute: hashing a list of known values gives the " + data
                        + " back.";
            case PARTLY_MASKED, TRUNCATED ->
                receiver + " gets a part of the " + data + ", which often still tells whose it is.";
            default ->
                receiver + " stores the " + data + " (" + finding.dataType().category() + ", "
                        + Words.id(finding.dataType().sensitivity())
                        + " sensitivity) in clear, outside of your control and of your deletion requests.";
        };
    }

    /** Ways to mend it, the best first. */
    static List<String> mend(Finding finding) {
        List<String> remedies = new ArrayList<>();
        if (finding.dataType().secret()) {
            remedies.add("Never send it: " + removal(finding) + ".");
            remedies.add(
                    finding.source().kind() == SourcePoint.Kind.LITERAL
                            ? "Revoke it and issue a new one; keep the new one out of the source, in a secret store."
                            : "If this code has run, revoke it and issue a new one.");
            return remedies;
        }
        remedies.add(capitalised(removal(finding)) + ", if the vendor does not need it.");
        if (finding.role().isIdentity()) {
            remedies.add("Identify the user by an opaque id that means nothing outside of your system.");
        } else if (finding.degree() == Degree.UNKEYED_HASH) {
            remedies.add("Use a keyed hash instead: HMAC-SHA-256 with a secret key that the vendor doesn't have.");
        } else {
            remedies.addAll(byCategory(finding));
        }
        return remedies;
    }

    /** The comment that would silence the finding, without its delimiter. */
    static String suppressionHint(Finding finding) {
        return "pii-guard: allow " + finding.dataType().id() + " -> "
                + finding.vendor().id() + " because <reason>";
    }

    private static String removal(Finding finding) {
        if (!finding.members().isEmpty()) {
            return "hand over the few values that are needed instead of the whole object (it brings "
                    + String.join(", ", finding.members()) + ")";
        }
        return switch (finding.role()) {
            case MESSAGE, EXCEPTION -> "keep the " + finding.dataType().id() + " out of the message's text";
            case URL -> "keep the " + finding.dataType().id() + " out of the URL";
            case PROMPT -> "redact the " + finding.dataType().id() + " before the prompt is sent";
            case EVENT_NAME -> "use a constant event name";
            default ->
                finding.key()
                        .map(key -> "remove the key \"" + key + "\"")
                        .orElse("don't pass the " + finding.dataType().id());
        };
    }

    private static List<String> byCategory(Finding finding) {
        return switch (finding.dataType().category()) {
            case "contact" ->
                List.of(
                        "Send an opaque id or a keyed hash (HMAC-SHA-256 with a secret key) instead; a mere SHA-256 of it"
                                + " can be guessed.");
            case "online-identifier", "device" ->
                finding.role() == ArgumentRole.PROPERTIES || finding.role() == ArgumentRole.TRAITS
                        ? List.of("Give it as the SDK's distinct id, which is made for it, or send a keyed hash.")
                        : List.of("Send a keyed hash (HMAC-SHA-256 with a secret key) instead.");
            case "financial" -> List.of("Send a token, or at most the last four digits.");
            case "location", "demographic" -> List.of("Send it coarser: a truncated address, a region, an age group.");
            default -> List.of("Mask it, or send an opaque id or a keyed hash instead.");
        };
    }

    private static String kind(VendorKind kind) {
        return Words.id(kind).replace('-', ' ');
    }

    private static String capitalised(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
