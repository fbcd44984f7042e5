package io.github.piiguard.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes reports so that a reader never sees half a file. */
final class ReportFiles {
    static final String SARIF = "pii-guard.sarif";
    static final String JSON = "pii-guard.json";

    private final Path directory;

    ReportFiles(Path directory) {
        this.directory = directory;
    }

    /** Writes one file in UTF-8, replacing what was there. */
    void write(String name, String content) throws IOException {
        Files.createDirectories(directory);
        Path draft = Files.createTempFile(directory, name, ".tmp");
        try {
            Files.writeString(draft, content);
            Files.move(draft, directory.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
