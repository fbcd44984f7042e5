package io.github.piiguard.flow.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The calls of functions that a method got from its caller. Up to {@value #MAX_CALLS} calls of one function are told apart;
 * more become one call with the arguments of all. Of more than {@value #MAX_FUNCTIONS} functions those remain that lie
 * nearest to the method's own parameters.
 */
public final class FunctionCalls {
    public static final int MAX_FUNCTIONS = 48;
    /** What is said where functions are left out. */
    public static final String CUT = "more than " + MAX_FUNCTIONS + " functions of the caller are called";

    private static final int MAX_CALLS = 8;
    private static final Comparator<Atom.Input> NEAREST = Comparator.comparing(Atom.Input::path, AccessPath.ORDER)
            .thenComparing(input -> input.except().toString());

    private final Map<Atom.Input, List<FunctionCall>> calls = new LinkedHashMap<>();
    private final Set<Atom.Input> joined = new HashSet<>();

    /** Takes a call, unless no caller can know the function. */
    public void add(FunctionCall call) {
        if (call.function().path().root() instanceof Root.CallResult) {
            return;
        }
        List<FunctionCall> known = calls.computeIfAbsent(call.function(), function -> new ArrayList<>());
        if (known.contains(call)) {
            return;
        }
        known.add(call);
        if (known.size() > MAX_CALLS || joined.contains(call.function())) {
            joined.add(call.function());
            FunctionCall all = known.stream().reduce(FunctionCall::join).orElse(call);
            known.clear();
            known.add(all);
        }
    }

    public boolean isCut() {
        return calls.size() > MAX_FUNCTIONS;
    }

    /** Those that are left out of {@link #toList}, too. */
    public Stream<FunctionCall> all() {
        return calls.values().stream().flatMap(List::stream);
    }

    public List<FunctionCall> toList() {
        return isCut()
                ? calls.keySet().stream()
                        .sorted(NEAREST)
                        .limit(MAX_FUNCTIONS)
                        .flatMap(function -> calls.getOrDefault(function, List.of()).stream())
                        .toList()
                : all().toList();
    }
}
