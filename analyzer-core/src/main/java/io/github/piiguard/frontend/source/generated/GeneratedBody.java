package io.github.piiguard.frontend.source.generated;

import io.github.piiguard.ir.MethodBody;
import io.github.piiguard.ir.Variable;
import io.github.piiguard.model.FieldName;
import io.github.piiguard.model.TypeName;
import io.github.piiguard.model.TypeUse;
import io.github.piiguard.types.FieldHeader;
import io.github.piiguard.types.MethodHeader;
import io.github.piiguard.types.MethodHeader.GeneratedMethod;
import io.github.piiguard.types.TypeHeader;
import io.github.piiguard.types.TypeHierarchy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes the body of one generated method. */
public final class GeneratedBody {
    private final TypeHierarchy types;
    private final TypeHeader owner;
    private final MethodHeader method;
    private final Script script;

    private GeneratedBody(TypeHierarchy types, TypeHeader owner, MethodHeader method) {
        this.types = types;
        this.owner = owner;
        this.method = method;
        TypeUse self = new TypeUse(
                owner.name(), owner.typeParameters().stream().map(TypeUse::of).toList());
        script = new Script(method, self, owner.location());
    }

    /** The body of {@code method}, which {@code owner} declares and which does what {@code generated} says. */
    public static MethodBody of(TypeHierarchy types, TypeHeader owner, MethodHeader method, GeneratedMethod generated) {
        return new GeneratedBody(types, owner, method).body(generated);
    }

    private MethodBody body(GeneratedMethod generated) {
        if (generated instanceof GeneratedMethod.Getter getter) {
            return script.returning(Optional.of(script.read(script.self(), getter.field(), method.returnType())));
        }
        if (generated instanceof GeneratedMethod.Setter setter) {
            script.write(script.self(), setter.field(), script.parameters().get(0));
            return script.returning(setter.fluent() ? script.self() : Optional.empty());
        }
        if (generated instanceof GeneratedMethod.Wither wither) {
            return wither(wither.field());
        }
        if (generated instanceof GeneratedMethod.FieldConstructor constructor) {
            return constructor(constructor.fields());
        }
        if (generated instanceof GeneratedMethod.Text text) {
            return text(text.fields());
        }
        return factory(generated);
    }

    private MethodBody factory(GeneratedMethod generated) {
        if (generated instanceof GeneratedMethod.Build build) {
            return build(build.fields());
        }
        TypeUse type = method.returnType();
        Variable object = script.allocate(type);
        script.construct(object, type.name(), script.parameters());
        if (generated instanceof GeneratedMethod.ToBuilder copy) {
            for (FieldName field : copy.fields()) {
                Variable value = script.read(script.self(), field, typeOf(field));
                script.write(Optional.of(object), new FieldName(type.name(), field.name()), value);
            }
        }
        return script.returning(Optional.of(object));
    }

    private MethodBody wither(FieldName changed) {
        Variable copy = script.allocate(method.returnType());
        for (FieldHeader field : owner.fields()) {
            if (!field.isStatic()) {
                Variable value = field.name().equals(changed)
                        ? script.parameters().get(0)
                        : script.read(script.self(), field.name(), field.type());
                script.write(Optional.of(copy), field.name(), value);
            }
        }
        return script.returning(Optional.of(copy));
    }

    private MethodBody constructor(List<FieldName> fields) {
        for (int i = 0; i < fields.size(); i++) {
            script.write(script.self(), fields.get(i), script.parameters().get(i));
        }
        return script.returning(Optional.empty());
    }

    private MethodBody text(List<FieldName> fields) {
        List<Variable> values = fields.stream()
                .map(field -> script.read(script.self(), field, typeOf(field)))
                .toList();
        return script.returning(Optional.of(script.concatenate(values)));
    }

    private MethodBody build(List<FieldName> fields) {
        TypeUse built = method.returnType();
        Variable object = script.allocate(built);
        List<Variable> values = fields.stream()
                .map(field -> script.read(script.self(), new FieldName(owner.name(), field.name()), typeOf(field)))
                .toList();
        Optional<MethodHeader> written = writtenConstructor(built.name(), fields.size());
        if (written.isPresent()) {
            script.construct(object, written.get().signature(), values);
        } else {
            for (int i = 0; i < fields.size(); i++) {
                script.write(Optional.of(object), fields.get(i), values.get(i));
            }
        }
        inherited(built.name()).forEach(field -> copyInherited(object, field));
        return script.returning(Optional.of(object));
    }

    /** A constructor with text that takes exactly the builder's fields, as one annotated with {@code @Builder} does. */
    private Optional<MethodHeader> writtenConstructor(TypeName built, int arity) {
        return types.header(built).stream()
                .flatMap(header -> header.methods().stream())
                .filter(candidate -> candidate.signature().isConstructor()
                        && candidate.generated().isEmpty()
                        && candidate.signature().arity() == arity)
                .findFirst();
    }

    /** Fields that the builder inherits from the builder of its type's superclass. */
    private List<FieldName> inherited(TypeName built) {
        List<FieldName> fields = new ArrayList<>();
        for (TypeName parent : types.supertypes(owner.name())) {
            types.header(parent).stream()
                    .flatMap(header -> header.methods().stream())
                    .flatMap(candidate -> candidate.generated().stream())
                    .filter(GeneratedMethod.Build.class::isInstance)
                    .flatMap(candidate -> ((GeneratedMethod.Build) candidate).fields().stream())
                    .filter(field -> !field.owner().equals(built))
                    .forEach(fields::add);
        }
        return fields;
    }

    private void copyInherited(Variable object, FieldName field) {
        types.findField(owner.name(), field.name()).ifPresent(source -> {
            Variable value = script.read(script.self(), source.name(), source.type());
            script.write(Optional.of(object), field, value);
        });
    }

    private TypeUse typeOf(FieldName field) {
        return types.findField(field.owner(), field.name())
                .map(FieldHeader::type)
                .orElse(TypeUse.UNKNOWN);
    }
}
