package io.github.piiguard.report;

import io.github.piiguard.finding.Weakness;
import java.util.List;

/** The rules that findings break, as SARIF describes them, each named by its id. The order of the constants is that of the report. */
enum SarifRule {
    PII_LEAK(
            "Personal data reaches a third party",
            "Personal data is handed to a third party's SDK, in clear or so that it can still be recognised.",
            "Remove it, send an opaque id or a keyed hash (HMAC) instead, or allow it with a reason:"
                    + " `// pii-guard: allow <data type> -> <vendor> because <reason>`.",
            "warning"),
    SECRET_LEAK(
            "A secret reaches a third party",
            "A credential is handed to a third party's SDK. Whoever reads the data there can use it.",
            "Never send it. If the code has run, revoke the credential and issue a new one.",
            "error"),
    PII_WEAK_PSEUDONYM(
            "Personal data reaches a third party as a hash that can be guessed",
            "Personal data is hashed without a key before it is handed to a third party's SDK. Hashing a list of known"
                    + " values gives it back.",
            "Use a keyed hash (HMAC-SHA-256 with a secret key that the third party doesn't have) or an opaque id.",
            "note");

    private static final String CWE = "https://cwe.mitre.org/data/definitions/";

    private final String summary;
    private final String description;
    private final String help;
    private final String level;

    SarifRule(String summary, String description, String help, String level) {
        this.summary = summary;
        this.description = description;
        this.help = help;
        this.level = level;
    }

    /** The rule's place in the report's list. */
    static int indexOf(String ruleId) {
        return List.of(values()).indexOf(valueOf(ruleId));
    }

    void write(JsonText json) {
        json.field("id", name());
        json.object("shortDescription", text -> text.field("text", summary + "."));
        json.object("fullDescription", text -> text.field("text", description));
        json.field("helpUri", CWE + Weakness.valueOf(name()).cwe() + ".html");
        json.object("help", text -> {
            text.field("text", help.replace("`", ""));
            text.field("markdown", "**" + summary + ".** " + description + "\n\n" + help);
        });
        json.object("defaultConfiguration", configuration -> configuration.field("level", level));
    }
}
