package io.github.piiguard.frontend.source.lowering;

import io.github.piiguard.frontend.graph.GraphBuilder;
import io.github.piiguard.ir.Variable;
import io.github.piiguard.model.TypeUse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The variables and the graph of one body; a lambda's frame takes what it captures from the frame around it. */
final class Frame {
    private static final String SELF = "this";

    private final ClassContext type;
    private final Optional<Frame> around;
    private final GraphBuilder graph = new GraphBuilder();
    private final LocalScope locals = new LocalScope();
    private final Jumps jumps = new Jumps(graph);
    private final Map<Variable, Variable> captured = new LinkedHashMap<>();
    private final List<TypeUse> returned = new ArrayList<>();
    private TypeUse result = TypeUse.UNKNOWN;
    private Optional<Variable> self = Optional.empty();

    private Frame(ClassContext type, Optional<Frame> around) {
        this.type = type;
        this.around = around;
    }

    /** The frame of a static method or initialiser. */
    static Frame ofStatic(ClassContext type) {
        return new Frame(type, Optional.empty());
    }

    /** The frame of an instance method, constructor or instance initialiser. */
    static Frame ofInstance(ClassContext type, TypeUse selfType) {
        Frame frame = new Frame(type, Optional.empty());
        frame.self = Optional.of(frame.graph.variable(SELF, selfType));
        return frame;
    }

    /** The frame of a lambda body in {@code around}. */
    static Frame ofLambda(Frame around) {
        return new Frame(around.type, Optional.of(around));
    }

    ClassContext type() {
        return type;
    }

    GraphBuilder graph() {
        return graph;
    }

    LocalScope locals() {
        return locals;
    }

    Jumps jumps() {
        return jumps;
    }

    /** {@code this}, if the body has one; a lambda captures it now. */
    Optional<Variable> self() {
        if (self.isEmpty() && around.isPresent()) {
            self = around.get().self().map(this::capture);
        }
        return self;
    }

    /** {@code this}, if the body has one and, for a lambda, has already used it. */
    List<Variable> usedSelf() {
        return self.stream().toList();
    }

    Variable declare(String name, TypeUse type) {
        Variable variable = graph.variable(name, type);
        locals.declare(variable);
        return variable;
    }

    /** The local variable of that name, which a lambda may capture now. */
    Optional<Variable> find(String name) {
        return locals.find(name)
                .or(() -> around.flatMap(outer -> outer.find(name)).map(this::capture));
    }

    /** The variable through which this body reads a variable of the frame around it. */
    Variable capture(Variable outer) {
        return captured.computeIfAbsent(outer, variable -> graph.variable(variable.name(), variable.type()));
    }

    /** Says what type the body returns. */
    void expect(TypeUse type) {
        result = type;
    }

    /** The type that the body returns, as far as it is declared. */
    TypeUse result() {
        return result;
    }

    /** Notes the type of a value that the body returns. */
    void returns(TypeUse type) {
        returned.add(type);
    }

    /** The first known type among the returned values. */
    TypeUse returnedType() {
        return returned.stream().filter(type -> !type.isUnknown()).findFirst().orElse(TypeUse.UNKNOWN);
    }

    /** The captured variables, {@code this} first: outside and inside the body. */
    List<Map.Entry<Variable, Variable>> captures() {
        List<Map.Entry<Variable, Variable>> entries = new ArrayList<>();
        captured.forEach((outer, inner) -> {
            boolean isSelf = self.filter(inner::equals).isPresent();
            entries.add(isSelf ? 0 : entries.size(), Map.entry(outer, inner));
        });
        return entries;
    }
}
