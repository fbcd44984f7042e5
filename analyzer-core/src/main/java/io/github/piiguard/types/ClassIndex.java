package io.github.piiguard.types;

import io.github.piiguard.index.NameIndex;
import io.github.piiguard.index.Postings;
import io.github.piiguard.model.Gap;
import io.github.piiguard.model.SourceFile;
import io.github.piiguard.model.TypeName;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The index of a program's own class files, made from their constant pools; classes that the program's sources declare
 * are left out. The classes of one source file are one file of the program, which has the source file's name.
 */
public final class ClassIndex implements NameIndex, AutoCloseable {
    private final NameIndex sources;
    private final List<ClassContainer> containers = new ArrayList<>();
    private final List<Unit> units = new ArrayList<>();
    private final Map<SourceFile, Unit> byFile = new TreeMap<>();
    private final Postings postings = new Postings();
    private final Map<TypeName, SourceFile> declarations = new TreeMap<>();
    private final Map<String, Set<TypeName>> typesBySimpleName = new TreeMap<>();
    private final Set<String> packages = new TreeSet<>();
    private final Set<Gap> gaps = new TreeSet<>();

    /** The classes that were compiled from one source file. */
    private record Unit(SourceFile file, ClassContainer container, List<String> classes) {}

    private ClassIndex(NameIndex sources) {
        this.sources = sources;
    }

    /** Reads all classes in the directories and jars; whatever cannot be read becomes a gap. */
    public static ClassIndex scan(List<Path> entries, NameIndex sources) {
        ClassIndex index = new ClassIndex(sources);
        entries.forEach(index::scan);
        return index;
    }

    private void scan(Path entry) {
        String place = String.valueOf(entry.getFileName());
        try {
            ClassContainer container = ClassContainer.open(entry);
            containers.add(container);
            Map<String, List<Mentions>> bySource = new TreeMap<>();
            for (String name : container.classNames()) {
                read(container, name)
                        .ifPresent(found -> bySource.computeIfAbsent(found.sourceFile(), key -> new ArrayList<>())
                                .add(found));
            }
            bySource.forEach((source, classes) -> register(entry, container, source, classes));
        } catch (IOException broken) {
            String detail = "This directory or jar of classes cannot be read: " + broken.getMessage();
            gaps.add(new Gap(Gap.Kind.UNREADABLE_FILE, place, 0, detail));
        }
    }

    private Optional<Mentions> read(ClassContainer container, String name) {
        boolean isDescriptor = name.endsWith("module-info") || name.endsWith("package-info");
        if (isDescriptor) {
            return Optional.empty();
        }
        try {
            return container.classFile(name).map(Mentions::of).filter(found -> !isInSources(found.type()));
        } catch (IOException | IllegalArgumentException broken) {
            gaps.add(new Gap(
                    Gap.Kind.UNPARSABLE_FILE,
                    name + ".class",
                    0,
                    "The class file cannot be read: " + broken.getMessage()));
            return Optional.empty();
        }
    }

    private boolean isInSources(TypeName type) {
        String name = type.qualified();
        while (true) {
            if (sources.declaring(TypeName.of(name)).isPresent()) {
                return true;
            }
            int end = name.lastIndexOf('.');
            if (end < 0) {
                return false;
            }
            name = name.substring(0, end);
        }
    }

    private void register(Path entry, ClassContainer container, String name, List<Mentions> classes) {
        SourceFile file = new SourceFile(entry, name, false);
        if (byFile.containsKey(file)) {
            gaps.add(new Gap(
                    Gap.Kind.DUPLICATE_TYPE,
                    name,
                    0,
                    "Classes of this file lie in another directory too, which was used."));
            return;
        }
        int number = units.size();
        Unit unit = new Unit(
                file, container, classes.stream().map(Mentions::internalName).toList());
        units.add(unit);
        byFile.put(file, unit);
        for (Mentions found : classes) {
            found.names().forEach(hash -> postings.add(hash, number));
            found.supertypes().forEach(type -> postings.add(asSupertype(type), number));
            declare(found.type(), file);
        }
    }

    private void declare(TypeName type, SourceFile file) {
        declarations.putIfAbsent(type, file);
        typesBySimpleName
                .computeIfAbsent(type.simpleName(), name -> new TreeSet<>())
                .add(type);
        int end = type.qualified().lastIndexOf('.');
        packages.add(end < 0 ? "" : type.qualified().substring(0, end));
    }

    private static int asSupertype(String simpleName) {
        return 31 * simpleName.hashCode() + '<';
    }

    /** Whether the file is one of this index. */
    public boolean holds(SourceFile file) {
        Unit unit = byFile.get(file);
        return unit != null && unit.file().equals(file);
    }

    /** The class files of one file of the index; one that cannot be read any more is a gap. */
    public List<byte[]> classFiles(SourceFile file) {
        return Optional.ofNullable(byFile.get(file)).map(this::classFiles).orElse(List.of());
    }

    private List<byte[]> classFiles(Unit unit) {
        List<byte[]> result = new ArrayList<>();
        for (String name : unit.classes()) {
            try {
                unit.container().classFile(name).ifPresent(result::add);
            } catch (IOException broken) {
                report(unit.file(), "The class file " + name + " cannot be read: " + broken.getMessage());
            }
        }
        return result;
    }

    /** Counts something that a later step could not understand. */
    public void report(SourceFile file, String detail) {
        gaps.add(new Gap(Gap.Kind.PARTLY_PARSED_FILE, file.name(), 0, detail));
    }

    @Override
    public List<SourceFile> files() {
        return List.copyOf(byFile.keySet());
    }

    @Override
    public List<SourceFile> naming(String identifier) {
        return files(postings.filesOf(identifier.hashCode()));
    }

    @Override
    public List<SourceFile> namingPackage(String packageName) {
        return files(postings.filesOfAll(hashes(Arrays.stream(packageName.split("\\.", -1)))));
    }

    /** {@inheritDoc} A class file names the type of whatever it calls. */
    @Override
    public List<SourceFile> calling(TypeName type, String method) {
        return files(postings.filesOfAll(
                hashes(Stream.concat(Arrays.stream(type.qualified().split("\\.", -1)), Stream.of(method)))));
    }

    private static int[] hashes(Stream<String> words) {
        return words.mapToInt(String::hashCode).toArray();
    }

    @Override
    public List<SourceFile> extending(String simpleName) {
        return files(postings.filesOf(asSupertype(simpleName)));
    }

    private List<SourceFile> files(int[] numbers) {
        return Arrays.stream(numbers)
                .mapToObj(number -> units.get(number).file())
                .sorted()
                .toList();
    }

    @Override
    public Optional<SourceFile> declaring(TypeName type) {
        return Optional.ofNullable(declarations.get(type));
    }

    @Override
    public List<TypeName> typesNamed(String simpleName) {
        return List.copyOf(typesBySimpleName.getOrDefault(simpleName, Set.of()));
    }

    @Override
    public boolean hasPackageBelow(String name) {
        return packages.stream().anyMatch(known -> known.equals(name) || known.startsWith(name + "."));
    }

    @Override
    public boolean hasPackage(String name) {
        return packages.contains(name);
    }

    /** What could not be read so far, sorted. */
    public List<Gap> gaps() {
        return List.copyOf(gaps);
    }

    @Override
    public void close() throws IOException {
        for (ClassContainer container : containers) {
            container.close();
        }
    }
}
