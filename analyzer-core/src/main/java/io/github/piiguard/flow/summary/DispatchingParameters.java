package io.github.piiguard.flow.summary;

import io.github.piiguard.ir.Block;
import io.github.piiguard.ir.Callee;
import io.github.piiguard.ir.MethodBody;
import io.github.piiguard.ir.Statement;
import io.github.piiguard.ir.Variable;
import io.github.piiguard.model.MethodSignature;
import io.github.piiguard.model.TypeName;
import io.github.piiguard.program.Program;
import io.github.piiguard.types.TypeHeader;
import io.github.piiguard.types.TypeHierarchy;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The parameters whose class tells which methods a body runs: on them it calls a method of which the program has several, or it
 * hands them to a method that does. Of such methods a call that knows the class is told apart from others (dispatch on a parameter).
 */
public final class DispatchingParameters {
    private static final BitSet NONE = new BitSet();

    private final Program program;
    private final TypeHierarchy types;
    private final Set<MethodSignature> running = new HashSet<>();
    private final Map<MethodSignature, BitSet> known = new HashMap<>();
    private int depth;
    /** Whether what is being looked for depends on a method that is left out here, but not where it is asked first. */
    private boolean isCut;

    public DispatchingParameters(Program program, TypeHierarchy types) {
        this.program = program;
        this.types = types;
    }

    /** Indices of such parameters. */
    public BitSet of(MethodBody body) {
        MethodSignature method = body.signature();
        BitSet result = known.get(method);
        if (result != null) {
            return result;
        }
        if (depth == 0) {
            isCut = false;
        }
        if (!running.add(method)) {
            isCut = true;
            return NONE;
        }
        depth++;
        result = find(body);
        depth--;
        running.remove(method);
        if (depth == 0 || !isCut) {
            known.put(method, result);
        }
        return result;
    }

    private BitSet find(MethodBody body) {
        BitSet result = new BitSet();
        List<Variable> parameters = body.parameters();
        for (int i = 0; i < parameters.size(); i++) {
            result.set(i, mayDispatch(parameters.get(i).type().name()) && isDispatching(body, parameters.get(i)));
        }
        return result;
    }

    /** Objects of the JDK, numbers and texts are none of which the program has several kinds. */
    private boolean mayDispatch(TypeName type) {
        return types.header(type)
                .map(header -> header.isProject() && header.kind() != TypeHeader.Kind.RECORD)
                .orElse(!type.isArray() && !type.qualified().contains("."));
    }

    private boolean isDispatching(MethodBody body, Variable parameter) {
        Set<Variable> names = new HashSet<>(Set.of(parameter));
        for (Block block : body.blocks()) {
            for (Statement statement : block.statements()) {
                if (statement instanceof Statement.Copy copy && names.contains(copy.source())) {
                    names.add(copy.target());
                } else if (statement instanceof Statement.Invoke call
                        && call.callee() instanceof Callee.Resolved callee
                        && (isCalledOn(names, call, callee) || isHandedOn(names, call, callee))) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isCalledOn(Set<Variable> names, Statement.Invoke call, Callee.Resolved callee) {
        return call.receiver().filter(names::contains).isPresent()
                && callee.isVirtual()
                && isOfProject(callee)
                && (hasSeveral(callee)
                        || program.body(callee.declaration())
                                .filter(this::dispatchesOnSelf)
                                .isPresent());
    }

    private boolean hasSeveral(Callee.Resolved callee) {
        return program.implementationsOf(callee.declaration()).size() > 1;
    }

    /** Whether a body calls a method of its own object of which the program has several: a default method, or a template. */
    private boolean dispatchesOnSelf(MethodBody body) {
        return body.blocks().stream()
                .flatMap(block -> block.statements().stream())
                .anyMatch(statement -> statement instanceof Statement.Invoke call
                        && call.callee() instanceof Callee.Resolved callee
                        && call.receiver().filter(body.self()::contains).isPresent()
                        && callee.isVirtual()
                        && isOfProject(callee)
                        && hasSeveral(callee));
    }

    private boolean isHandedOn(Set<Variable> names, Statement.Invoke call, Callee.Resolved callee) {
        List<Variable> arguments = call.arguments();
        for (int i = 0; i < arguments.size(); i++) {
            int index = i;
            boolean isDispatching = names.contains(arguments.get(i))
                    && isOfProject(callee)
                    && program.body(callee.declaration())
                            .filter(next -> of(next).get(index))
                            .isPresent();
            if (isDispatching) {
                return true;
            }
        }
        return false;
    }

    private boolean isOfProject(Callee.Resolved callee) {
        return types.header(callee.declaration().owner())
                .filter(TypeHeader::isProject)
                .isPresent();
    }
}
