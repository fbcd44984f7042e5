package io.github.piiguard.spotbugs;

import edu.umd.cs.findbugs.MethodAnnotation;
import edu.umd.cs.findbugs.SourceLineAnnotation;
import io.github.piiguard.model.MethodSignature;
import io.github.piiguard.model.TypeName;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.bcel.classfile.JavaClass;
import org.apache.bcel.classfile.LineNumber;
import org.apache.bcel.classfile.LineNumberTable;
import org.apache.bcel.classfile.Method;

/**
 * A method as its class file holds it.
 *
 * @param firstLine the first line of its code, 0 when the class file has no lines
 * @param lastLine the last line of its code
 */
record CompiledMethod(JavaClass owner, Method method, int firstLine, int lastLine) {
    private static final String LAMBDA = "lambda$";

    static List<CompiledMethod> of(JavaClass owner) {
        return Stream.of(owner.getMethods()).map(method -> of(owner, method)).toList();
    }

    private static CompiledMethod of(JavaClass owner, Method method) {
        LineNumberTable table = method.getLineNumberTable();
        int[] lines = table == null
                ? new int[0]
                : Arrays.stream(table.getLineNumberTable())
                        .mapToInt(LineNumber::getLineNumber)
                        .sorted()
                        .toArray();
        return lines.length == 0
                ? new CompiledMethod(owner, method, 0, 0)
                : new CompiledMethod(owner, method, lines[0], lines[lines.length - 1]);
    }

    boolean covers(int line) {
        return firstLine > 0 && firstLine <= line && line <= lastLine;
    }

    int length() {
        return lastLine - firstLine;
    }

    String name() {
        return method.getName();
    }

    /** For the body of a lambda, as javac names it: the name of the method that the lambda is written in. */
    Optional<String> nameAroundLambda() {
        String name = name();
        int end = name.lastIndexOf('$');
        if (!name.startsWith(LAMBDA) || end < LAMBDA.length()) {
            return Optional.empty();
        }
        return Optional.of(
                switch (name.substring(LAMBDA.length(), end)) {
                    case "new" -> MethodSignature.CONSTRUCTOR;
                    case "static" -> MethodSignature.STATIC_INITIALISER;
                    default -> name.substring(LAMBDA.length(), end);
                });
    }

    /** Whether it may be that method; a type whose package isn't known has its simple name only. */
    boolean is(MethodSignature signature) {
        var types = method.getArgumentTypes();
        return name().equals(signature.name())
                && types.length == signature.arity()
                && IntStream.range(0, types.length).allMatch(i -> simple(types[i].toString())
                        .equals(simple(signature.parameterTypes().get(i).qualified())));
    }

    private static String simple(String type) {
        return TypeName.of(type.replace('$', '.')).simpleName();
    }

    MethodAnnotation annotation() {
        MethodAnnotation annotation =
                new MethodAnnotation(owner.getClassName(), name(), method.getSignature(), method.isStatic());
        annotation.setSourceLines(SourceLineAnnotation.forEntireMethod(owner, method));
        return annotation;
    }
}
