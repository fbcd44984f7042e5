package io.github.piiguard.flow.calls;

import io.github.piiguard.flow.domain.Atom;
import io.github.piiguard.flow.domain.Value;
import io.github.piiguard.flow.summary.Call;
import io.github.piiguard.flow.summary.Frame;
import io.github.piiguard.ir.MethodBody;
import io.github.piiguard.model.MethodSignature;
import io.github.piiguard.model.TypeName;
import io.github.piiguard.policy.WordList;
import io.github.piiguard.policy.Words;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Functions of a library's chain that are told what went wrong, and get nothing of what the chain holds. */
final class FailureFunctions {
    private final Frame frame;
    private final Words known;

    FailureFunctions(Frame frame) {
        this.frame = frame;
        this.known = frame.services().policy().words();
    }

    /** Whether a function gets a failure and nothing else. */
    boolean isToldFailures(Call call, int index) {
        String name = call.name().toLowerCase(Locale.ROOT);
        List<MethodSignature> functions = functions(call.argument(index)).toList();
        boolean isToldBySecond = known.has(WordList.SUBSCRIBING_METHODS, call.name())
                || functions.stream().anyMatch(this::namesFailure);
        boolean isForFailures = known.has(WordList.FAILURE_METHODS, call.name())
                || known.all(WordList.FAILURES).stream().anyMatch(name::contains)
                || (isToldBySecond && isAfterFunction(call, index));
        return functions.stream().allMatch(function -> own(function).size() <= 1)
                && (isForFailures || functions.stream().anyMatch(this::takesFailure));
    }

    private boolean namesFailure(MethodSignature function) {
        return frame.services().program().body(function).stream()
                .flatMap(body -> body.parameters().stream().skip(body.capturedCount()))
                .anyMatch(parameter -> known.has(WordList.FAILURE_NAMES, parameter.name()));
    }

    private boolean isAfterFunction(Call call, int index) {
        return call.arguments().subList(0, index).stream().anyMatch(this::mayBeFunction);
    }

    private boolean mayBeFunction(Value value) {
        boolean isGiven = value.atoms()
                .anyMatch(atom -> atom instanceof Atom.Input input
                        && frame.knowledge().isFunctionalInterface(input.type().name()));
        return isGiven || functions(value).findAny().isPresent();
    }

    private static Stream<MethodSignature> functions(Value value) {
        return value.atoms().filter(Atom.Reference.class::isInstance).flatMap(atom -> ((Atom.Reference) atom)
                .object().function().stream());
    }

    private boolean takesFailure(MethodSignature function) {
        return own(function).stream().map(TypeName::simpleName).anyMatch(FailureFunctions::isFailure);
    }

    private static boolean isFailure(String type) {
        return type.equals("Throwable") || type.endsWith("Exception") || type.equals("Error");
    }

    /** The types of what a function is called with, without the variables that it captures. */
    private List<TypeName> own(MethodSignature function) {
        int captured = frame.services()
                .program()
                .body(function)
                .map(MethodBody::capturedCount)
                .orElse(0);
        List<TypeName> all = function.parameterTypes();
        return all.subList(Math.min(captured, all.size()), all.size());
    }
}
