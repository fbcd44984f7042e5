package io.github.piiguard.types;

import io.github.piiguard.index.NameIndex;
import io.github.piiguard.model.FieldName;
import io.github.piiguard.model.MethodSignature;
import io.github.piiguard.model.SourceFile;
import io.github.piiguard.model.TypeName;
import io.github.piiguard.model.TypeUse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The types of the project's sources, read file by file when first asked for, and behind them those of the class path.
 * Not for use by several threads at once.
 */
public final class ProjectHierarchy implements TypeHierarchy {
    private final NameIndex index;
    private final HeaderSource source;
    private final ClassPath classPath;
    private final LibraryNames names;
    private final Map<SourceFile, List<TypeHeader>> headersByFile = new HashMap<>();
    private final Set<SourceFile> beingRead = new LinkedHashSet<>();
    private final Map<TypeName, Optional<TypeHeader>> headers = new HashMap<>();
    private final Map<TypeName, List<TypeName>> supertypes = new HashMap<>();
    private final Map<TypeName, List<TypeName>> subtypes = new HashMap<>();
    private final Map<MethodName, List<MethodHeader>> methods = new HashMap<>();
    private final Map<FieldName, Optional<FieldHeader>> fields = new HashMap<>();

    private record MethodName(TypeName owner, String name, int arity) {}

    public ProjectHierarchy(NameIndex index, HeaderSource source, ClassPath classPath) {
        this(index, source, classPath, LibraryNames.NONE);
    }

    /**
     * @param names what is known of libraries that may not be at hand
     */
    public ProjectHierarchy(NameIndex index, HeaderSource source, ClassPath classPath, LibraryNames names) {
        this.index = index;
        this.source = source;
        this.classPath = classPath;
        this.names = names;
    }

    @Override
    public Optional<TypeHeader> header(TypeName name) {
        Optional<TypeHeader> known = headers.get(name);
        if (known != null) {
            return known;
        }
        Optional<TypeHeader> found = find(name);
        // While a file is being read its own types are not known yet; such an answer must not stay.
        if (beingRead.isEmpty()) {
            headers.put(name, found);
        }
        return found;
    }

    /**
     * Headers of all types that the file declares, in the order of the header source. A file that is being read at the
     * moment has none yet.
     */
    public List<TypeHeader> headersIn(SourceFile file) {
        List<TypeHeader> known = headersByFile.get(file);
        if (known != null) {
            return known;
        }
        if (!beingRead.add(file)) {
            return List.of();
        }
        try {
            List<TypeHeader> read = List.copyOf(source.headers(file));
            headersByFile.put(file, read);
            return read;
        } finally {
            beingRead.remove(file);
        }
    }

    /** The file that declares a project type, or, for a type that Lombok generates, the type around it. */
    public Optional<SourceFile> fileOf(TypeName type) {
        Optional<SourceFile> file = index.declaring(type);
        String name = type.qualified();
        while (file.isEmpty() && name.contains(".")) {
            name = name.substring(0, name.lastIndexOf('.'));
            file = index.declaring(TypeName.of(name));
        }
        return file;
    }

    @Override
    public boolean isNamedByPolicy(TypeName name) {
        return names.types().contains(name);
    }

    @Override
    public TypeName libraryResult(TypeName owner, String method) {
        return withSupertypes(owner)
                .map(type -> names.result(type, method))
                .filter(type -> !type.isUnknown())
                .findFirst()
                .orElse(TypeName.UNKNOWN);
    }

    @Override
    public Optional<MethodHeader> libraryFunction(TypeName type) {
        return names.functions().method(type);
    }

    @Override
    public List<TypeUse> libraryParameter(LibraryFunctions.Parameter parameter) {
        return Stream.concat(Stream.of(parameter.owner()), supertypes(parameter.owner()).stream())
                .flatMap(owner -> names.functions().taken(parameter.in(owner)).stream())
                .toList();
    }

    @Override
    public Optional<String> library(TypeName name) {
        return header(name).filter(header -> !header.isProject()).flatMap(header -> classPath.library(header.name()));
    }

    @Override
    public Optional<ClassOrigin> origin(TypeName name) {
        return fileOf(name).isPresent() ? Optional.of(ClassOrigin.PROGRAM) : classPath.origin(name);
    }

    @Override
    public List<TypeName> supertypes(TypeName name) {
        List<TypeName> known = supertypes.get(name);
        if (known == null) {
            known = readSupertypes(name);
            if (beingRead.isEmpty()) {
                supertypes.put(name, known);
            }
        }
        return known;
    }

    @Override
    public boolean isSubtype(TypeName type, TypeName supertype) {
        return type.equals(supertype) || supertypes(type).contains(supertype);
    }

    @Override
    public Optional<FieldHeader> findField(TypeName owner, String name) {
        FieldName wanted = new FieldName(owner, name);
        Optional<FieldHeader> known = fields.get(wanted);
        if (known == null) {
            known = searchField(owner, name);
            if (beingRead.isEmpty()) {
                fields.put(wanted, known);
            }
        }
        return known;
    }

