package io.github.piiguard.types;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The classes of the JDK that runs the analysis, read from its run-time image. */
final class JdkClasses implements ClassContainer {
    private final FileSystem image = FileSystems.getFileSystem(URI.create("jrt:/"));
    private final Map<String, List<Path>> modulesByPackage = new HashMap<>();

    @Override
    public Optional<byte[]> classFile(String internalName) throws IOException {
        int end = internalName.lastIndexOf('/');
        if (end < 0) {
            return Optional.empty();
        }
        for (Path module : modulesOf(internalName.substring(0, end).replace('/', '.'))) {
            Path file = module.resolve(internalName + ".class");
            if (Files.exists(file)) {
                return Optional.of(Files.readAllBytes(file));
            }
        }
        return Optional.empty();
    }

    @Override
    public boolean holds(String internalName) {
        int end = internalName.lastIndexOf('/');
        return end >= 0
                && modulesOf(internalName.substring(0, end).replace('/', '.')).stream()
                        .anyMatch(module -> Files.exists(module.resolve(internalName + ".class")));
    }

    @Override
    public String fingerprint() {
        return String.join(
                " ",
                "JDK",
                System.getProperty("java.vm.vendor", ""),
                System.getProperty("java.vendor.version", ""),
                Runtime.version().toString());
    }

    @Override
    public boolean hasPackage(String name) {
        return !name.isEmpty() && modulesOf(name).stream().anyMatch(module -> holdsClass(module, name));
    }

    @Override
    public List<String> classNames() {
        throw new UnsupportedOperationException("the JDK's classes are never analysed as a program");
    }

    @Override
    public String place() {
        return "JDK";
    }

    private List<Path> modulesOf(String packageName) {
        return modulesByPackage.computeIfAbsent(packageName, this::readModules);
    }

    private List<Path> readModules(String packageName) {
        Path directory = image.getPath("/packages", packageName);
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> modules = Files.list(directory)) {
            return modules.map(module ->
                            image.getPath("/modules", module.getFileName().toString()))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The image lists a package's outer packages too, which hold no class. */
    private static boolean holdsClass(Path module, String packageName) {
        Path directory = module.resolve(packageName.replace('.', '/'));
        if (!Files.isDirectory(directory)) {
            return false;
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.anyMatch(file -> file.toString().endsWith(".class"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
