package io.github.piiguard.ir;

import io.github.piiguard.model.TypeName;
import java.util.Collection;
import java.util.Set;

/**
 * Simple names of methods of which calls are looked for.
 *
 * @param isJdkMeant whether calls on the JDK's types are among them; {@code get} of a map is no HTTP client's
 */
public record CallNames(Set<String> methods, boolean isJdkMeant) {
    private static final String JDK = "java.";

    public CallNames {
        methods = Set.copyOf(methods);
    }

    /** Calls on any type. */
    public static CallNames any(Set<String> methods) {
        return new CallNames(methods, true);
    }

    /** Calls on one of these types, or on one that may stand for it. */
    public static CallNames on(Collection<TypeName> types, Set<String> methods) {
        return new CallNames(
                methods,
                types.isEmpty()
                        || types.stream().anyMatch(type -> type.qualified().startsWith(JDK)));
    }

    /** Whether a call of {@code method} on a type may be meant. */
    public boolean mayMean(TypeName receiver, String method) {
        return methods.contains(method) && (isJdkMeant || !isOfJdk(receiver.qualified()));
    }

    /** Whether a type of that qualified name is the JDK's and no other's supertype. */
    public static boolean isOfJdk(String qualified) {
        return qualified.startsWith(JDK) && !qualified.equals(TypeName.OBJECT.qualified());
    }
}
