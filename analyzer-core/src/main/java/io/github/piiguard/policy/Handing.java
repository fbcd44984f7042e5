package io.github.piiguard.policy;

import io.github.piiguard.model.TypeName;
import java.util.Optional;
import java.util.stream.Stream;

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

    /** The name that the method has where it stands for the handing over: one for each overload that an entry means. */
    String marked(MethodPattern method) {
        return method.method() + method.parameters() + mark;
    }

    /** How reports name a method: with its mark, but without the parameters that tell its overloads apart. */
    public static String shown(String method) {
        Handing handing = of(method);
        return handing == CALLED
                ? method
                : handing.unmarked(Optional.empty(), method).method() + handing.mark;
    }

    /** The method whose name was marked, on that type. */
    MethodPattern unmarked(Optional<TypeName> type, String marked) {
        String method = marked.substring(0, marked.length() - mark.length());
        int open = method.indexOf('(');
        return open < 0
                ? new MethodPattern(type, method, Optional.empty())
                : new MethodPattern(
                        type,
                        method.substring(0, open),
                        Optional.of(Stream.of(method.substring(open + 1, method.length() - 1)
                                        .split(",", -1))
                                .filter(parameter -> !parameter.isEmpty())
                                .toList()));
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
