package io.github.piiguard.flow.search;

import io.github.piiguard.ir.CallNames;
import io.github.piiguard.ir.MethodBody;
import io.github.piiguard.ir.Statement;
import io.github.piiguard.model.FieldName;
import io.github.piiguard.model.Gap;
import io.github.piiguard.model.MethodSignature;
import io.github.piiguard.model.TypeName;
import io.github.piiguard.program.Program;
import io.github.piiguard.types.MethodHeader;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The program as a library's own code sees it: nothing of the project, and of the libraries what is asked for by name. */
record LibraryProgram(Program program) implements Program {
    /** Functions are known by their bodies; all other methods by their summaries. */
    @Override
    public Optional<MethodBody> body(MethodSignature method) {
        return method.name().startsWith("lambda$") ? compiledBody(method) : Optional.empty();
    }

    @Override
    public Optional<MethodBody> compiledBody(MethodSignature method) {
        return program.compiledBody(method);
    }

    @Override
    public boolean isUnread(MethodSignature method) {
        return program.isUnread(method);
    }

    @Override
    public List<MethodBody> bodiesNaming(CallNames wanted, Collection<TypeName> types) {
        return List.of();
    }

    @Override
    public List<MethodBody> bodiesCalling(TypeName type, String method) {
        return List.of();
    }

    @Override
    public boolean namesPackageOf(TypeName type, String file) {
        return false;
    }

    @Override
    public List<MethodBody> candidatesCalling(MethodSignature method) {
        return List.of();
    }

    @Override
    public boolean mayRun(Statement.Invoke call, MethodSignature method) {
        return false;
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
        return List.of();
    }

    @Override
    public List<MethodSignature> implementationsOf(MethodSignature method) {
        return List.of();
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
        return program.gaps();
    }
}