    @Override
    public List<MethodHeader> findMethods(TypeName owner, String name, int arity) {
        MethodName wanted = new MethodName(owner, name, arity);
        List<MethodHeader> known = methods.get(wanted);
        if (known == null) {
            known = search(owner, name, arity);
            if (beingRead.isEmpty()) {
                methods.put(wanted, known);
            }
        }
        return known;
    }

    private Optional<FieldHeader> searchField(TypeName owner, String name) {
        return withSupertypes(owner)
                .flatMap(type -> header(type).stream())
                .flatMap(header -> header.fields().stream())
                .filter(field -> field.name().name().equals(name))
                .findFirst()
                .or(() -> names.constant(new FieldName(owner, name)));
    }

    private List<MethodHeader> search(TypeName owner, String name, int arity) {
        boolean isConstructor = name.equals(MethodSignature.CONSTRUCTOR);
        Stream<TypeName> owners = isConstructor ? Stream.of(owner) : withSupertypes(owner);
        return new MethodSearch(this, owner, name, arity).in(owners.toList());
    }

    /**
     * What a call of {@code method} runs on an object of type {@code subtype}: the method that the subtype declares or
     * inherits in its stead, or the method itself. Where the method's own declaration is not known, name and arity
     * decide.
     */
    public List<MethodHeader> overriding(TypeName subtype, MethodSignature method) {
        MethodSearch search = new MethodSearch(this, subtype, method.name(), method.arity());
        List<MethodHeader> found = search.in(withSupertypes(subtype).toList());
        Optional<MethodHeader> declared = declared(method);
        return found.stream()
                .filter(candidate -> candidate.parameterTypes().size() == method.arity())
                .filter(candidate -> candidate.signature().equals(method)
                        || declared.isEmpty()
                        || search.overrides(candidate, declared.get()))
                .toList();
    }

    private Optional<MethodHeader> declared(MethodSignature method) {
        return header(method.owner()).stream()
                .flatMap(header -> header.methods().stream())
                .filter(candidate -> candidate.signature().equals(method))
                .findFirst();
    }

    /**
     * Project types, anonymous ones included, that inherit from {@code name}, sorted; of {@code Object} none, since all
     * do. Reads the headers of the files that name it as a supertype.
     */
    public List<TypeName> knownSubtypes(TypeName name) {
        List<TypeName> known = subtypes.get(name);
        if (known == null) {
            known = readSubtypes(name);
            subtypes.put(name, known);
        }
        return known;
    }

    private Optional<TypeHeader> find(TypeName name) {
        if (name.isArray() || name.isUnknown()) {
            return Optional.empty();
        }
        return fileOf(name)
                .flatMap(file -> findIn(file, name))
                .map(source -> classPath.header(name).map(source::with).orElse(source))
                .or(() -> classPath.header(name));
    }

    private Optional<TypeHeader> findIn(SourceFile file, TypeName name) {
        return headersIn(file).stream()
                .filter(header -> header.name().equals(name))
                .findFirst();
    }

    private Stream<TypeName> withSupertypes(TypeName type) {
        return Stream.concat(Stream.of(type), supertypes(type).stream());
    }

    private List<TypeName> readSupertypes(TypeName name) {
        Set<TypeName> found = new LinkedHashSet<>();
        Deque<TypeName> waiting = new ArrayDeque<>(directSupertypes(name));
        while (!waiting.isEmpty()) {
            TypeName next = waiting.remove();
            if (!next.equals(name) && !next.equals(TypeName.OBJECT) && found.add(next)) {
                waiting.addAll(directSupertypes(next));
            }
        }
        boolean isObjectBelow = name.isArray() || header(name).isPresent();
        if (isObjectBelow && !name.equals(TypeName.OBJECT)) {
            found.add(TypeName.OBJECT);
        }
        return List.copyOf(found);
    }

    private List<TypeName> directSupertypes(TypeName name) {
        return header(name).stream()
                .flatMap(ProjectHierarchy::supertypeUses)
                .map(TypeUse::name)
                .toList();
    }

    static Stream<TypeUse> supertypeUses(TypeHeader header) {
        return Stream.concat(header.superclass().stream(), header.interfaces().stream());
    }

    private List<TypeName> readSubtypes(TypeName name) {
        if (name.equals(TypeName.OBJECT) || name.isUnknown()) {
            return List.of();
        }
        Set<TypeName> found = new TreeSet<>();
        Deque<TypeName> waiting = new ArrayDeque<>(List.of(name));
        while (!waiting.isEmpty()) {
            for (TypeName subtype : directSubtypes(waiting.remove())) {
                if (!subtype.equals(name) && found.add(subtype)) {
                    waiting.add(subtype);
                }
            }
        }
        return List.copyOf(found);
    }

    private List<TypeName> directSubtypes(TypeName name) {
        Set<SourceFile> files = new TreeSet<>(index.extending(name.simpleName()));
        // The bodies of an enum's constants are subtypes that do not write its name.
        fileOf(name).ifPresent(files::add);
        List<TypeName> result = new ArrayList<>();
        for (SourceFile file : files) {
            for (TypeHeader header : headersIn(file)) {
                boolean isDirect = supertypeUses(header)
                        .anyMatch(supertype -> supertype.name().equals(name));
                if (isDirect) {
                    result.add(header.name());
                }
            }
        }
        return result;
    }
}
