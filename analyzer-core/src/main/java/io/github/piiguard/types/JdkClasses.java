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
    private static final String CLASS_FILE = ".class";

    private final FileSystem image = FileSystems.getFileSystem(URI.create("jrt:/"));
    /** The class files of each package that was asked for: asking the image for a file that it lacks is costly. */
    private final Map<String, Map<String, Path>> filesByPackage = new HashMap<>();

    @Override
    public Optional<byte[]> classFile(String internalName) throws IOException {
        Optional<Path> file = file(internalName);
        return file.isPresent() ? Optional.of(Files.readAllBytes(file.get())) : Optional.empty();
    }

    @Override
    public boolean holds(String internalName) {
        return file(internalName).isPresent();
    }

    private Optional<Path> file(String internalName) {
        int end = internalName.lastIndexOf('/');
        return end < 0
                ? Optional.empty()
                : Optional.ofNullable(filesOf(internalName.substring(0, end).replace('/', '.'))
                        .get(internalName.substring(end + 1) + CLASS_FILE));
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
        return !name.isEmpty() && !filesOf(name).isEmpty();
    }

    @Override
    public List<String> classNames() {
        throw new UnsupportedOperationException("the JDK's classes are never analysed as a program");
    }

    @Override
    public String place() {
        return "JDK";
    }

    private Map<String, Path> filesOf(String packageName) {
        return filesByPackage.computeIfAbsent(packageName, this::readFiles);
    }

    private Map<String, Path> readFiles(String packageName) {
        Map<String, Path> files = new HashMap<>();
        for (Path module : readModules(packageName)) {
            classFiles(module, packageName)
                    .forEach(file -> files.putIfAbsent(file.getFileName().toString(), file));
        }
        return files;
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
    private static List<Path> classFiles(Path module, String packageName) {
        Path directory = module.resolve(packageName.replace('.', '/'));
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(CLASS_FILE)).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
