package io.github.piiguard.frontend.source.lowering;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.CompactConstructorDeclaration;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.InitializerDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.ExplicitConstructorInvocationStmt;
import io.github.piiguard.frontend.source.names.Members;
import io.github.piiguard.ir.Statement;
import io.github.piiguard.ir.Variable;
import io.github.piiguard.model.FieldName;
import io.github.piiguard.model.TypeUse;
import io.github.piiguard.types.MethodHeader;
import io.github.piiguard.types.TypeHeader;
import java.util.List;
import java.util.Optional;

/** Lowers what constructors do beside their text: the superclass's constructor and the initialisers. */
final class Constructors {
    private Constructors() {}

    /**
     * A constructor without text.
     *
     * @param superConstructor what it hands its arguments to, if that is known
     */
    record Implicit(List<TypeUse> parameterTypes, TypeUse supertype, Optional<MethodHeader> superConstructor) {}

    /** Lowers a constructor's text. */
    static void lower(Body body, ConstructorDeclaration constructor) {
        BlockStmt text = constructor.getBody();
        boolean isExplicit =
                text.getStatements().stream().anyMatch(ExplicitConstructorInvocationStmt.class::isInstance);
        if (!isExplicit) {
            callSuper(body, List.of(), constructor);
            initialise(body);
        }
        body.statements().lower(text);
    }

    /** Lowers a record's compact constructor: its text, then the assignments to the fields. */
    static void lower(Body body, CompactConstructorDeclaration constructor, List<Variable> parameters) {
        body.statements().lower(constructor.getBody());
        for (Variable parameter : parameters) {
            FieldName field = new FieldName(body.frame().type().name(), parameter.name());
            body.emit(new Statement.WriteField(body.frame().self(), field, parameter, body.location(constructor)));
        }
    }

    /** Lowers {@code this(…)} or {@code super(…)}; after the latter come the initialisers. */
    static void invoke(Body body, ExplicitConstructorInvocationStmt statement) {
        List<Argument> arguments = body.calls().arguments().of(statement.getArguments());
        ClassContext type = body.frame().type();
        TypeUse constructed =
                statement.isThis() ? TypeUse.of(type.name()) : body.calls().superclass(type);
        body.creations().construct(body.names().self(statement), constructed, arguments, statement);
        if (!statement.isThis()) {
            initialise(body);
        }
    }

    /** Calls the superclass's constructor, unless that is a library's without arguments, which does nothing here. */
    static void callSuper(Body body, List<Argument> arguments, Node node) {
        TypeUse superclass = body.calls().superclass(body.frame().type());
        Optional<TypeHeader> header = body.types().header(superclass.name());
        boolean isInterface = header.filter(parent -> parent.kind() == TypeHeader.Kind.INTERFACE)
                .isPresent();
        boolean matters =
                !arguments.isEmpty() || header.filter(TypeHeader::isProject).isPresent();
        if (matters && !isInterface) {
            body.creations().construct(body.names().self(node), superclass, arguments, node);
        }
    }

    /** Runs the initialisers of fields and the initialiser blocks, in the order of the text. */
    static void initialise(Body body) {
        for (BodyDeclaration<?> member : Members.of(body.frame().type().declaration())) {
            if (member instanceof FieldDeclaration field && !field.isStatic()) {
                field.getVariables()
                        .forEach(variable ->
                                initialise(body, variable, body.frame().self()));
            } else if (member instanceof InitializerDeclaration block && !block.isStatic()) {
                body.statements().lower(block.getBody());
            }
        }
    }

    /** Gives a field its first value. */
    static void initialise(Body body, VariableDeclarator variable, Optional<Variable> receiver) {
        Optional<Expression> initializer = variable.getInitializer();
        if (initializer.isPresent()) {
            TypeUse type = body.typeUse(variable.getType());
            Variable value = body.expressions().lower(initializer.get(), type);
            FieldName field = new FieldName(body.frame().type().name(), variable.getNameAsString());
            body.emit(new Statement.WriteField(receiver, field, value, body.location(variable)));
        }
    }
}
