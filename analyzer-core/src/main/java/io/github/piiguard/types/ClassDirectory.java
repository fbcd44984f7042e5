package io.github.piiguard.types;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A directory of class files, laid out by package. */
record ClassDirectory(Path directory) implements ClassContainer {
    private static final String SUFFIX = ".class";

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
        return resolved(internalName + SUFFIX).filter(Files::isRegularFile);
    }

    /** Broken code names classes that no file can be called by: there is none. */
    private Optional<Path> resolved(String name) {
        try {
            return Optional.of(directory.resolve(name));
        } catch (InvalidPathException unnameable) {
            return Optional.empty();
        }
    }

    @Override
    public boolean hasPackage(String name) {
        return !name.isEmpty()
                && resolved(name.replace('.', '/')).filter(Files::isDirectory).isPresent();
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
