package io.github.piiguard.flow.summary;

import io.github.piiguard.ir.Block;
import io.github.piiguard.ir.Callee;
import io.github.piiguard.ir.MethodBody;
import io.github.piiguard.ir.Statement;
import io.github.piiguard.ir.Variable;
import io.github.piiguard.model.MethodSignature;
import io.github.piiguard.model.TypeName;
import io.github.piiguard.program.Program;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The parameters that are maps of which a body takes the entries one by one and asks something about their keys, or hands them to a
 * method that does. Of such methods a call that knows all keys is told apart from others.
 */
public final class FilteredParameters {
    private static final BitSet NONE = new BitSet();
    /** What gives the entries or keys of a map, or runs a function on each. */
    private static final Set<String> ITERATIONS = Set.of("entrySet", "keySet", "forEach", "replaceAll");

    private static final Set<String> QUESTIONS = Set.of(
            "contains", "containsKey", "equals", "equalsIgnoreCase", "startsWith", "endsWith", "matches", "test");

    private final Program program;
    private final Set<MethodSignature> running = new HashSet<>();
    private final Map<MethodSignature, BitSet> known = new HashMap<>();

    public FilteredParameters(Program program) {
        this.program = program;
    }

    /** Indices of such parameters. */
    public BitSet of(MethodBody body) {
        BitSet result = known.get(body.signature());
        if (result != null || body.parameters().stream().noneMatch(FilteredParameters::isMap)) {
            return result == null ? NONE : result;
        }
        // Of methods that call themselves no call is told from others.
        if (!running.add(body.signature())) {
            return NONE;
        }
        result = find(body);
        running.remove(body.signature());
        known.put(body.signature(), result);
        return result;
    }

    private static boolean isMap(Variable parameter) {
        return parameter.type().name().simpleName().endsWith("Map");
    }

    private BitSet find(MethodBody body) {
        BitSet result = new BitSet();
        List<Variable> parameters = body.parameters();
        for (int i = body.capturedCount(); i < parameters.size(); i++) {
            result.set(i, isMap(parameters.get(i)) && isFiltered(body, parameters.get(i)));
        }
        return result;
    }

    private boolean isFiltered(MethodBody body, Variable parameter) {
        Set<Variable> names = new HashSet<>(Set.of(parameter));
        boolean isIterated = false;
        for (Block block : body.blocks()) {
            for (Statement statement : block.statements()) {
                if (statement instanceof Statement.Copy copy && names.contains(copy.source())) {
                    names.add(copy.target());
                } else if (statement instanceof Statement.Invoke call) {
                    if (isHandedOn(names, call)) {
                        return true;
                    }
                    copied(names, call).ifPresent(names::add);
                    isIterated |= call.receiver().filter(names::contains).isPresent()
                            && ITERATIONS.contains(call.callee().name());
                }
            }
        }
        return isIterated && (asksForKeys(body) || removesGiven(body));
    }

    /** The map that a constructor makes of one of these. */
    private static Optional<Variable> copied(Set<Variable> names, Statement.Invoke call) {
        boolean isCopy = call.callee().name().equals(MethodSignature.CONSTRUCTOR)
                && call.arguments().stream().anyMatch(names::contains);
        return isCopy ? call.receiver() : Optional.empty();
    }

    private boolean isHandedOn(Set<Variable> names, Statement.Invoke call) {
        if (!(call.callee() instanceof Callee.Resolved callee)) {
            return false;
        }
        List<Variable> arguments = call.arguments();
        for (int i = 0; i < arguments.size(); i++) {
            int index = i;
            boolean isFiltering = names.contains(arguments.get(i))
                    && program.body(callee.declaration())
                            .filter(next -> of(next).get(index))
                            .isPresent();
            if (isFiltering) {
                return true;
            }
        }
        return false;
    }

    private static boolean removesGiven(MethodBody body) {
        return body.blocks().stream()
                .flatMap(block -> block.statements().stream())
                .anyMatch(statement -> statement instanceof Statement.Invoke call
                        && call.callee().name().equals("remove")
                        && call.arguments().size() == 1
                        && body.parameters().contains(call.arguments().get(0)));
    }

    /** Whether a body, or a function that it makes, asks whether something holds for a key. */
    private boolean asksForKeys(MethodBody body) {
        Set<Variable> keys = new HashSet<>();
        if (body.signature().name().startsWith("lambda$")) {
            keys.addAll(body.parameters()
                    .subList(body.capturedCount(), body.parameters().size()));
        }
        for (Block block : body.blocks()) {
            for (Statement statement : block.statements()) {
                if (statement instanceof Statement.NextElement next) {
                    keys.add(next.target());
                } else if (statement instanceof Statement.Copy copy && keys.contains(copy.source())) {
                    keys.add(copy.target());
                } else if (statement instanceof Statement.Invoke call && asks(keys, call)) {
                    return true;
                } else if (statement instanceof Statement.CreateFunction function
                        && program.body(function.body())
                                .filter(this::asksForKeys)
                                .isPresent()) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean asks(Set<Variable> keys, Statement.Invoke call) {
        if (call.callee().name().equals("getKey")) {
            keys.add(call.target());
        }
        boolean isQuestion = QUESTIONS.contains(call.callee().name())
                || call.target().type().name().equals(TypeName.of("boolean"));
        return isQuestion
                && (call.receiver().filter(keys::contains).isPresent()
                        || call.arguments().stream().anyMatch(keys::contains));
    }
}
