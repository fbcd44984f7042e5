package io.github.piiguard.program;

import io.github.piiguard.ir.MethodBody;
import io.github.piiguard.ir.Statement;
import io.github.piiguard.model.MethodSignature;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The bodies of one file, the generated ones of its types included, and what each of them names. */
final class LoweredFile {
    /** A body with the names of the methods it calls and of the fields it writes. */
    private record NamedBody(MethodBody body, Set<String> called, Set<String> touched) {}

    private final List<NamedBody> bodies;
    private final Map<MethodSignature, MethodBody> bySignature = new HashMap<>();
    private final Map<MethodSignature, MethodBody> creators = new HashMap<>();

    LoweredFile(List<MethodBody> bodies) {
        this.bodies = bodies.stream().map(this::named).toList();
    }

    Optional<MethodBody> body(MethodSignature method) {
        return Optional.ofNullable(bySignature.get(method));
    }

    /** The body that creates the function with that text. */
    Optional<MethodBody> creatorOf(MethodSignature lambda) {
        return Optional.ofNullable(creators.get(lambda));
    }

    /** The bodies that call a method of one of these simple names. */
    Stream<MethodBody> bodiesCalling(Set<String> methodNames) {
        return bodies.stream()
                .filter(named -> named.called().stream().anyMatch(methodNames::contains))
                .map(NamedBody::body);
    }

    Stream<MethodBody> bodiesTouching(String fieldName) {
        return bodies.stream()
                .filter(named -> named.touched().contains(fieldName))
                .map(NamedBody::body);
    }

    static Stream<Statement> statements(MethodBody body) {
        return body.blocks().stream().flatMap(block -> block.statements().stream());
    }

    private NamedBody named(MethodBody body) {
        bySignature.putIfAbsent(body.signature(), body);
        Set<String> called = new LinkedHashSet<>();
        Set<String> touched = new LinkedHashSet<>();
        statements(body).forEach(statement -> {
            if (statement instanceof Statement.Invoke invoke) {
                called.add(invoke.callee().name());
            } else if (statement instanceof Statement.WriteField write) {
                touched.add(write.field().name());
            } else if (statement instanceof Statement.ReadField read) {
                touched.add(read.field().name());
            } else if (statement instanceof Statement.CreateFunction function) {
                creators.putIfAbsent(function.body(), body);
            }
        });
        return new NamedBody(body, called, touched);
    }
}
