package io.github.piiguard.types;

import io.github.piiguard.model.Gap;
import io.github.piiguard.model.TypeName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The class files that a run knows: jars, class directories and, last, the JDK that the run itself uses. Everything is
 * opened when first asked for; a broken or missing entry is a gap. Not for use by several threads at once.
 */
public final class ClassPath implements AutoCloseable {
    private final List<Path> entries;
    private final List<ClassContainer> containers = new ArrayList<>();
    private final Map<String, List<ClassContainer>> byPackage = new HashMap<>();
    private final Map<TypeName, Optional<Found>> found = new HashMap<>();
    private final Set<Gap> gaps = new TreeSet<>();
    private boolean isOpen;

    /** Where a type was found. */
    private record Found(TypeHeader header, ClassContainer container, String internalName) {}

    public ClassPath(List<Path> entries) {
        this.entries = List.copyOf(entries);
    }

    /** A class path of the JDK alone. */
    public static ClassPath ofJdk() {
        return new ClassPath(List.of());
    }

    /** The header of a type, or empty when no entry holds it or its class file cannot be read. */
    public Optional<TypeHeader> header(TypeName name) {
        return found(name).map(Found::header);
    }

    /** The bytes of a type's class file, under the same conditions. */
    public Optional<byte[]> classFile(TypeName name) {
        return found(name).flatMap(type -> bytes(type.container(), type.internalName()));
    }

    /** The names of the parameters of a type's methods, under the same conditions; code that cannot be read is a gap. */
    public Optional<ParameterNames> parameterNames(TypeName name) {
        return found(name).flatMap(this::parameterNames);
    }

    private Optional<ParameterNames> parameterNames(Found type) {
        try {
            return bytes(type.container(), type.internalName()).map(ParameterNames::of);
        } catch (IllegalArgumentException broken) {
            report(type.container(), type.internalName(), broken);
            return Optional.empty();
        }
    }

    /** The entry that holds a type; empty for a type of the JDK and for one that is not found. */
    public Optional<String> library(TypeName name) {
        return found(name)
                .map(Found::container)
                .filter(container -> !(container instanceof JdkClasses))
                .map(ClassContainer::place);
    }

    /** Where the class file of a type lies, found without reading it. */
    Optional<ClassOrigin> origin(TypeName name) {
        return isNamed(name)
                ? internalNames(name)
                        .flatMap(internal -> opened().stream().filter(container -> container.holds(internal)))
                        .findFirst()
                        .map(container -> new ClassOrigin(container.place(), container.fingerprint()))
                : Optional.empty();
    }

    /** The jars, of which only the directories are read. */
    public List<Library> libraries() {
        return opened().stream()
                .flatMap(container ->
                        container.packages().stream().map(packages -> new Library(container.place(), packages)))
                .toList();
    }

    /** What the constant pools of a jar's classes tell; one that cannot be read is a gap. */
    public List<LibraryClass> classes(Library library) {
        return opened().stream()
                .filter(container -> container.place().equals(library.name()))
                .findFirst()
                .map(this::classes)
                .orElse(List.of());
    }

    private List<LibraryClass> classes(ClassContainer container) {
        List<LibraryClass> result = new ArrayList<>();
        for (String name : names(container)) {
            try {
                bytes(container, name).map(LibraryClass::of).ifPresent(result::add);
            } catch (IllegalArgumentException broken) {
                report(container, name, broken);
            }
        }
        return result;
    }

    private List<String> names(ClassContainer container) {
        try {
            return container.classNames();
        } catch (IOException broken) {
            report(container, "*", broken);
            return List.of();
        }
    }

    private Optional<Found> found(TypeName name) {
        Optional<Found> known = found.get(name);
        if (known == null) {
            known = isNamed(name) ? find(name) : Optional.empty();
            found.put(name, known);
        }
        return known;
    }

    /** Whether some entry or the JDK holds a class of that package. */
    public boolean hasPackage(String name) {
        return opened().stream().anyMatch(container -> container.hasPackage(name));
    }

