package io.github.piiguard.flow.constants;

import io.github.piiguard.ir.Callee;
import io.github.piiguard.ir.MethodBody;
import io.github.piiguard.ir.Statement;
import io.github.piiguard.model.FieldName;
import io.github.piiguard.model.MethodSignature;
import io.github.piiguard.model.TypeName;
import io.github.piiguard.program.Program;
import io.github.piiguard.types.FieldHeader;
import io.github.piiguard.types.TypeHeader;
import io.github.piiguard.types.TypeHierarchy;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Folds bodies on demand, across calls that stay in one source file and into constant collections anywhere. */
public final class ConstantFolding {
    /** A longer method is hardly one that returns a constant. */
    private static final int MAX_BLOCKS_OF_A_CALLEE = 40;

    private static final int MAX_DEPTH = 6;

    private final Program program;
    private final TypeHierarchy types;
    private final Map<MethodSignature, Folded> known = new HashMap<>();
    private final Map<Call, Optional<Known>> returned = new HashMap<>();
    private final Map<FieldName, Optional<Known>> initialised = new HashMap<>();
    private final Set<MethodSignature> running = new HashSet<>();
    private final Map<Decided, Folded> decided = new HashMap<>();
    private final Map<Given, Arguments> given = new HashMap<>();
    private final DecidingParameters deciding;

    public ConstantFolding(Program program, TypeHierarchy types) {
        this.program = program;
        this.types = types;
        this.deciding = new DecidingParameters(this::near);
    }

    private record Decided(MethodSignature method, Arguments arguments) {}

    private record Given(MethodSignature method, Map<Integer, Known> arguments) {}

    private record Call(MethodSignature method, List<Optional<Known>> arguments) {}

    /** Whether a static field holds an enum constant, or a collection of constants that is made with its class. */
    public boolean isConstant(FieldName field) {
        boolean isEnum = types.header(field.owner())
                .filter(type -> type.kind() == TypeHeader.Kind.ENUM)
                .isPresent();
        return isEnum || initialised(field).isPresent();
    }

    public Folded of(MethodBody body) {
        Folded folded = known.get(body.signature());
        if (folded == null) {
            folded = new Folding(body, in(body), Map.of()).run(Map.of());
            known.put(body.signature(), folded);
        }
        return folded;
    }

    /** What constants decide in a body when it is called like this. */
    public Folded of(MethodBody body, Arguments arguments) {
        if (arguments.isOpen()) {
            return of(body);
        }
        Decided question = new Decided(body.signature(), arguments);
        Folded result = decided.get(question);
        if (result == null) {
            result = fold(body, Map.of(), arguments);
            decided.put(question, result);
        }
        return result;
    }

    /** What constants decide where some statements give these values, in calls like this. */
    public Folded of(MethodBody body, Map<Statement, Known> assumed, Arguments arguments) {
        return assumed.isEmpty() ? of(body, arguments) : fold(body, assumed, arguments);
    }

    private Folded fold(MethodBody body, Map<Statement, Known> assumed, Arguments arguments) {
        return new Folding(body, in(body), assumed)
                .run(variables(body, arguments.parameters()))
                .within(arguments.successors());
    }

    /** What arguments decide in a body, of which some are known. */
    public Arguments decidedBy(MethodBody body, Map<Integer, Known> arguments) {
        BitSet wanted = deciding.of(body);
        Map<Integer, Known> constants = new HashMap<>(arguments);
        constants.keySet().removeIf(index -> !wanted.get(index));
        if (constants.isEmpty()) {
            return Arguments.OPEN;
        }
        Given question = new Given(body.signature(), Map.copyOf(constants));
        Arguments result = given.get(question);
        if (result == null) {
            result = decide(body, constants);
            given.put(question, result);
        }
        return result;
    }

    private Arguments decide(MethodBody body, Map<Integer, Known> constants) {
        Map<Integer, List<Integer>> taken = new Folding(body, in(body), Map.of())
                .run(variables(body, constants))
                .taken();
        boolean isDeciding = !taken.equals(of(body).taken());
        // Of others there are too many to look at the methods that the body calls for each of them.
        Set<Integer> removed = DecidingParameters.removedKeys(body).collect(Collectors.toSet());
        constants
                .entrySet()
                .removeIf(constant -> !(constant.getValue() instanceof Known.Truth
                        || constant.getValue() instanceof Known.Nothing
                        || removed.contains(
                                body.parameters().get(constant.getKey()).index())));
        return isDeciding || !constants.isEmpty()
                ? new Arguments(constants, isDeciding ? taken : Map.of())
                : Arguments.OPEN;
    }

    /** What a function gives for arguments of which some are known. */
    public Optional<Known> applied(MethodBody body, Map<Integer, Known> parameters) {
        return new Folding(body, in(body), Map.of())
                .run(variables(body, parameters))
                .returned();
    }

