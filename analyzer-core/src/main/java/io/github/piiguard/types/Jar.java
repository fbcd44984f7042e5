package io.github.piiguard.types;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A jar, of which only the central directory is read until a class is asked for. */
final class Jar implements ClassContainer {
    private static final String SUFFIX = ".class";
    /** Of a multi-release jar, the classes that the oldest JDK for this analysis would load, whatever JDK runs it. */
    private static final Runtime.Version BASELINE = Runtime.Version.parse("17");

    private final Path path;
    private final JarFile file;
    private final String place;
    private final Set<String> packages = new HashSet<>();
    private Optional<String> fingerprint = Optional.empty();

    Jar(Path path) throws IOException {
        this.path = path;
        this.file = new JarFile(path.toFile(), false, ZipFile.OPEN_READ, BASELINE);
        this.place = String.valueOf(path.getFileName());
        file.versionedStream()
                .map(ZipEntry::getName)
                .filter(name -> name.endsWith(SUFFIX))
                .forEach(this::notePackage);
    }

    @Override
    public Optional<byte[]> classFile(String internalName) throws IOException {
        if (!packages.contains(packageOf(internalName))) {
            return Optional.empty();
        }
        ZipEntry entry = file.getJarEntry(internalName + SUFFIX);
        if (entry == null) {
            return Optional.empty();
        }
        try (var input = file.getInputStream(entry)) {
            return Optional.of(input.readAllBytes());
        }
    }

    @Override
    public boolean holds(String internalName) {
        return packages.contains(packageOf(internalName)) && file.getJarEntry(internalName + SUFFIX) != null;
    }

    /** The hash of the whole file; empty when it cannot be read any more. */
    @Override
    public String fingerprint() {
        if (fingerprint.isEmpty()) {
            fingerprint = Optional.of(hash());
        }
        return fingerprint.get();
    }

    private String hash() {
        try {
            return ContentHash.of(path);
        } catch (IOException gone) {
            return "";
        }
    }

    @Override
    public boolean hasPackage(String name) {
        return packages.contains(name.replace('.', '/'));
    }

    @Override
    public Optional<Set<String>> packages() {
        return Optional.of(packages.stream()
                .filter(name -> !name.startsWith("META-INF"))
                .map(name -> name.replace('/', '.'))
                .collect(Collectors.toUnmodifiableSet()));
    }

    @Override
    public List<String> classNames() {
        return file.versionedStream()
                .map(ZipEntry::getName)
                .filter(name -> name.endsWith(SUFFIX) && !name.startsWith("META-INF/"))
                .map(name -> name.substring(0, name.length() - SUFFIX.length()))
                .sorted()
                .toList();
    }

    @Override
    public String place() {
        return place;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    private void notePackage(String entry) {
        packages.add(packageOf(entry));
    }

    private static String packageOf(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }
}
