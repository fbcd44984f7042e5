package io.github.piiguard.flow.summary;

import io.github.piiguard.flow.demand.StatementParts;
import io.github.piiguard.ir.ConstantValue;
import io.github.piiguard.ir.MethodBody;
import io.github.piiguard.ir.Statement;
import io.github.piiguard.ir.Variable;
import io.github.piiguard.model.FieldName;
import io.github.piiguard.model.TypeName;
import io.github.piiguard.program.Program;
import io.github.piiguard.types.FieldHeader;
import io.github.piiguard.types.Modifier;
import io.github.piiguard.types.TypeHeader;
import io.github.piiguard.types.TypeHierarchy;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The class of what a private field holds, where nothing is written to it but new objects of that class. */
public final class MadeFields {
    private final Program program;
    private final TypeHierarchy types;
    private final Map<FieldName, Optional<TypeName>> known = new HashMap<>();

    public MadeFields(Program program, TypeHierarchy types) {
        this.program = program;
        this.types = types;
    }

    /** The class; empty where it may be any that the field's type allows. */
    public Optional<TypeName> of(FieldName field) {
        Optional<TypeName> result = known.get(field);
        if (result == null) {
            result = types.findField(field.owner(), field.name())
                    .filter(this::isOwn)
                    .flatMap(header -> written(header.name()));
            known.put(field, result);
        }
        return result;
    }

    /** Nobody but the methods in its file writes it: annotations tell frameworks to. */
    private boolean isOwn(FieldHeader field) {
        return field.modifiers().contains(Modifier.PRIVATE)
                && field.annotations().isEmpty()
                && types.header(field.name().owner())
                        .filter(TypeHeader::isProject)
                        .isPresent();
    }

    private Optional<TypeName> written(FieldName field) {
        Set<Optional<TypeName>> made = new HashSet<>();
        for (MethodBody body : program.candidatesWriting(field)) {
            List<Statement> statements = body.blocks().stream()
                    .flatMap(block -> block.statements().stream())
                    .toList();
            statements.stream()
                    .filter(Statement.WriteField.class::isInstance)
                    .map(Statement.WriteField.class::cast)
                    .filter(write -> write.field().name().equals(field.name()))
                    .flatMap(write -> made(write.value(), statements))
                    .forEach(made::add);
        }
        return made.size() == 1 ? made.iterator().next() : Optional.empty();
    }

    /** The class of which a written object is made; nothing for null, and none where it was not made on the spot. */
    private Stream<Optional<TypeName>> made(Variable value, List<Statement> statements) {
        List<Statement> definitions = statements.stream()
                .filter(statement ->
                        StatementParts.target(statement).filter(value::equals).isPresent())
                .toList();
        if (definitions.size() == 1 && definitions.get(0) instanceof Statement.Allocate allocation) {
            return Stream.of(Optional.of(allocation.type().name()));
        }
        boolean isNull = definitions.size() == 1
                && definitions.get(0) instanceof Statement.Constant constant
                && constant.value() instanceof ConstantValue.Null;
        return isNull ? Stream.empty() : Stream.of(Optional.empty());
    }
}
