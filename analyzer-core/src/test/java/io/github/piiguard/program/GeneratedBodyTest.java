package io.github.piiguard.program;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.piiguard.index.ScanRequest;
import io.github.piiguard.index.SourceIndex;
import io.github.piiguard.ir.MethodBody;
import io.github.piiguard.model.FieldName;
import io.github.piiguard.model.MethodSignature;
import io.github.piiguard.model.SourceFile;
import io.github.piiguard.model.SourceLocation;
import io.github.piiguard.model.TypeName;
import io.github.piiguard.model.TypeUse;
import io.github.piiguard.types.AnnotationTexts;
import io.github.piiguard.types.ClassPath;
import io.github.piiguard.types.FieldHeader;
import io.github.piiguard.types.MethodHeader;
import io.github.piiguard.types.MethodHeader.GeneratedMethod;
import io.github.piiguard.types.Modifier;
import io.github.piiguard.types.ProjectHierarchy;
import io.github.piiguard.types.TypeHeader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratedBodyTest {
    private static final FieldName EMAIL = new FieldName(TypeName.of("p.User"), "email");
    private static final MethodSignature CONSTRUCTOR = Bodies.signature("p.User#<init>(java.lang.String)");
    private static final MethodSignature BUILD = Bodies.signature("p.User.UserBuilder#build()");

    @TempDir
    Path sources;

    @BeforeEach
    void writeUser() throws IOException {
        Files.writeString(sources.resolve("User.java"), "package p; @Builder class User { private String email; }");
    }

    @Test
    void aGeneratedConstructorWritesItsFieldAndAGeneratedBuilderCallsIt() {
        OnDemandProgram program = program();

        assertThat(program.candidatesWriting(EMAIL))
                .extracting(MethodBody::signature)
                .containsExactly(CONSTRUCTOR);
        assertThat(program.candidatesCalling(CONSTRUCTOR))
                .extracting(MethodBody::signature)
                .containsExactly(BUILD);
        assertThat(program.body(BUILD)).isPresent();
        assertThat(program.implementationsOf(BUILD)).containsExactly(BUILD);
    }

    private OnDemandProgram program() {
        SourceIndex index = SourceIndex.scan(new ScanRequest(sources, List.of(sources), List.of(), false));
        ProjectHierarchy types = new ProjectHierarchy(index, GeneratedBodyTest::headers, ClassPath.ofJdk());
        return new OnDemandProgram(
                index,
                new Bodies(),
                types,
                new OtherBodies(GeneratedBodyTest::bodyOf, CompiledBodySource.NONE, method -> false),
                List::of);
    }

    private static Optional<MethodBody> bodyOf(MethodSignature method) {
        if (method.equals(CONSTRUCTOR)) {
            return Optional.of(Bodies.body(CONSTRUCTOR.toString(), Bodies.write("p.User", "email")));
        }
        return Optional.of(Bodies.body(BUILD.toString(), Bodies.call(CONSTRUCTOR.toString())));
    }

    private static List<TypeHeader> headers(SourceFile file) {
        FieldHeader email =
                new FieldHeader(EMAIL, TypeUse.STRING, Set.of(Modifier.PRIVATE), Set.of(), Optional.empty());
        return List.of(
                header(
                        "p.User",
                        List.of(email),
                        method(CONSTRUCTOR, new GeneratedMethod.FieldConstructor(List.of(EMAIL)))),
                header("p.User.UserBuilder", List.of(), method(BUILD, new GeneratedMethod.Build(List.of(EMAIL)))));
    }

    private static TypeHeader header(String name, List<FieldHeader> fields, MethodHeader method) {
        return new TypeHeader(
                TypeName.of(name),
                TypeHeader.Kind.CLASS,
                List.of(),
                Optional.of(TypeUse.of(TypeName.OBJECT)),
                List.of(),
                fields,
                List.of(method),
                Set.of(),
                false,
                true,
                new SourceLocation("User.java", 1, 1),
                AnnotationTexts.NONE);
    }

    private static MethodHeader method(MethodSignature signature, GeneratedMethod generated) {
        return new MethodHeader(
                signature,
                List.of(),
                signature.parameterTypes().stream().map(TypeUse::of).toList(),
                List.of(),
                TypeUse.UNKNOWN,
                Set.of(Modifier.PUBLIC),
                Set.of(),
                Optional.of(generated));
    }
}
