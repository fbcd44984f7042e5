package io.github.piiguard.flow.cache;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Files that appear whole or not at all: each is written under a name of its own and then renamed, so that a reader, a
 * second writer and a crash see an old file or a new one. Who writes last wins. What was not used for long is removed.
 *
 * @param root where the files of all versions lie
 * @param version the name of the directory of this version
 */
record CacheDirectory(Path root, String version) {
    private static final String SUFFIX = ".summaries";
    private static final String UNFINISHED = ".part";
    private static final Duration KEPT_UNUSED = Duration.ofDays(30);
    private static final Duration WRITTEN_WITHIN = Duration.ofHours(1);

    /** The content of a file; empty where there is none. */
    Optional<byte[]> read(String name) throws IOException {
        try {
            return Optional.of(Files.readAllBytes(file(name)));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        }
    }

    /** Writes a file in place of the one that may be there. */
    void write(String name, byte[] content) throws IOException {
        Files.createDirectories(directory());
        Path part = Files.createTempFile(directory(), name, UNFINISHED);
        try {
            Files.write(part, content);
            replace(part, file(name));
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static void replace(Path part, Path file) throws IOException {
        try {
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException onThisFileSystem) {
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Notes that this version is in use, and removes what crashed writers left and versions that nobody used for long. */
    void clean(Instant now) throws IOException {
        Files.setLastModifiedTime(directory(), FileTime.from(now));
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(directory(), "*" + UNFINISHED)) {
            for (Path part : parts) {
                if (isOlder(part, now.minus(WRITTEN_WITHIN))) {
                    Files.deleteIfExists(part);
                }
            }
        }
        try (DirectoryStream<Path> versions = Files.newDirectoryStream(root, Files::isDirectory)) {
            for (Path other : versions) {
                if (isOlder(other, now.minus(KEPT_UNUSED))) {
                    remove(other);
                }
            }
        }
    }

    private static boolean isOlder(Path path, Instant time) throws IOException {
        try {
            return Files.getLastModifiedTime(path).toInstant().isBefore(time);
        } catch (NoSuchFileException goneMeanwhile) {
            return false;
        }
    }

    /** Removes a directory of this cache; of a directory with anything else in it, nothing. */
    private static void remove(Path directory) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory)) {
            for (Path file : files) {
                String name = file.toString();
                if (!name.endsWith(SUFFIX) && !name.endsWith(UNFINISHED)) {
                    return;
                }
            }
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory)) {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
        }
        Files.deleteIfExists(directory);
    }

    private Path directory() {
        return root.resolve(version);
    }

    private Path file(String name) {
        return directory().resolve(name + SUFFIX);
    }
}
