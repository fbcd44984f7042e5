package io.github.piiguard.index;

import io.github.piiguard.model.Gap;
import io.github.piiguard.model.SourceFile;
import io.github.piiguard.model.TypeName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The index of a run's source files, made by one pass over their bytes; it keeps a hash for each identifier, so an
 * answer may hold a file too many and never one too few.
 */
public final class SourceIndex implements NameIndex {
    private final List<SourceFile> files = new ArrayList<>();
    private final Postings postings = new Postings();
    private final Map<TypeName, SourceFile> declarations = new HashMap<>();
    private final Map<TypeName, List<SourceFile>> further = new TreeMap<>();
    private final Map<String, Set<TypeName>> typesBySimpleName = new HashMap<>();
    private final Set<String> packages = new TreeSet<>();
    private final Set<Gap> gaps = new TreeSet<>();
    /** Gaps for types declared once more, by how many declarations come before. */
    private final Map<Gap, Integer> duplicates = new TreeMap<>();

    private SourceIndex() {}

    /**
     * Reads every Java file of the request. Whatever cannot be read becomes a gap; nothing is thrown for the user's
     * files.
     */
    public static SourceIndex scan(ScanRequest request) {
        SourceIndex index = new SourceIndex();
        SourceWalk walk = new SourceWalk(request);
        index.gaps.addAll(walk.gaps());
        walk.files().forEach(index::scan);
        return index;
    }

    @Override
    public List<SourceFile> files() {
        return files.stream().sorted().toList();
    }

    @Override
    public List<SourceFile> naming(String identifier) {
        return filesOf(Tokens.hash(identifier));
    }

    @Override
    public List<SourceFile> namingPackage(String packageName) {
        return sortedFiles(postings.filesOfAll(QualifiedNames.hashes(packageName)));
    }

    @Override
    public List<SourceFile> extending(String simpleName) {
        return filesOf(asSupertype(Tokens.hash(simpleName)));
    }

    /** {@inheritDoc} A local or anonymous type, whose own part begins with {@code $}, is found by the type around it. */
    @Override
    public Optional<SourceFile> declaring(TypeName type) {
        return declaring(type, 0);
    }

    /** Of the files that declare the type that with this number; of fewer the last one. */
    Optional<SourceFile> declaring(TypeName type, int number) {
        String name = type.qualified();
        Optional<SourceFile> file = declared(type, number);
        while (file.isEmpty() && name.contains(".$")) {
            name = name.substring(0, name.lastIndexOf(".$"));
            file = declared(TypeName.of(name), number);
        }
        return file;
    }

    private Optional<SourceFile> declared(TypeName type, int number) {
        List<SourceFile> others = further.getOrDefault(type, List.of());
        return number == 0 || others.isEmpty()
                ? Optional.ofNullable(declarations.get(type))
                : Optional.of(others.get(Math.min(number, others.size()) - 1));
    }

    /** How many files declare one type at most. */
    public int variants() {
        return 1 + further.values().stream().mapToInt(List::size).max().orElse(0);
    }

    /** Files with a type that a nearer file declares, too. */
    public Set<SourceFile> duplicates() {
        return further.values().stream().flatMap(List::stream).collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public List<TypeName> typesNamed(String simpleName) {
        return List.copyOf(typesBySimpleName.getOrDefault(simpleName, Set.of()));
    }

    @Override
    public boolean hasPackage(String name) {
        return packages.contains(name);
    }

    @Override
    public boolean hasPackageBelow(String name) {
        return packages.stream().anyMatch(known -> known.equals(name) || known.startsWith(name + "."));
    }

    /** What could not be read or was left out, sorted. */
    public List<Gap> gaps() {
        return gaps(1);
    }

    /** The same where that many of the files that declare one type are analysed. */
    public List<Gap> gaps(int variants) {
        Set<Gap> all = new TreeSet<>(gaps);
        duplicates.forEach((gap, before) -> {
            if (before >= variants) {
                all.add(gap);
            }
        });
        return List.copyOf(all);
    }

    /** The hash under which a name is posted as a supertype's: that of a word that is no identifier. */
    private static int asSupertype(int hash) {
        return 31 * hash + '<';
    }

    private List<SourceFile> filesOf(int hash) {
        return sortedFiles(postings.filesOf(hash));
    }

    private List<SourceFile> sortedFiles(int[] numbers) {
        return Arrays.stream(numbers).mapToObj(files::get).sorted().toList();
    }

    private void scan(SourceFile file) {
        SourceText text = SourceText.read(file);
        text.gap().ifPresent(gaps::add);
        if (text.gap().isPresent()) {
            return;
        }
        int number = files.size();
        files.add(file);
        Tokens tokens = new Tokens(text.bytes(), hash -> postings.add(hash, number));
        Declarations declared = new Declarations();
        SupertypeNames supertypes = new SupertypeNames(hash -> postings.add(asSupertype(hash), number));
        QualifiedNames qualified = new QualifiedNames(hash -> postings.add(hash, number));
        for (int token = tokens.next(); token != Tokens.END; token = tokens.next()) {
            if (token == Tokens.IDENTIFIER) {
                postings.add(tokens.hash(), number);
            }
            supertypes.accept(token, tokens, declared.isInTypeHead());
            declared.accept(token, tokens);
            qualified.accept(token, tokens);
        }
        register(file, declared);
    }

    private void register(SourceFile file, Declarations declared) {
        packages.add(declared.packageName());
        String prefix = declared.packageName().isEmpty() ? "" : declared.packageName() + ".";
        if (declared.isCompact() && !file.path().endsWith("module-info.java")) {
            String implicitClass = prefix + fileNameWithoutExtension(file);
            declare(TypeName.of(implicitClass), file);
            prefix = implicitClass + ".";
        }
        for (String type : declared.types()) {
            declare(TypeName.of(prefix + type), file);
        }
    }

    private void declare(TypeName type, SourceFile file) {
        SourceFile nearest = declarations.putIfAbsent(type, file);
        if (nearest == null) {
            typesBySimpleName
                    .computeIfAbsent(type.simpleName(), name -> new TreeSet<>())
                    .add(type);
        } else if (!nearest.equals(file)) {
            String detail = type + " is declared in " + nearest.name() + " too, which was used.";
            List<SourceFile> others = further.computeIfAbsent(type, name -> new ArrayList<>());
            if (!others.contains(file)) {
                others.add(file);
            }
            duplicates.merge(new Gap(Gap.Kind.DUPLICATE_TYPE, file.name(), 0, detail), others.size(), Math::max);
        }
    }

    /** A compact source file declares a class with the file's name (JEP 512). */
    private static String fileNameWithoutExtension(SourceFile file) {
        String name = file.name().substring(file.name().lastIndexOf('/') + 1);
        return name.substring(0, name.length() - ".java".length());
    }
}
