package io.github.piiguard.frontend.source.header;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.AnnotationMemberDeclaration;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.CompactConstructorDeclaration;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import io.github.piiguard.frontend.source.names.Unit;
import io.github.piiguard.model.FieldName;
import io.github.piiguard.model.MethodSignature;
import io.github.piiguard.model.TypeName;
import io.github.piiguard.model.TypeUse;
import io.github.piiguard.types.FieldHeader;
import io.github.piiguard.types.MethodHeader;
import io.github.piiguard.types.Modifier;
import io.github.piiguard.types.TypeHeader.Kind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the fields and methods that a type declaration writes. */
final class MemberReader {
    private final Unit unit;
    private final TypeName owner;
    private final Kind kind;
    private final Constants constants;

    MemberReader(Unit unit, TypeName owner, Kind kind) {
        this.unit = unit;
        this.owner = owner;
        this.kind = kind;
        constants = new Constants(unit);
    }

    List<FieldHeader> fields(Node declaration, List<BodyDeclaration<?>> body) {
        List<FieldHeader> fields = new ArrayList<>();
        if (declaration instanceof EnumDeclaration enumeration) {
            enumeration.getEntries().forEach(entry -> fields.add(enumConstant(entry.getNameAsString(), entry)));
        }
        if (declaration instanceof RecordDeclaration type) {
            type.getParameters().forEach(component -> fields.add(component(component)));
        }
        for (BodyDeclaration<?> member : body) {
            if (member instanceof FieldDeclaration field) {
                field.getVariables().forEach(variable -> fields.add(field(field, variable)));
            }
        }
        return fields;
    }

    private FieldHeader enumConstant(String name, Node entry) {
        return new FieldHeader(
                new FieldName(owner, name),
                TypeUse.of(owner),
                Set.of(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL),
                Annotations.of(entry),
                Optional.empty());
    }

    private FieldHeader component(Parameter component) {
        return new FieldHeader(
                new FieldName(owner, component.getNameAsString()),
                parameterType(component),
                Set.of(Modifier.PRIVATE, Modifier.FINAL),
                Annotations.of(component),
                Optional.empty());
    }

    private FieldHeader field(FieldDeclaration field, VariableDeclarator variable) {
        Set<Modifier> modifiers = Modifiers.of(field);
        if (kind == Kind.INTERFACE || kind == Kind.ANNOTATION) {
            modifiers.addAll(EnumSet.of(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL));
        }
        Optional<String> constant = modifiers.contains(Modifier.FINAL)
                ? variable.getInitializer().flatMap(constants::fold)
                : Optional.empty();
        return new FieldHeader(
                new FieldName(owner, variable.getNameAsString()),
                unit.scope().typeUse(variable.getType(), variable),
                modifiers,
                Annotations.of(field),
                constant);
    }

    List<MethodHeader> methods(List<BodyDeclaration<?>> body) {
        List<MethodHeader> methods = new ArrayList<>();
        for (BodyDeclaration<?> member : body) {
            if (member instanceof MethodDeclaration method) {
                methods.add(callable(method, method.getNameAsString(), returnType(method)));
            } else if (member instanceof ConstructorDeclaration constructor) {
                methods.add(callable(constructor, MethodSignature.CONSTRUCTOR, TypeUse.of(TypeName.VOID)));
            } else if (member instanceof CompactConstructorDeclaration compact) {
                methods.add(compact(compact));
            } else if (member instanceof AnnotationMemberDeclaration element) {
                methods.add(element(element));
            }
        }
        return methods;
    }

    private TypeUse returnType(MethodDeclaration method) {
        return unit.scope().typeUse(method.getType(), method);
    }

    private MethodHeader callable(CallableDeclaration<?> declaration, String name, TypeUse result) {
        Set<Modifier> modifiers = Modifiers.of(declaration);
        if (declaration instanceof MethodDeclaration method) {
            addImplied(method, modifiers);
        }
        if (declaration.isVariableArityMethod()) {
            modifiers.add(Modifier.VARARGS);
        }
        return header(name, declaration.getParameters(), result, modifiers, declaration);
    }

    private void addImplied(MethodDeclaration method, Set<Modifier> modifiers) {
        if (kind != Kind.INTERFACE) {
            return;
        }
        if (!modifiers.contains(Modifier.PRIVATE)) {
            modifiers.add(Modifier.PUBLIC);
        }
        if (method.getBody().isEmpty()) {
            modifiers.add(Modifier.ABSTRACT);
        }
    }

    private MethodHeader compact(CompactConstructorDeclaration compact) {
        List<Parameter> components = compact.getParentNode()
                .filter(RecordDeclaration.class::isInstance)
                .map(type -> List.<Parameter>copyOf(((RecordDeclaration) type).getParameters()))
                .orElse(List.of());
        return header(
                MethodSignature.CONSTRUCTOR, components, TypeUse.of(TypeName.VOID), Modifiers.of(compact), compact);
    }

    private MethodHeader element(AnnotationMemberDeclaration element) {
        return header(
                element.getNameAsString(),
                List.of(),
                unit.scope().typeUse(element.getType(), element),
                EnumSet.of(Modifier.PUBLIC, Modifier.ABSTRACT),
                element);
    }

    private MethodHeader header(
            String name, List<Parameter> parameters, TypeUse result, Set<Modifier> modifiers, Node declaration) {
        List<TypeUse> types = parameters.stream().map(this::parameterType).toList();
        return new MethodHeader(
                new MethodSignature(
                        owner, name, types.stream().map(TypeUse::name).toList()),
                declaration instanceof CallableDeclaration<?> callable
                        ? callable.getTypeParameters().stream()
                                .map(parameter -> parameter.getNameAsString())
                                .toList()
                        : List.of(),
                types,
                parameters.stream().map(Parameter::getNameAsString).toList(),
                result,
                modifiers,
                Annotations.of(declaration),
                Optional.empty());
    }

    private TypeUse parameterType(Parameter parameter) {
        TypeUse type = unit.scope().typeUse(parameter.getType(), parameter);
        return parameter.isVarArgs() ? type.arrayOf() : type;
    }
}
