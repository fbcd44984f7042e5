package io.github.piiguard.frontend.source.lowering;

import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.EnumConstantDeclaration;
import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.InitializerDeclaration;
import io.github.piiguard.frontend.source.names.Members;
import io.github.piiguard.ir.MethodBody;
import io.github.piiguard.ir.Statement;
import io.github.piiguard.ir.Variable;
import io.github.piiguard.model.FieldName;
import io.github.piiguard.model.MethodSignature;
import io.github.piiguard.model.TypeName;
import io.github.piiguard.model.TypeUse;
import io.github.piiguard.types.TypeHeader;
import java.util.List;
import java.util.Optional;

/** Lowers enum constants, the initialisers of static fields and static blocks to one body. */
final class StaticInitialiser {
    private final UnitLowering lowering;
    private final ClassContext type;
    private final Body body;

    StaticInitialiser(UnitLowering lowering, ClassContext type) {
        this.lowering = lowering;
        this.type = type;
        body = new Body(lowering, Frame.ofStatic(type));
    }

    void lower() {
        lowering.attempt(type.declaration(), () -> {
            if (type.declaration() instanceof EnumDeclaration declaration) {
                declaration.getEntries().forEach(this::lower);
            }
            Members.of(type.declaration()).forEach(this::lower);
            if (!body.graph().isEmpty()) {
                lowering.add(new MethodBody(
                        new MethodSignature(type.name(), MethodSignature.STATIC_INITIALISER, List.of()),
                        List.of(),
                        List.of(),
                        0,
                        Types.VOID,
                        body.graph().finish(),
                        body.location(type.declaration())));
            }
        });
    }

    private void lower(EnumConstantDeclaration constant) {
        List<Argument> arguments = body.calls().arguments().of(constant.getArguments());
        Optional<TypeName> own = body.unit().declared().nameOf(constant);
        TypeUse enumType = TypeUse.of(type.name());
        Variable value = own.isPresent()
                ? body.creations().anonymous(own.get(), enumType, arguments, constant)
                : body.creations().create(enumType, arguments, constant);
        FieldName field = new FieldName(type.name(), constant.getNameAsString());
        body.emit(new Statement.WriteField(Optional.empty(), field, value, body.location(constant)));
    }

    private void lower(BodyDeclaration<?> member) {
        if (member instanceof FieldDeclaration field && (field.isStatic() || isInInterface())) {
            field.getVariables().forEach(variable -> Constructors.initialise(body, variable, Optional.empty()));
        } else if (member instanceof InitializerDeclaration block && block.isStatic()) {
            body.statements().lower(block.getBody());
        }
    }

    private boolean isInInterface() {
        return lowering.types()
                .header(type.name())
                .filter(header ->
                        header.kind() == TypeHeader.Kind.INTERFACE || header.kind() == TypeHeader.Kind.ANNOTATION)
                .isPresent();
    }
}
