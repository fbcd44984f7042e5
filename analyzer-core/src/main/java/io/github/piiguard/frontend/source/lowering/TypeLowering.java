package io.github.piiguard.frontend.source.lowering;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.CompactConstructorDeclaration;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import io.github.piiguard.frontend.source.names.Members;
import io.github.piiguard.ir.MethodBody;
import io.github.piiguard.ir.Statement;
import io.github.piiguard.ir.Variable;
import io.github.piiguard.model.FieldName;
import io.github.piiguard.model.MethodSignature;
import io.github.piiguard.model.TypeUse;
import io.github.piiguard.types.MethodHeader;
import io.github.piiguard.types.MethodHeader.GeneratedMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** Lowers the bodies of one type and of the types in it. */
final class TypeLowering {
    private final UnitLowering lowering;
    private final ClassContext type;

    TypeLowering(UnitLowering lowering, ClassContext type) {
        this.lowering = lowering;
        this.type = type;
    }

    /** Lowers everything that has text, and the constructors that have none. */
    void lower() {
        new StaticInitialiser(lowering, type).lower();
        lowerGeneratedConstructors();
        for (BodyDeclaration<?> member : Members.of(type.declaration())) {
            lower(member);
        }
    }

    private void lower(BodyDeclaration<?> member) {
        if (member instanceof MethodDeclaration method && method.getBody().isPresent()) {
            lowerMethod(method);
        } else if (member instanceof ConstructorDeclaration constructor) {
            lowerCallable(
                    constructor,
                    constructor.getParameters(),
                    (body, parameters) -> Constructors.lower(body, constructor));
        } else if (member instanceof CompactConstructorDeclaration constructor) {
            lowerCallable(
                    constructor, components(), (body, parameters) -> Constructors.lower(body, constructor, parameters));
        } else if (member instanceof TypeDeclaration<?> nested) {
            lowering.lowerType(nested);
        }
    }

    private List<Parameter> components() {
        return type.declaration() instanceof RecordDeclaration declaration
                ? List.copyOf(declaration.getParameters())
                : List.of();
    }

    private void lowerMethod(MethodDeclaration method) {
        Body body = method.isStatic() ? new Body(lowering, Frame.ofStatic(type)) : instanceBody();
        TypeUse result = body.typeUse(method.getType());
        body.frame().expect(result);
        List<Variable> parameters = parameters(body, method.getParameters());
        lowering.attempt(method, () -> {
            method.getBody().ifPresent(body.statements()::lower);
            finish(body, method.getNameAsString(), parameters, result, method);
        });
    }

    private void lowerCallable(Node constructor, List<Parameter> declared, BiConsumer<Body, List<Variable>> text) {
        Body body = instanceBody();
        List<Variable> parameters = parameters(body, declared);
        lowering.attempt(constructor, () -> {
            text.accept(body, parameters);
            finish(body, MethodSignature.CONSTRUCTOR, parameters, Types.VOID, constructor);
        });
    }

    private Body instanceBody() {
        return new Body(lowering, Frame.ofInstance(type, lowering.typing().selfType(type.name())));
    }

    private static List<Variable> parameters(Body body, List<Parameter> declared) {
        List<Variable> parameters = new ArrayList<>();
        for (Parameter parameter : declared) {
            TypeUse type = body.typeUse(parameter.getType());
            parameters.add(
                    body.frame().declare(parameter.getNameAsString(), parameter.isVarArgs() ? type.arrayOf() : type));
        }
        return parameters;
    }

    /** Default constructors, those of records and those that Lombok writes: they run the initialisers too. */
    private void lowerGeneratedConstructors() {
        lowering.types().header(type.name()).stream()
                .flatMap(header -> header.methods().stream())
                .filter(method -> method.signature().isConstructor())
                .forEach(constructor -> constructor
                        .generated()
                        .filter(GeneratedMethod.FieldConstructor.class::isInstance)
                        .ifPresent(generated ->
                                lowerGenerated(constructor, ((GeneratedMethod.FieldConstructor) generated).fields())));
    }

    private void lowerGenerated(MethodHeader constructor, List<FieldName> fields) {
        Body body = instanceBody();
        Node node = type.declaration();
        lowering.attempt(node, () -> {
            List<Variable> parameters = new ArrayList<>();
            for (int i = 0; i < fields.size(); i++) {
                parameters.add(body.graph()
                        .variable(
                                fields.get(i).name(),
                                constructor.parameterTypes().get(i)));
            }
            Constructors.callSuper(body, List.of(), node);
            Constructors.initialise(body);
            for (int i = 0; i < fields.size(); i++) {
                body.emit(new Statement.WriteField(
                        body.frame().self(), fields.get(i), parameters.get(i), body.location(node)));
            }
            finish(body, MethodSignature.CONSTRUCTOR, parameters, Types.VOID, node);
        });
    }

    /** Lowers the constructor of an anonymous class. */
    void lowerImplicit(Constructors.Implicit implicit) {
        Body body = instanceBody();
        Node node = type.declaration();
        lowering.attempt(node, () -> {
            List<Variable> parameters =
                    implicit.parameterTypes().stream().map(body::temporary).toList();
            List<Argument> arguments =
                    parameters.stream().<Argument>map(Argument.Value::of).toList();
            Constructors.callSuper(body, arguments, node);
            Constructors.initialise(body);
            finish(body, MethodSignature.CONSTRUCTOR, parameters, Types.VOID, node);
        });
    }

    private void finish(Body body, String name, List<Variable> parameters, TypeUse result, Node node) {
        lowering.add(new MethodBody(
                new MethodSignature(
                        type.name(),
                        name,
                        parameters.stream()
                                .map(variable -> variable.type().name())
                                .toList()),
                body.frame().usedSelf(),
                parameters,
                0,
                result,
                body.graph().finish(),
                body.location(node)));
    }
}
