package io.github.piiguard.policy;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an argument of a sink means to the vendor. */
public enum ArgumentRole {
    EVENT_NAME,
    DISTINCT_ID,
    USER_ID,
    GROUP_ID,
    PROPERTIES,
    TRAITS,
    CONTEXT,
    TAG,
    MESSAGE,
    EXCEPTION,
    PROMPT,
    URL,
    HEADER,
    BODY,
    /** The name under which a sibling argument is stored; hints at what the sibling is. */
    KEY,
    /** The SDK's own key: never a leak. */
    TOKEN;

    /** The form that policy files and reports use: {@code distinct-id}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The role of that id, or empty when there is none. */
    public static Optional<ArgumentRole> byId(String id) {
        return Arrays.stream(values()).filter(role -> role.id().equals(id)).findFirst();
    }

    /** Whether a message may hold several parts in this role, of which none replaces another. */
    public boolean isGathering() {
        return !isIdentity() && this != EVENT_NAME && this != KEY && this != TOKEN && this != URL && this != BODY;
    }

    /** Whether the vendor keeps the argument as the identity of a person or group. */
    public boolean isIdentity() {
        return this == DISTINCT_ID || this == USER_ID || this == GROUP_ID;
    }
}
