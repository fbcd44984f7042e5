package io.github.piiguard.frontend.source.names;

import com.github.javaparser.Position;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.EnumConstantDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithName;
import com.github.javaparser.ast.stmt.LocalClassDeclarationStmt;
import com.github.javaparser.ast.stmt.LocalRecordDeclarationStmt;
import io.github.piiguard.model.TypeName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The types that a compilation unit declares, with their names: anonymous classes are {@code Outer.$1}, local ones
 * {@code Outer.$1Local}, numbered in source order.
 */
public final class DeclaredTypes {
    private final String packageName;
    private final IdentityHashMap<Node, TypeName> names = new IdentityHashMap<>();
    private final Map<TypeName, Node> declarations = new LinkedHashMap<>();
    private final IdentityHashMap<Node, Map<String, TypeName>> localTypes = new IdentityHashMap<>();
    private final Map<TypeName, Integer> numbers = new HashMap<>();

    private DeclaredTypes(String packageName) {
        this.packageName = packageName;
    }

    /** Names all types of a unit. */
    public static DeclaredTypes of(CompilationUnit unit) {
        DeclaredTypes types = new DeclaredTypes(
                unit.getPackageDeclaration().map(NodeWithName::getNameAsString).orElse(""));
        List<Node> nodes = new ArrayList<>();
        unit.walk(node -> {
            if (isType(node)) {
                nodes.add(node);
            }
        });
        nodes.sort(Comparator.comparing((Node node) -> node.getBegin().orElse(Position.HOME)));
        nodes.forEach(types::add);
        return types;
    }

    /** All declarations with their names, in source order. */
    public Map<TypeName, Node> all() {
        return declarations;
    }

    /** The package of the unit; empty for the unnamed one. */
    public String packageName() {
        return packageName;
    }

    /** The name of a type declaration, an anonymous class's creation or an enum constant with a body. */
    public Optional<TypeName> nameOf(Node declaration) {
        return Optional.ofNullable(names.get(declaration));
    }

    /** The declaration of a type of this unit. */
    public Optional<Node> declaration(TypeName name) {
        return Optional.ofNullable(declarations.get(name));
    }

    /** The local type of that simple name which one of the statements directly in {@code block} declares. */
    Optional<TypeName> localType(Node block, String simpleName) {
        return Optional.ofNullable(localTypes.getOrDefault(block, Map.of()).get(simpleName));
    }

    /** The declaration whose body encloses the place most closely, the place itself not counted. */
    public Optional<Node> enclosing(Node place) {
        Node child = place;
        Optional<Node> parent = child.getParentNode();
        while (parent.isPresent()) {
            if (isType(parent.get()) && isInBody(child)) {
                return parent;
            }
            child = parent.get();
            parent = child.getParentNode();
        }
        return Optional.empty();
    }

    /** Whether a child of a type declaration lies in its body, not in its header or a creation's arguments. */
    static boolean isInBody(Node child) {
        return child instanceof BodyDeclaration || child instanceof Parameter;
    }

    /** Whether a node declares a type. */
    static boolean isType(Node node) {
        return node instanceof TypeDeclaration
                || (node instanceof ObjectCreationExpr creation
                        && creation.getAnonymousClassBody().isPresent())
                || (node instanceof EnumConstantDeclaration constant
                        && !constant.getClassBody().isEmpty());
    }

    private void add(Node node) {
        TypeName name = nameFor(node);
        names.put(node, name);
        declarations.putIfAbsent(name, node);
    }

    private TypeName nameFor(Node node) {
        Optional<TypeName> outer = enclosing(node).flatMap(this::nameOf);
        if (!(node instanceof TypeDeclaration<?> declaration)) {
            return numbered(outer.orElse(TypeName.OBJECT), "");
        }
        String simple = declaration.getNameAsString();
        if (outer.isEmpty()) {
            return TypeName.of(packageName.isEmpty() ? simple : packageName + "." + simple);
        }
        Optional<Node> statement = node.getParentNode().filter(DeclaredTypes::isLocalDeclaration);
        if (statement.isEmpty()) {
            return outer.get().nested(simple);
        }
        TypeName local = numbered(outer.get(), simple);
        statement.flatMap(Node::getParentNode).ifPresent(block -> localTypes
                .computeIfAbsent(block, key -> new LinkedHashMap<>())
                .put(simple, local));
        return local;
    }

    private static boolean isLocalDeclaration(Node node) {
        return node instanceof LocalClassDeclarationStmt || node instanceof LocalRecordDeclarationStmt;
    }

    private TypeName numbered(TypeName outer, String simple) {
        int number = numbers.merge(outer.nested("$" + simple), 1, Integer::sum);
        return outer.nested("$" + number + simple);
    }

    /** Whether objects of the type hold the object in whose code they were made. */
    public boolean isStaticType(Node declaration) {
        if (declaration instanceof RecordDeclaration) {
            return true;
        }
        return !(declaration instanceof ClassOrInterfaceDeclaration type)
                ? declaration instanceof TypeDeclaration
                : type.isInterface() || type.isStatic() || isMemberOfInterface(type);
    }

    private boolean isMemberOfInterface(Node type) {
        return type.getParentNode()
                .filter(parent -> parent instanceof ClassOrInterfaceDeclaration outer && outer.isInterface())
                .isPresent();
    }
}
