package io.github.piiguard.policy;

import java.util.Locale;

/** What kind of plain value can hold a data type. */
public enum ValueShape {
    TEXT,
    NUMBER,
    DATE;

    /** The form that policy files use: {@code number}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
