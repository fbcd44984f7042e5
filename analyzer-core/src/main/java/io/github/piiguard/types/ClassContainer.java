package io.github.piiguard.types;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/** One place that holds class files. */
interface ClassContainer extends Closeable {
    /** The bytes of the class {@code java/util/Map$Entry}. */
    Optional<byte[]> classFile(String internalName) throws IOException;

    boolean hasPackage(String name);

    /** How reports name it. */
    String place();

    @Override
    default void close() throws IOException {}
}
