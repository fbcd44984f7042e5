package io.github.piiguard.policy;

/** How the program hands data over by a method of a vendor's library. */
public enum Handing {
    /** It calls the method with the data. */
    CALLED(""),
    /** It implements the method, and the library sends what that gives. */
    RETURNED("()"),
    /** It implements the method, and the library sends the objects that it was given there, with what was put into them. */
    FILLED("(...)"),
    /** It calls the method for an object that the library sends later, with what is put into it. */
    LIVE("()...");

    private final String mark;

    Handing(String mark) {
        this.mark = mark;
    }

    /** The name that the method has where it stands for the handing over. */
    String marked(String method) {
        return method + mark;
    }

    String unmarked(String method) {
        return method.substring(0, method.length() - mark.length());
    }

    /** The way that a name is marked with. */
    static Handing of(String method) {
        for (Handing handing : values()) {
            if (handing != CALLED && method.endsWith(handing.mark)) {
                return handing;
            }
        }
        return CALLED;
    }
}
