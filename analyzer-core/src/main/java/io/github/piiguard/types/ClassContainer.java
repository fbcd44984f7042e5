package io.github.piiguard.types;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One place that holds class files. */
interface ClassContainer extends Closeable {
    /** The bytes of the class {@code java/util/Map$Entry}. */
    Optional<byte[]> classFile(String internalName) throws IOException;

    /** Whether it holds that class, without reading it. */
    boolean holds(String internalName);

    boolean hasPackage(String name);

    /** The names of all classes that it holds, as {@code java/util/Map$Entry}, sorted. */
    List<String> classNames() throws IOException;

    /** The packages of its classes, as {@code java.util}, where they can be told without a walk: in a jar. */
    default Optional<Set<String>> packages() {
        return Optional.empty();
    }

    /** How reports name it. */
    String place();

    /** A text that is the same for the same content only; empty for content that may change. */
    default String fingerprint() {
        return "";
    }

    /** Opens a directory or a jar. */
    static ClassContainer open(Path entry) throws IOException {
        return Files.isDirectory(entry) ? new ClassDirectory(entry) : new Jar(entry);
    }

    @Override
    default void close() throws IOException {}
}
