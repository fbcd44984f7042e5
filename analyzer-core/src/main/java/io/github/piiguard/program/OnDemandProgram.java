package io.github.piiguard.program;

import io.github.piiguard.index.NameIndex;
import io.github.piiguard.ir.CallNames;
import io.github.piiguard.ir.Lowering;
import io.github.piiguard.ir.MethodBody;
import io.github.piiguard.ir.Statement;
import io.github.piiguard.model.FieldName;
import io.github.piiguard.model.Gap;
import io.github.piiguard.model.MethodSignature;
import io.github.piiguard.model.SourceFile;
import io.github.piiguard.model.TypeName;
import io.github.piiguard.types.FieldHeader;
import io.github.piiguard.types.MethodHeader;
import io.github.piiguard.types.Modifier;
import io.github.piiguard.types.ProjectHierarchy;
import io.github.piiguard.types.TypeHeader;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A program of which only those files are parsed and lowered that a question leads to, each at most once. Not for use by
 * several threads at once.
 */
public final class OnDemandProgram implements Program {
    private static final Comparator<MethodBody> BY_SIGNATURE = Comparator.comparing(MethodBody::signature);

    /** Simple names of the annotations of Spring, CDI, and Guice and Dagger. */
    private static final List<String> PROVIDING = List.of("Bean", "Produces", "Provides");

    /** Simple names of annotations of JAX-RS, whose {@code Produces} tells the form of an answer. */
    private static final List<String> ANSWERING = List.of("GET", "POST", "PUT", "DELETE", "PATCH", "Path");

    private final NameIndex index;
    private final ProjectHierarchy types;
    private final LoweredFiles lowered;
    private final OtherBodies others;
    private final Relation relation;
    private final Supplier<List<Gap>> gaps;
    private final Map<Set<TypeName>, Set<SourceFile>> sinkFiles = new HashMap<>();
    private final Map<MethodSignature, List<MethodBody>> callers = new HashMap<>();
    private final Map<Called, CallSites> calls = new HashMap<>();
    private final Map<MethodSignature, List<MethodSignature>> implementations = new HashMap<>();
    private final Map<String, Set<String>> filesNaming = new HashMap<>();

    /** Methods of one name that are called by a word of the text. */
    private record Called(String word, String method) {}

    /** A program over the index's files; {@code gaps} tells what its parts could not read so far. */
    public OnDemandProgram(
            NameIndex index, Lowering lowering, ProjectHierarchy types, OtherBodies others, Supplier<List<Gap>> gaps) {
        this.index = index;
        this.types = types;
        this.lowered = new LoweredFiles(lowering, types, others.generated());
        this.others = others;
        this.relation = new Relation(types);
        this.gaps = gaps;
    }

    @Override
    public Optional<MethodBody> body(MethodSignature method) {
        Optional<SourceFile> own = types.fileOf(method.owner());
        // What an annotation processor adds to a class of the program is in its class file only; a library's function
        // may
        // reach the program as a value.
        boolean mayBeCompiled = own.isPresent() || isLambda(method);
        return own.flatMap(file -> lowered.of(file).body(method))
                .or(() -> mayBeCompiled ? others.compiled().bodyOf(method) : Optional.empty());
    }

    @Override
    public Optional<MethodBody> compiledBody(MethodSignature method) {
        return types.fileOf(method.owner()).isPresent()
                ? Optional.empty()
                : others.compiled().bodyOf(method);
    }

    @Override
    public boolean isUnread(MethodSignature method) {
        return types.fileOf(method.owner()).isEmpty() && others.isUnread().test(method);
    }

    @Override
    public List<MethodBody> bodiesNaming(CallNames wanted, Collection<TypeName> libraryTypes) {
        Set<SourceFile> files = new TreeSet<>();
        for (String name : wanted.methods()) {
            wordsFor(name).forEach(word -> files.addAll(index.naming(word)));
        }
        if (!libraryTypes.isEmpty()) {
            files.retainAll(sinkFiles.computeIfAbsent(Set.copyOf(libraryTypes), all -> sinkFiles(all, files)));
        }
        return sorted(files.stream().flatMap(file -> lowered.of(file).bodiesCalling(wanted)));
    }

