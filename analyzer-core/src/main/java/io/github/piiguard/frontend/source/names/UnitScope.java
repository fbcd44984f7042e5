package io.github.piiguard.frontend.source.names;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.nodeTypes.NodeWithTypeParameters;
import com.github.javaparser.ast.type.Type;
import io.github.piiguard.model.TypeName;
import io.github.piiguard.model.TypeUse;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The meaning of type names in one parsed file. */
public final class UnitScope implements TypeScope {
    private final DeclaredTypes declared;
    private final Imports imports;
    private final ProjectTypes project;

    /** The scope of a unit whose types are {@code declared}. */
    public UnitScope(CompilationUnit unit, DeclaredTypes declared, ProjectTypes project) {
        this.declared = declared;
        this.project = project;
        imports = Imports.of(unit);
    }

    @Override
    public TypeUse typeUse(Type type, Node place) {
        return TypeUses.of(type, name -> typeNamed(name, place).orElseGet(() -> TypeName.of(name)));
    }

    @Override
    public TypeName enclosingType(Node place) {
        return declared.enclosing(place).flatMap(declared::nameOf).orElse(TypeName.UNKNOWN);
    }

    @Override
    public List<TypeName> staticImports(String member) {
        List<TypeName> named = imports.members().getOrDefault(member, List.of());
        return named.isEmpty() ? imports.memberWildcards() : named;
    }

    @Override
    public Optional<TypeName> typeNamed(String name, Node place) {
        int dot = name.lastIndexOf('.');
        if (dot < 0) {
            return simple(name, place);
        }
        Optional<TypeName> outer = typeNamed(name.substring(0, dot), place);
        if (outer.isPresent()) {
            return outer.map(type -> member(type, name.substring(dot + 1)));
        }
        TypeName qualified = TypeName.of(name);
        return exists(qualified) ? Optional.of(qualified) : Optional.empty();
    }

    private TypeName member(TypeName type, String name) {
        return memberType(type, name, this::exists).orElseGet(() -> type.nested(name));
    }

    private Optional<TypeName> simple(String name, Node place) {
        return nestedScopes(name, place)
                .or(() -> inheritedProjectType(name, place))
                .or(() -> imports.type(name))
                .or(() -> Optional.of(inPackage(declared.packageName(), name)).filter(this::exists))
                .or(() -> staticMemberType(name))
                .or(() -> wildcard(name))
                .or(() -> Optional.of(inPackage("java.lang", name)).filter(project::isLibraryType))
                .or(() -> inheritedLibraryType(name, place))
                // A program's class may lie in the very package of a library.
                .or(() -> Optional.of(inPackage(declared.packageName(), name)).filter(project::isNamedByPolicy));
    }

    private Optional<TypeName> inheritedProjectType(String name, Node place) {
        List<TypeName> candidates =
                project.projectTypesNamed(name).stream().filter(this::isNested).toList();
        return candidates.isEmpty() ? Optional.empty() : inherited(name, place, candidates::contains);
    }

    private boolean isNested(TypeName type) {
        int dot = type.qualified().lastIndexOf('.');
        return dot > 0 && isProject(TypeName.of(type.qualified().substring(0, dot)));
    }

    private Optional<TypeName> inheritedLibraryType(String name, Node place) {
        return inherited(name, place, project::isLibraryType);
    }

    private Optional<TypeName> inherited(String name, Node place, Predicate<TypeName> isMember) {
        Optional<Node> enclosing = declared.enclosing(place);
        while (enclosing.isPresent()) {
            Optional<TypeName> found =
                    enclosing.flatMap(declared::nameOf).flatMap(type -> memberType(type, name, isMember));
            if (found.isPresent()) {
                return found;
            }
            enclosing = declared.enclosing(enclosing.get());
        }
        return Optional.empty();
    }

    private Optional<TypeName> nestedScopes(String name, Node place) {
        Node child = place;
        Optional<TypeName> found = at(place, place, name);
        Optional<Node> parent = place.getParentNode();
        while (found.isEmpty() && parent.isPresent()) {
            found = at(parent.get(), child, name);
            child = parent.get();
            parent = child.getParentNode();
        }
        return found;
    }

    private Optional<TypeName> at(Node scope, Node child, String name) {
        if (declaresVariable(scope, name)) {
            return Optional.of(TypeName.of(name));
        }
        Optional<TypeName> local = declared.localType(scope, name);
        if (local.isPresent() || !DeclaredTypes.isType(scope)) {
            return local;
        }
        if (scope instanceof TypeDeclaration<?> type && type.getNameAsString().equals(name)) {
            return declared.nameOf(scope);
        }
        return DeclaredTypes.isInBody(child)
                ? declared.nameOf(scope).map(type -> type.nested(name)).filter(this::isProject)
                : Optional.empty();
    }

    private static boolean declaresVariable(Node scope, String name) {
        return scope instanceof NodeWithTypeParameters<?> generic
                && generic.getTypeParameters().stream()
                        .anyMatch(parameter -> parameter.getNameAsString().equals(name));
    }

    /** The member type of that name that a type declares or inherits. */
    private Optional<TypeName> memberType(TypeName type, String name, Predicate<TypeName> isMember) {
        Deque<TypeName> open = new ArrayDeque<>(List.of(type));
        Set<TypeName> seen = new LinkedHashSet<>();
        while (!open.isEmpty()) {
            TypeName next = open.poll();
            if (seen.add(next)) {
                TypeName member = next.nested(name);
                if (isMember.test(member)) {
                    return Optional.of(member);
                }
                open.addAll(project.directSupertypes(next));
            }
        }
        return Optional.empty();
    }

    private Optional<TypeName> staticMemberType(String name) {
        return imports.members().getOrDefault(name, List.of()).stream()
                .map(owner -> owner.nested(name))
                .filter(this::exists)
                .findFirst();
    }

    private Optional<TypeName> wildcard(String name) {
        List<TypeName> candidates = imports.wildcards().stream()
                .map(scope -> TypeName.of(scope + "." + name))
                .toList();
        return Stream.<Predicate<TypeName>>of(this::isProject, project::isLibraryType, project::isNamedByPolicy)
                .flatMap(isKnown -> candidates.stream().filter(isKnown))
                .findFirst();
    }

    private static TypeName inPackage(String packageName, String name) {
        return TypeName.of(packageName.isEmpty() ? name : packageName + "." + name);
    }

    private boolean exists(TypeName type) {
        return isProject(type) || project.isLibraryType(type);
    }

    private boolean isProject(TypeName type) {
        return declared.declaration(type).isPresent()
                || project.projectTypesNamed(type.simpleName()).contains(type);
    }
}
