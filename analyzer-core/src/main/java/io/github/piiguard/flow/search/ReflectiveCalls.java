package io.github.piiguard.flow.search;

import io.github.piiguard.ir.ConstantValue;
import io.github.piiguard.ir.MethodBody;
import io.github.piiguard.ir.Statement;
import io.github.piiguard.model.MethodSignature;
import io.github.piiguard.model.TypeName;
import io.github.piiguard.program.Program;
import io.github.piiguard.types.FieldHeader;
import io.github.piiguard.types.TypeHierarchy;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Calls of the program's methods by reflection, from bodies that hold the name of what they call as a constant. */
final class ReflectiveCalls {
    private static final TypeName METHOD = TypeName.of("java.lang.reflect.Method");
    private static final TypeName CONSTRUCTOR = TypeName.of("java.lang.reflect.Constructor");
    private static final Map<TypeName, String> RUNNERS = Map.of(METHOD, "invoke", CONSTRUCTOR, "newInstance");

    private final Program program;
    private final TypeHierarchy types;
    private boolean isAny;

    ReflectiveCalls(Program program, TypeHierarchy types) {
        this.program = program;
        this.types = types;
    }

    /** Bodies that may run a method by its name; candidates, to be confirmed. */
    List<MethodBody> candidatesCalling(MethodSignature method) {
        TypeName mirror = method.isConstructor() ? CONSTRUCTOR : METHOD;
        Set<String> runner = Set.of(RUNNERS.getOrDefault(mirror, ""));
        // A chain of calls names none of the types that it goes through.
        List<MethodBody> callers = program.bodiesNaming(runner, List.of()).stream()
                .filter(body -> isNamedIn(body, method))
                .toList();
        isAny |= !callers.isEmpty();
        return callers;
    }

    /** Whether a call runs what an object of the reflection API stands for, and something that it may stand for was found. */
    boolean mayMean(Statement.Invoke call) {
        String runner = RUNNERS.get(call.callee().receiverType());
        return isAny && call.callee().name().equals(runner);
    }

    private boolean isNamedIn(MethodBody body, MethodSignature method) {
        return body.blocks().stream()
                .flatMap(block -> block.statements().stream())
                .flatMap(this::names)
                .anyMatch(name -> method.isConstructor() ? isType(name, method.owner()) : name.equals(method.name()));
    }

    private static boolean isType(String name, TypeName type) {
        return name.replace('$', '.').equals(type.qualified().replace('$', '.'));
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
