package io.github.piiguard.frontend.source.lowering;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.stmt.Statement;
import io.github.piiguard.frontend.source.names.Unit;
import io.github.piiguard.ir.MethodBody;
import io.github.piiguard.model.Gap;
import io.github.piiguard.model.MethodSignature;
import io.github.piiguard.model.TypeName;
import io.github.piiguard.types.TypeHierarchy;
import io.github.piiguard.types.Typing;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The lowering of all bodies of one compilation unit. */
public final class UnitLowering {
    private final Unit unit;
    private final TypeHierarchy types;
    private final Typing typing;
    private final Binder binder;
    private final Consumer<Gap> gaps;
    private final Map<MethodSignature, MethodBody> bodies = new LinkedHashMap<>();
    private final Map<TypeName, ClassContext> contexts = new LinkedHashMap<>();
    private final Set<TypeName> lowered = new HashSet<>();

    private UnitLowering(Unit unit, TypeHierarchy types, Consumer<Gap> gaps) {
        this.unit = unit;
        this.types = types;
        this.gaps = gaps;
        typing = new Typing(types);
        binder = new Binder(types, typing);
    }

    /** All bodies of the unit in source order; code that is not understood is handed to {@code gaps}. */
    public static List<MethodBody> lower(Unit unit, TypeHierarchy types, Consumer<Gap> gaps) {
        UnitLowering lowering = new UnitLowering(unit, types, gaps);
        unit.tree().getTypes().forEach(type -> lowering.lowerType(type));
        return List.copyOf(lowering.bodies.values());
    }

    Unit unit() {
        return unit;
    }

    TypeHierarchy types() {
        return types;
    }

    Typing typing() {
        return typing;
    }

    Binder binder() {
        return binder;
    }

    /** Keeps a finished body; one that a duplicated finally block or initialiser yields again is the same. */
    void add(MethodBody body) {
        bodies.putIfAbsent(body.signature(), body);
    }

    /** Counts code that could not be lowered. */
    void gap(Node node, String detail) {
        gaps.accept(new Gap(
                Gap.Kind.PARTLY_PARSED_FILE,
                unit.file().name(),
                node.getBegin().map(position -> position.line).orElse(0),
                detail));
    }

    /** The context of a class of this unit; of a local class once its declaration has been met. */
    Optional<ClassContext> context(TypeName type) {
        ClassContext known = contexts.get(type);
        if (known != null) {
            return Optional.of(known);
        }
        return unit.declared()
                .declaration(type)
                .filter(declaration -> declaration instanceof TypeDeclaration && !isLocal(declaration))
                .map(declaration -> memberContext(type, declaration));
    }

    private static boolean isLocal(Node declaration) {
        return declaration.getParentNode().filter(Statement.class::isInstance).isPresent();
    }

    private ClassContext memberContext(TypeName type, Node declaration) {
        Optional<ClassContext> outer = unit.declared()
                .enclosing(declaration)
                .flatMap(unit.declared()::nameOf)
                .flatMap(this::context);
        boolean inner = outer.isPresent() && !unit.declared().isStaticType(declaration);
        ClassContext context = new ClassContext(type, declaration, outer, inner, Map.of());
        contexts.put(type, context);
        return context;
    }

    /** Lowers a member or top-level type with all its bodies. */
    void lowerType(Node declaration) {
        unit.declared().nameOf(declaration).flatMap(this::context).ifPresent(this::lowerType);
    }

    /** Lowers a type with all its bodies, once. */
    void lowerType(ClassContext context) {
        if (lowered.add(context.name())) {
            contexts.put(context.name(), context);
            new TypeLowering(this, context).lower();
        }
    }

    /** Lowers an anonymous class, once; its constructor is the one that its creation calls. */
    void lowerAnonymous(ClassContext context, Constructors.Implicit constructor) {
        if (!lowered.contains(context.name())) {
            lowerType(context);
            new TypeLowering(this, context).lowerImplicit(constructor);
        }
    }

    /** Lowers one body; where that fails, the rest of the file is lowered all the same. */
    void attempt(Node node, Runnable code) {
        try {
            code.run();
        } catch (RuntimeException e) {
            gap(node, "Code that could not be lowered: " + e.getClass().getSimpleName() + ".");
        } catch (StackOverflowError e) {
            gap(node, "Code that nests too deeply to be lowered.");
        }
    }
}
