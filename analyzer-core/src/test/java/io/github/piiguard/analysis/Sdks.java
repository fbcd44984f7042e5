package io.github.piiguard.analysis;

import io.github.piiguard.policy.Vendor;
import io.github.piiguard.policy.VendorProfile.Artifact;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The SDKs that the build copied, as jars: of an Android archive its classes. */
final class Sdks {
    private static final Path FOLDER = Path.of("target", "sdk");
    private static final Path CLASSES = Path.of("target", "sdk-classes");
    private static final Path LIBRARIES = Path.of("..", "scripts", "sdks.txt");

    private Sdks() {}

    /** What a program that calls the vendor has on its class path. */
    static List<Path> of(Vendor vendor) {
        return Stream.concat(
                        vendor.profile().artifacts().stream().map(Artifact::fileName),
                        libraries().stream().map(Sdks::fileName))
                .map(Sdks::jar)
                .toList();
    }

    /** Libraries that are no vendor's own. */
    static List<Path> common() {
        return libraries().stream().map(Sdks::fileName).map(Sdks::jar).toList();
    }

    private static List<String> libraries() {
        try {
            return Files.readAllLines(LIBRARIES).stream()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String fileName(String coordinates) {
        List<String> parts = List.of(coordinates.split(":", -1));
        return new Artifact(parts.get(0), parts.get(1), parts.get(2), "jar").fileName();
    }

    private static Path jar(String name) {
        Path file = FOLDER.resolve(name);
        return name.endsWith(".aar") ? classesOf(file) : file;
    }

    private static Path classesOf(Path archive) {
        Path classes = CLASSES.resolve(archive.getFileName() + ".jar");
        try {
            if (!Files.exists(classes)) {
                Files.createDirectories(CLASSES);
                try (FileSystem zip = FileSystems.newFileSystem(archive)) {
                    Files.copy(zip.getPath("classes.jar"), classes, StandardCopyOption.REPLACE_EXISTING);
                }
            }
            return classes;
        } catch (IOException e) {
            throw new UncheckedIOException("classes of " + archive, e);
        }
    }

    /** All SDKs of the vendors, each once. */
    static List<Path> of(List<Vendor> vendors) {
        List<Path> result = new ArrayList<>();
        vendors.forEach(vendor -> result.addAll(of(vendor)));
        return result.stream().distinct().toList();
    }
}
