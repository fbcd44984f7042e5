package io.github.piiguard.analysis;

import io.github.piiguard.types.ContentHash;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which engine this is, told by its own code: a version number would not tell two builds of one snapshot apart. */
final class EngineVersion {
    private EngineVersion() {}

    /** A text that no other engine has; empty where the engine's own code cannot be read. */
    static Optional<String> text() {
        CodeSource source = EngineVersion.class.getProtectionDomain().getCodeSource();
        if (source == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(hash(Path.of(source.getLocation().toURI())));
        } catch (IOException | URISyntaxException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static String hash(Path code) throws IOException {
        if (!Files.isDirectory(code)) {
            return ContentHash.of(code);
        }
        List<String> hashes = new ArrayList<>();
        try (Stream<Path> files = Files.walk(code)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                hashes.add(code.relativize(file) + " " + ContentHash.of(file));
            }
        }
        return ContentHash.of(String.join("\n", hashes));
    }
}
