package io.github.piiguard.finding;

/** The weaknesses that findings are of; a finding's rule id is the name of one. */
public enum Weakness {
    /** Personal data leaves: exposure of private personal information to an unauthorised actor. */
    PII_LEAK(359),
    /** A credential leaves: sensitive information among the data that is sent. */
    SECRET_LEAK(201),
    /** Personal data leaves as a hash that can be guessed, which is an exposure still: a salt would not mend it. */
    PII_WEAK_PSEUDONYM(359);

    private final int cwe;

    Weakness(int cwe) {
        this.cwe = cwe;
    }

    /** Its number in the Common Weakness Enumeration. */
    public int cwe() {
        return cwe;
    }
}