    private static Map<Integer, Known> variables(MethodBody body, Map<Integer, Known> parameters) {
        Map<Integer, Known> result = new HashMap<>();
        parameters.forEach((index, value) -> {
            if (index < body.parameters().size()) {
                result.put(body.parameters().get(index).index(), value);
            }
        });
        return result;
    }

    private Evaluation in(MethodBody body) {
        return new Evaluation(types, new Evaluation.Calls() {
            @Override
            public Optional<Known> returned(Callee.Resolved callee, List<Optional<Known>> arguments) {
                return ConstantFolding.this.returned(body, callee, arguments);
            }

            @Override
            public Optional<Known> initialised(FieldName field) {
                return ConstantFolding.this.initialised(body, field);
            }
        });
    }

    private Optional<Known> returned(MethodBody caller, Callee.Resolved callee, List<Optional<Known>> arguments) {
        MethodSignature method = callee.declaration();
        boolean isNear = isNear(caller, method.owner()) && !method.isConstructor() && running.size() < MAX_DEPTH;
        if (!isNear || !isAlone(callee)) {
            return Optional.empty();
        }
        Call call = new Call(method, arguments);
        Optional<Known> result = returned.get(call);
        if (result == null && running.add(method)) {
            result = program.body(method)
                    .filter(body -> body.blocks().size() <= MAX_BLOCKS_OF_A_CALLEE)
                    .flatMap(body -> applied(body, parameters(arguments)));
            running.remove(method);
            returned.put(call, result);
        }
        return result == null ? Optional.empty() : result;
    }

    private Optional<MethodBody> near(MethodBody caller, Callee.Resolved callee) {
        MethodSignature method = callee.declaration();
        return isNear(caller, method.owner()) && isAlone(callee) ? program.body(method) : Optional.empty();
    }

    /** Whether a call can run no other method than the one that it names. */
    private boolean isAlone(Callee.Resolved callee) {
        MethodSignature method = callee.declaration();
        return !callee.isVirtual() || program.implementationsOf(method).equals(List.of(method));
    }

    private static Map<Integer, Known> parameters(List<Optional<Known>> arguments) {
        Map<Integer, Known> result = new HashMap<>();
        for (int i = 0; i < arguments.size(); i++) {
            int index = i;
            arguments
                    .get(i)
                    .filter(value -> !(value instanceof Known.Packed))
                    .ifPresent(value -> result.put(index, value));
        }
        return result;
    }

    /** Whether a type lies in the file of a body, so that asking for its text costs nothing. */
    private boolean isNear(MethodBody body, TypeName type) {
        String own = topLevel(body.signature().owner());
        return own.equals(topLevel(type));
    }

    private String topLevel(TypeName type) {
        String name = type.qualified();
        int end = name.length();
        for (int at = name.lastIndexOf('.'); at > 0; at = name.lastIndexOf('.', at - 1)) {
            if (types.header(TypeName.of(name.substring(0, at))).isEmpty()) {
                break;
            }
            end = at;
        }
        return name.substring(0, end);
    }

    /** What the static initialiser gives a final field: anything in one's own file, collections elsewhere. */
    private Optional<Known> initialised(MethodBody reader, FieldName field) {
        Optional<String> type = types.findField(field.owner(), field.name())
                .map(FieldHeader::type)
                .map(declared -> declared.name().simpleName());
        boolean isWanted = isNear(reader, field.owner())
                || type.filter(name -> name.endsWith("Set") || name.endsWith("List") || name.equals("Collection"))
                        .isPresent();
        return isWanted && !reader.signature().equals(initialiser(field)) ? initialised(field) : Optional.empty();
    }

    private static MethodSignature initialiser(FieldName field) {
        return new MethodSignature(field.owner(), MethodSignature.STATIC_INITIALISER, List.of());
    }

    private Optional<Known> initialised(FieldName field) {
        MethodSignature initialiser = initialiser(field);
        Optional<Known> result = initialised.get(field);
        if (result == null && running.add(initialiser)) {
            result = program.body(initialiser).flatMap(body -> written(body, field));
            running.remove(initialiser);
            initialised.put(field, result);
        }
        return result == null ? Optional.empty() : result;
    }

    private Optional<Known> written(MethodBody initialiser, FieldName field) {
        Folded folded = of(initialiser);
        List<Optional<Known>> values = initialiser.blocks().stream()
                .flatMap(block -> block.statements().stream())
                .filter(Statement.WriteField.class::isInstance)
                .map(Statement.WriteField.class::cast)
                .filter(write -> write.receiver().isEmpty() && write.field().equals(field))
                .map(write -> folded.at(write, write.value()))
                .toList();
        return values.size() == 1 ? values.get(0) : Optional.empty();
    }
}