    /** Entries and classes that could not be read so far, sorted. */
    public List<Gap> gaps() {
        return List.copyOf(gaps);
    }

    /** Closes the jars; headers that were read stay. */
    @Override
    public void close() throws IOException {
        for (ClassContainer container : containers) {
            container.close();
        }
        containers.clear();
        byPackage.clear();
        isOpen = false;
    }

    private static boolean isNamed(TypeName name) {
        return !name.isUnknown() && !name.isArray() && !name.qualified().contains("/");
    }

    private Optional<Found> find(TypeName name) {
        return internalNames(name)
                .flatMap(internal -> read(internal, name).stream())
                .findFirst();
    }

    /** {@code a/b/C/D}, {@code a/b/C$D}, {@code a/b$C$D}: the name does not tell where the package ends. */
    private static Stream<String> internalNames(TypeName name) {
        List<String> names = new ArrayList<>();
        StringBuilder internal =
                new StringBuilder(name.qualified().replace(".$", "$").replace('.', '/'));
        names.add(internal.toString());
        for (int end = internal.lastIndexOf("/"); end > 0; end = internal.lastIndexOf("/")) {
            internal.setCharAt(end, '$');
            names.add(internal.toString());
        }
        return names.stream();
    }

    private Optional<Found> read(String internalName, TypeName name) {
        for (ClassContainer container : holdingPackageOf(internalName)) {
            Optional<byte[]> bytes = bytes(container, internalName);
            if (bytes.isPresent()) {
                try {
                    // On a file system that ignores case, another type's file may answer to the name.
                    return Optional.of(ClassFileReader.read(bytes.get()))
                            .filter(header -> header.name().equals(name))
                            .map(header -> new Found(header, container, internalName));
                } catch (IllegalArgumentException broken) {
                    report(container, internalName, broken);
                }
            }
        }
        return Optional.empty();
    }

    private Optional<byte[]> bytes(ClassContainer container, String internalName) {
        try {
            return container.classFile(internalName);
        } catch (IOException | UncheckedIOException broken) {
            report(container, internalName, broken);
            return Optional.empty();
        }
    }

    /** Counts code of a type that was read and is not understood. */
    public void report(TypeName type, String detail) {
        found(type)
                .ifPresent(known -> gaps.add(
                        new Gap(Gap.Kind.PARTLY_PARSED_FILE, known.container().place(), 0, detail)));
    }

    private void report(ClassContainer container, String internalName, Exception broken) {
        String detail = "The class " + internalName.replace('/', '.') + " cannot be read: " + broken.getMessage();
        gaps.add(new Gap(Gap.Kind.MISSING_ARTIFACT, container.place(), 0, detail));
    }

    /** Most names that are asked for are of packages that no library has. */
    private List<ClassContainer> holdingPackageOf(String internalName) {
        int end = internalName.lastIndexOf('/');
        if (end < 0) {
            return opened();
        }
        return byPackage.computeIfAbsent(internalName.substring(0, end).replace('/', '.'), name -> opened().stream()
                .filter(container -> container.hasPackage(name))
                .toList());
    }

    private List<ClassContainer> opened() {
        if (!isOpen) {
            isOpen = true;
            entries.forEach(this::open);
            containers.add(new JdkClasses());
        }
        return containers;
    }

    private void open(Path entry) {
        String place = String.valueOf(entry.getFileName());
        try {
            if (Files.exists(entry)) {
                containers.add(ClassContainer.open(entry));
            } else {
                gaps.add(new Gap(Gap.Kind.MISSING_ARTIFACT, place, 0, "This entry of the class path does not exist."));
            }
        } catch (IOException broken) {
            String detail = "This entry of the class path cannot be read as a jar: " + broken.getMessage();
            gaps.add(new Gap(Gap.Kind.MISSING_ARTIFACT, place, 0, detail));
        }
    }
}