    @Override
    public List<MethodBody> bodiesCalling(TypeName type, String method) {
        CallNames wanted = CallNames.any(Set.of(method));
        return sorted(index.calling(type, method).stream()
                .flatMap(file -> lowered.of(file).bodiesCalling(wanted)));
    }

    /** Lowers those wanted while their trees are at hand: after the last file the first would have to be parsed again. */
    private Set<SourceFile> sinkFiles(Set<TypeName> libraryTypes, Set<SourceFile> wanted) {
        return SinkFiles.of(index, types, new TreeSet<>(libraryTypes), read -> {
            if (wanted.contains(read)) {
                lowered.of(read);
            }
        });
    }

    /** The words one of which a call has: a constructor is called for a new object or by a subclass. */
    private static List<String> wordsFor(String method) {
        return method.equals(MethodSignature.CONSTRUCTOR) ? List.of("new", "super") : List.of(method);
    }

    @Override
    public boolean namesPackageOf(TypeName type, String file) {
        return filesNaming
                .computeIfAbsent(type.packageName(), name -> index.namingPackage(name).stream()
                        .map(SourceFile::name)
                        .collect(Collectors.toUnmodifiableSet()))
                .contains(file);
    }

    @Override
    public List<MethodBody> candidatesCalling(MethodSignature method) {
        List<MethodBody> known = callers.get(method);
        if (known == null) {
            known = isLambda(method) ? creatorOf(method).stream().toList() : findCallers(method);
            callers.put(method, known);
        }
        return known;
    }

    @Override
    public boolean mayRun(Statement.Invoke call, MethodSignature method) {
        return relation.mayRun(call.callee(), call.arguments().size(), method);
    }

    @Override
    public boolean isExact(TypeName type) {
        return relation.isExact(type);
    }

    @Override
    public Set<TypeName> relatedTo(TypeName exact) {
        return relation.relatedTo(exact);
    }

    @Override
    public List<MethodBody> candidatesWriting(FieldName field) {
        if (types.findField(field.owner(), field.name()).isEmpty()
                && !field.name().contains("$")) {
            return constructorsOf(field.owner());
        }
        return sorted(filesWriting(field).stream()
                .flatMap(file -> lowered.of(file).bodiesTouching(field.name()))
                .filter(body -> LoweredFile.statements(body).anyMatch(statement -> mayWrite(statement, field))));
    }

    /** A property that no class of the project declares is what constructors hand to their library's superclass. */
    private List<MethodBody> constructorsOf(TypeName type) {
        return sorted(Stream.concat(Stream.of(type), types.knownSubtypes(type).stream())
                .flatMap(owner -> types.header(owner).stream())
                .flatMap(header -> header.methods().stream())
                .filter(method -> method.signature().isConstructor())
                .flatMap(method -> body(method.signature()).stream()));
    }

    /** Whether a statement writes the field, or reads an object from it whose content may then be changed. */
    private boolean mayWrite(Statement statement, FieldName field) {
        if (statement instanceof Statement.ReadField read) {
            return relation.isSame(read.field(), field) && isChangeable(field);
        }
        return statement instanceof Statement.WriteField write && relation.isSame(write.field(), field);
    }

    private boolean isChangeable(FieldName field) {
        return types.findField(field.owner(), field.name())
                .map(header -> header.type().name())
                .filter(type -> !type.equals(TypeName.STRING)
                        && (type.isArray() || type.qualified().contains(".")))
                .filter(type -> types.header(type)
                        .map(header -> header.kind() != TypeHeader.Kind.ENUM)
                        .orElse(true))
                .isPresent();
    }

    @Override
    public List<MethodSignature> implementationsOf(MethodSignature method) {
        List<MethodSignature> known = implementations.get(method);
        if (known == null) {
            known = findImplementations(method);
            implementations.put(method, known);
        }
        return known;
    }

