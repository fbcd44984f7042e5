package io.github.piiguard.flow.calls;

import io.github.piiguard.flow.domain.Atom;
import io.github.piiguard.flow.domain.Value;
import io.github.piiguard.flow.summary.Call;
import io.github.piiguard.model.MethodSignature;
import io.github.piiguard.model.TypeName;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Functions of a library's chain that are told what went wrong, and get nothing of what the chain holds. */
final class FailureFunctions {
    private static final List<String> WORDS = List.of("error", "failure", "exception", "throwable");
    private static final Set<String> NAMES =
            Set.of("recover", "recoverWith", "rescue", "retry", "retryWhen", "catching");
    /** These take a function for elements first, and one for failures after it. */
    private static final Set<String> SUBSCRIBING = Set.of("subscribe", "blockingSubscribe", "subscribeWith");

    private FailureFunctions() {}

    static boolean isToldFailures(Call call, int index) {
        String name = call.name().toLowerCase(Locale.ROOT);
        return NAMES.contains(call.name())
                || WORDS.stream().anyMatch(name::contains)
                || (index > 0 && SUBSCRIBING.contains(call.name()))
                || takesFailure(call.argument(index));
    }

    private static boolean takesFailure(Value function) {
        return function.atoms()
                .filter(Atom.Reference.class::isInstance)
                .flatMap(atom -> ((Atom.Reference) atom).object().function().stream())
                .anyMatch(FailureFunctions::takesFailure);
    }

    private static boolean takesFailure(MethodSignature function) {
        List<TypeName> parameters = function.parameterTypes();
        if (parameters.isEmpty()) {
            return false;
        }
        String last = parameters.get(parameters.size() - 1).simpleName();
        return last.equals("Throwable") || last.endsWith("Exception") || last.equals("Error");
    }
}
