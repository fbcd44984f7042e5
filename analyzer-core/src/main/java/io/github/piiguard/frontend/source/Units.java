package io.github.piiguard.frontend.source;

import com.github.javaparser.ast.CompilationUnit;
import io.github.piiguard.frontend.source.names.DeclaredTypes;
import io.github.piiguard.frontend.source.names.ProjectTypes;
import io.github.piiguard.frontend.source.names.Supertypes;
import io.github.piiguard.frontend.source.names.Unit;
import io.github.piiguard.frontend.source.names.UnitScope;
import io.github.piiguard.index.NameIndex;
import io.github.piiguard.model.SourceFile;
import io.github.piiguard.model.TypeName;
import io.github.piiguard.model.TypeUse;
import io.github.piiguard.types.TypeHierarchy;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Parsed files with the scopes of their names; those last asked for are kept. */
final class Units implements ProjectTypes {
    private final SourceParser parser;
    private final NameIndex index;
    private final Supplier<TypeHierarchy> hierarchy;
    private final Recent<Parsed> units = new Recent<>(this::read, Parsed::size);
    private final Map<TypeName, List<TypeName>> supertypes = new ConcurrentHashMap<>();
    private final ThreadLocal<Set<TypeName>> inProgress = ThreadLocal.withInitial(HashSet::new);

    Units(SourceParser parser, NameIndex index, Supplier<TypeHierarchy> hierarchy) {
        this.parser = parser;
        this.index = index;
        this.hierarchy = hierarchy;
    }

    private record Parsed(Optional<Unit> unit, int size) {}

    SourceParser parser() {
        return parser;
    }

    Optional<Unit> of(SourceFile file) {
        return units.of(file).unit();
    }

    private Parsed read(SourceFile file) {
        ParsedFile parsed = parser.parse(file);
        return new Parsed(parsed.unit().map(tree -> unit(file, tree)), parsed.size());
    }

    private Unit unit(SourceFile file, CompilationUnit tree) {
        DeclaredTypes declared = DeclaredTypes.of(tree);
        return new Unit(file, tree, declared, new UnitScope(tree, declared, this));
    }

    @Override
    public List<TypeName> projectTypesNamed(String simpleName) {
        return index.typesNamed(simpleName);
    }

    @Override
    public boolean isLibraryType(TypeName type) {
        return !index.typesNamed(type.simpleName()).contains(type)
                && hierarchy.get().header(type).isPresent();
    }

    @Override
    public boolean isNamedByPolicy(TypeName type) {
        return hierarchy.get().isNamedByPolicy(type);
    }

    @Override
    public List<TypeName> directSupertypes(TypeName type) {
        List<TypeName> known = supertypes.get(type);
        // A type that is asked for while its own supertypes are looked up inherits from itself: broken code.
        if (known != null || !inProgress.get().add(type)) {
            return known == null ? List.of() : known;
        }
        try {
            List<TypeName> found = findSupertypes(type);
            supertypes.put(type, found);
            return found;
        } finally {
            inProgress.get().remove(type);
        }
    }

    private List<TypeName> findSupertypes(TypeName type) {
        Optional<SourceFile> file = index.declaring(type);
        if (file.isPresent()) {
            return file
                    .flatMap(this::of)
                    .flatMap(unit ->
                            unit.declared().declaration(type).map(declaration -> Supertypes.of(declaration, unit)))
                    .orElse(List.of())
                    .stream()
                    .map(TypeUse::name)
                    .toList();
        }
        return hierarchy.get().header(type).stream()
                .flatMap(header -> Stream.concat(header.superclass().stream(), header.interfaces().stream()))
                .map(TypeUse::name)
                .toList();
    }
}
