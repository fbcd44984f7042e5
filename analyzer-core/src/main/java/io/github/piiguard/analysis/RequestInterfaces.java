package io.github.piiguard.analysis;

import io.github.piiguard.index.NameIndex;
import io.github.piiguard.ir.ConstantValue;
import io.github.piiguard.ir.MethodBody;
import io.github.piiguard.ir.Statement;
import io.github.piiguard.model.SourceFile;
import io.github.piiguard.model.TypeName;
import io.github.piiguard.policy.HttpClients;
import io.github.piiguard.policy.MethodPattern;
import io.github.piiguard.types.ProjectHierarchy;
import io.github.piiguard.types.TypeHeader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The interfaces of a program that libraries implement.
 *
 * @param bodies those of a file
 */
record RequestInterfaces(NameIndex index, ProjectHierarchy types, Function<SourceFile, List<MethodBody>> bodies) {
    List<TypeHeader> of(HttpClients.Declared declared) {
        Stream<TypeHeader> found = declared.givenTo().isEmpty()
                ? annotated(declared)
                : declared.givenTo().stream()
                        .flatMap(this::givenTo)
                        .distinct()
                        .flatMap(type -> types.header(type).stream());
        return found.filter(TypeHeader::isProject)
                .filter(header -> header.kind() == TypeHeader.Kind.INTERFACE)
                .toList();
    }

    private Stream<TypeHeader> annotated(HttpClients.Declared declared) {
        Set<SourceFile> files = new TreeSet<>();
        declared.typeAnnotation()
                .map(List::of)
                .orElse(declared.methodAnnotations())
                .forEach(name -> files.addAll(naming(TypeName.of(name))));
        return files.stream().flatMap(file -> types.headersIn(file).stream()).filter(header -> declared.typeAnnotation()
                .map(TypeName::of)
                .map(TypeName::simpleName)
                .map(header.annotations()::contains)
                .orElse(true));
    }

    private Set<SourceFile> naming(TypeName type) {
        Set<SourceFile> files = new TreeSet<>(index.naming(type.simpleName()));
        if (!type.packageName().isEmpty()) {
            files.retainAll(index.namingPackage(type.packageName()));
        }
        return files;
    }

    /** The types whose classes the program hands to a library's method. */
    private Stream<TypeName> givenTo(MethodPattern method) {
        return method.type().stream()
                .flatMap(type -> naming(type).stream())
                .flatMap(file -> bodies.apply(file).stream())
                .flatMap(body -> given(body, method));
    }

    private static Stream<TypeName> given(MethodBody body, MethodPattern method) {
        Map<Integer, TypeName> classes = new HashMap<>();
        List<Statement> statements = body.blocks().stream()
                .flatMap(block -> block.statements().stream())
                .toList();
        statements.forEach(statement -> {
            if (statement instanceof Statement.Constant constant
                    && constant.value() instanceof ConstantValue.ClassLiteral literal) {
                classes.put(constant.target().index(), TypeName.of(literal.type()));
            }
        });
        return statements.stream()
                .filter(Statement.Invoke.class::isInstance)
                .map(Statement.Invoke.class::cast)
                .filter(call -> call.callee().name().equals(method.method())
                        && method.type().equals(Optional.of(call.callee().declaringType())))
                .flatMap(call -> call.arguments().stream())
                .flatMap(argument -> Stream.ofNullable(classes.get(argument.index())));
    }
}
