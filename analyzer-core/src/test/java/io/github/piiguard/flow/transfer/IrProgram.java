package io.github.piiguard.flow.transfer;

import io.github.piiguard.flow.MethodTaint;
import io.github.piiguard.flow.search.FlowEngine;
import io.github.piiguard.index.NameIndex;
import io.github.piiguard.ir.CallNames;
import io.github.piiguard.ir.MethodBody;
import io.github.piiguard.ir.Statement;
import io.github.piiguard.ir.Variable;
import io.github.piiguard.model.FieldName;
import io.github.piiguard.model.Gap;
import io.github.piiguard.model.MethodSignature;
import io.github.piiguard.model.SourceFile;
import io.github.piiguard.model.SourceLocation;
import io.github.piiguard.model.TypeName;
import io.github.piiguard.model.TypeUse;
import io.github.piiguard.policy.Policy;
import io.github.piiguard.policy.catalog.PolicyReader;
import io.github.piiguard.policy.catalog.PolicyRequest;
import io.github.piiguard.program.Program;
import io.github.piiguard.types.AnnotationTexts;
import io.github.piiguard.types.ClassPath;
import io.github.piiguard.types.MethodHeader;
import io.github.piiguard.types.Modifier;
import io.github.piiguard.types.ProjectHierarchy;
import io.github.piiguard.types.TypeHeader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A program of a few bodies without any source text, against the JDK. */
record IrProgram(List<MethodBody> bodies) implements Program {
    private static final SourceFile FILE = new SourceFile(Path.of("T.java"), "T.java", false);
    private static final Policy POLICY = PolicyReader.read(PolicyRequest.builtIn());

    static IrProgram of(IrBody... bodies) {
        return new IrProgram(Arrays.stream(bodies).map(IrBody::build).toList());
    }

    /** What the engine says that data does in the method, one edge a line. */
    List<String> taintOf(String method) {
        MethodBody wanted = bodies.stream()
                .filter(body -> body.signature().name().equals(method))
                .findFirst()
                .orElseThrow();
        ProjectHierarchy types = new ProjectHierarchy(new OneFile(), file -> List.of(header()), ClassPath.ofJdk());
        return FlowEngine.taintOf(List.of(wanted), this, types, POLICY).stream()
                .flatMap(taint -> taint.edges().stream())
                .map(MethodTaint.Edge::toString)
                .toList();
    }

    @Override
    public Optional<MethodBody> body(MethodSignature method) {
        return bodies.stream().filter(body -> body.signature().equals(method)).findFirst();
    }

    @Override
    public Optional<MethodBody> compiledBody(MethodSignature method) {
        return Optional.empty();
    }

    @Override
    public boolean isUnread(MethodSignature method) {
        return false;
    }

    @Override
    public List<MethodBody> bodiesNaming(CallNames wanted, Collection<TypeName> types) {
        return bodies.stream()
                .filter(body -> calls(body).anyMatch(call -> wanted.methods()
                        .contains(call.callee().name())))
                .toList();
    }

    @Override
    public boolean namesPackageOf(TypeName type, String file) {
        return false;
    }

    @Override
    public List<MethodBody> bodiesCalling(TypeName type, String method) {
        return bodiesNaming(CallNames.any(Set.of(method)), List.of());
    }

    @Override
    public List<MethodBody> candidatesCalling(MethodSignature method) {
        return bodiesNaming(CallNames.any(Set.of(method.name())), List.of());
    }

    @Override
    public boolean mayRun(Statement.Invoke call, MethodSignature method) {
        return call.callee().name().equals(method.name());
    }

    @Override
    public boolean isExact(TypeName type) {
        return false;
    }

    @Override
    public Set<TypeName> relatedTo(TypeName exact) {
        return Set.of();
    }

    @Override
    public List<MethodBody> candidatesWriting(FieldName field) {
        return bodies;
    }

    @Override
    public List<MethodSignature> implementationsOf(MethodSignature method) {
        return body(method).map(MethodBody::signature).stream().toList();
    }

    @Override
    public List<MethodHeader> providers() {
        return List.of();
    }

    @Override
    public Optional<MethodBody> creatorOf(MethodSignature lambda) {
        return Optional.empty();
    }

    @Override
    public List<Gap> gaps() {
        return List.of();
    }

    private TypeHeader header() {
        return new TypeHeader(
                IrBody.OWNER,
                TypeHeader.Kind.CLASS,
                List.of(),
                Optional.of(TypeUse.of(TypeName.OBJECT)),
                List.of(),
                List.of(),
                bodies.stream().map(IrProgram::header).toList(),
                Set.of(),
                false,
                true,
                new SourceLocation(FILE.name(), 1, 1),
                AnnotationTexts.NONE);
    }

    private static MethodHeader header(MethodBody body) {
        List<Variable> parameters = body.parameters();
        return new MethodHeader(
                body.signature(),
                List.of(),
                parameters.stream().map(Variable::type).toList(),
                parameters.stream().map(Variable::name).toList(),
                body.returnType(),
                Set.of(Modifier.STATIC),
                Set.of(),
                Optional.empty());
    }

    private static Stream<Statement.Invoke> calls(MethodBody body) {
        return body.blocks().stream()
                .flatMap(block -> block.statements().stream())
                .filter(Statement.Invoke.class::isInstance)
                .map(Statement.Invoke.class::cast);
    }

    /** The index of a file that declares the class of all bodies. */
    private record OneFile() implements NameIndex {
        @Override
        public List<SourceFile> files() {
            return List.of(FILE);
        }

        @Override
        public List<SourceFile> naming(String identifier) {
            return List.of();
        }

        @Override
        public List<SourceFile> namingPackage(String packageName) {
            return List.of();
        }

        @Override
        public Optional<SourceFile> declaring(TypeName type) {
            return type.equals(IrBody.OWNER) ? Optional.of(FILE) : Optional.empty();
        }

        @Override
        public List<TypeName> typesNamed(String simpleName) {
            return List.of();
        }

        @Override
        public boolean hasPackageBelow(String name) {
            return false;
        }

        @Override
        public boolean hasPackage(String name) {
            return false;
        }
    }
}
