package io.github.piiguard.flow.search;

import io.github.piiguard.ir.ConstantValue;
import io.github.piiguard.ir.MethodBody;
import io.github.piiguard.ir.Statement;
import io.github.piiguard.model.MethodSignature;
import io.github.piiguard.model.TypeName;
import io.github.piiguard.program.Program;
import io.github.piiguard.types.FieldHeader;
import io.github.piiguard.types.TypeHierarchy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Calls of the program's methods by reflection, from bodies that hold the name of what they call as a constant. */
final class ReflectiveCalls {
    private static final TypeName METHOD = TypeName.of("java.lang.reflect.Method");
    private static final TypeName CONSTRUCTOR = TypeName.of("java.lang.reflect.Constructor");
    private static final Map<TypeName, String> RUNNERS = Map.of(METHOD, "invoke", CONSTRUCTOR, "newInstance");

    private final Program program;
    private final TypeHierarchy types;
    /** The bodies that call by reflection, by the names that they hold as constants. */
    private final Map<TypeName, Map<String, List<MethodBody>>> callers = new HashMap<>();

    private boolean isAny;

    ReflectiveCalls(Program program, TypeHierarchy types) {
        this.program = program;
        this.types = types;
    }

    /** Bodies that may run a method by its name; candidates, to be confirmed. */
    List<MethodBody> candidatesCalling(MethodSignature method) {
        boolean isConstructor = method.isConstructor();
        List<MethodBody> naming = callers.computeIfAbsent(isConstructor ? CONSTRUCTOR : METHOD, this::callersBy)
                .getOrDefault(isConstructor ? typeName(method.owner().qualified()) : method.name(), List.of());
        isAny |= !naming.isEmpty();
        return naming;
    }

    private Map<String, List<MethodBody>> callersBy(TypeName mirror) {
        Map<String, List<MethodBody>> byName = new HashMap<>();
        UnaryOperator<String> key = mirror.equals(CONSTRUCTOR) ? ReflectiveCalls::typeName : UnaryOperator.identity();
        for (MethodBody body : program.bodiesCalling(mirror, RUNNERS.getOrDefault(mirror, ""))) {
            names(body).map(key).distinct().forEach(name -> byName.computeIfAbsent(name, none -> new ArrayList<>())
                    .add(body));
        }
        return byName;
    }

    /** Whether a call runs what an object of the reflection API stands for, and something that it may stand for was found. */
    boolean mayMean(Statement.Invoke call) {
        String runner = RUNNERS.get(call.callee().receiverType());
        return isAny && call.callee().name().equals(runner);
    }

    /** The API names nested types with a dollar sign. */
    private static String typeName(String name) {
        return name.replace('$', '.');
    }

    private Stream<String> names(MethodBody body) {
        return body.blocks().stream()
                .flatMap(block -> block.statements().stream())
                .flatMap(this::names);
    }

    private Stream<String> names(Statement statement) {
        if (statement instanceof Statement.Constant constant) {
            return Stream.of(constant.value()).flatMap(ReflectiveCalls::name);
        }
        return statement instanceof Statement.ReadField read && read.receiver().isEmpty()
                ? types.findField(read.field().owner(), read.field().name()).flatMap(FieldHeader::constant).stream()
                : Stream.empty();
    }

    private static Stream<String> name(ConstantValue value) {
        if (value instanceof ConstantValue.ClassLiteral literal) {
            return Stream.of(literal.type());
        }
        return value instanceof ConstantValue.Text text ? Stream.of(text.value()) : Stream.empty();
    }
}
