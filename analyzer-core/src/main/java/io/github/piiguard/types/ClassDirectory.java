package io.github.piiguard.types;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A directory of class files, laid out by package. */
record ClassDirectory(Path directory) implements ClassContainer {
    @Override
    public Optional<byte[]> classFile(String internalName) throws IOException {
        Path file = directory.resolve(internalName + ".class");
        return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
    }

    @Override
    public boolean hasPackage(String name) {
        return !name.isEmpty() && Files.isDirectory(directory.resolve(name.replace('.', '/')));
    }

    @Override
    public String place() {
        return String.valueOf(directory.getFileName());
    }
}
