package io.github.piiguard.types;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A directory of class files, laid out by package. */
record ClassDirectory(Path directory) implements ClassContainer {
    private static final String SUFFIX = ".class";

    @Override
    public Optional<byte[]> classFile(String internalName) throws IOException {
        Path file = directory.resolve(internalName + SUFFIX);
        return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
    }

    @Override
    public boolean holds(String internalName) {
        return Files.isRegularFile(directory.resolve(internalName + SUFFIX));
    }

    @Override
    public boolean hasPackage(String name) {
        return !name.isEmpty() && Files.isDirectory(directory.resolve(name.replace('.', '/')));
    }

    @Override
    public String place() {
        return String.valueOf(directory.getFileName());
    }

    @Override
    public List<String> classNames() throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.toString().endsWith(SUFFIX))
                    .map(file -> directory.relativize(file).toString().replace(File.separatorChar, '/'))
                    .map(name -> name.substring(0, name.length() - SUFFIX.length()))
                    .sorted()
                    .toList();
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
    }
}