    private List<MethodSignature> findImplementations(MethodSignature method) {
        Set<MethodSignature> result = new TreeSet<>();
        Stream.concat(Stream.of(method.owner()), subtypesRunning(method))
                .flatMap(type -> types.overriding(type, method).stream())
                .filter(this::hasBody)
                .map(MethodHeader::signature)
                .forEach(result::add);
        return List.copyOf(result);
    }

    @Override
    public List<MethodHeader> providers() {
        Set<SourceFile> files = new TreeSet<>();
        PROVIDING.forEach(annotation -> files.addAll(index.naming(annotation)));
        return files.stream()
                .flatMap(file -> types.headersIn(file).stream())
                .flatMap(header -> header.methods().stream())
                .filter(method -> PROVIDING.stream().anyMatch(method.annotations()::contains))
                .filter(method -> ANSWERING.stream().noneMatch(method.annotations()::contains))
                .toList();
    }

    @Override
    public Optional<MethodBody> creatorOf(MethodSignature lambda) {
        return types.fileOf(lambda.owner()).flatMap(file -> lowered.of(file).creatorOf(lambda));
    }

    @Override
    public List<Gap> gaps() {
        return gaps.get().stream().sorted().distinct().toList();
    }

    private List<MethodBody> findCallers(MethodSignature method) {
        String word = method.isConstructor() ? method.owner().simpleName() : method.name();
        CallSites named = calls.computeIfAbsent(
                new Called(word, method.name()), called -> callsIn(index.naming(called.word()), called.method()));
        // Its own file may call it without that word: this(…), enum constants, generated members.
        Stream<CallSites> own = types
                .fileOf(method.owner())
                .filter(file -> !named.covers(file))
                .map(file -> callsIn(List.of(file), method.name()))
                .stream();
        return sorted(Stream.concat(Stream.of(named), own).flatMap(sites -> sites.bodiesCalling(method)));
    }

    private CallSites callsIn(Collection<SourceFile> files, String method) {
        return new CallSites(relation, files, method, lowered::of);
    }

    private Set<SourceFile> filesWriting(FieldName field) {
        Set<SourceFile> files = new TreeSet<>();
        types.fileOf(field.owner()).ifPresent(files::add);
        boolean isPrivate = types.findField(field.owner(), field.name())
                .map(FieldHeader::modifiers)
                .filter(modifiers -> modifiers.contains(Modifier.PRIVATE))
                .isPresent();
        if (!isPrivate) {
            files.addAll(index.naming(field.name()));
        }
        return files;
    }

    private Stream<TypeName> subtypesRunning(MethodSignature method) {
        boolean isStatic = types.header(method.owner()).stream()
                .flatMap(header -> header.methods().stream())
                .anyMatch(declared -> declared.signature().equals(method) && isNeverOverridden(declared));
        boolean isAlone = isStatic || method.isConstructor() || isLambda(method);
        return isAlone ? Stream.empty() : types.knownSubtypes(method.owner()).stream();
    }

    private static boolean isNeverOverridden(MethodHeader method) {
        return method.isStatic()
                || method.modifiers().contains(Modifier.PRIVATE)
                || method.modifiers().contains(Modifier.FINAL);
    }

    private boolean hasBody(MethodHeader method) {
        Optional<TypeHeader> owner = types.header(method.signature().owner()).filter(TypeHeader::isProject);
        if (owner.isEmpty()) {
            return false;
        }
        boolean isInterface = owner.get().kind() == TypeHeader.Kind.INTERFACE;
        boolean isConcrete = method.isStatic()
                || method.modifiers().contains(Modifier.DEFAULT)
                || method.modifiers().contains(Modifier.PRIVATE);
        return isInterface ? isConcrete : !method.modifiers().contains(Modifier.ABSTRACT);
    }

    private static boolean isLambda(MethodSignature method) {
        return method.name().startsWith("lambda$");
    }

    private static List<MethodBody> sorted(Stream<MethodBody> bodies) {
        return bodies.sorted(BY_SIGNATURE).toList();
    }
}
