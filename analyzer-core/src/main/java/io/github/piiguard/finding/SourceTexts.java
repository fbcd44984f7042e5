package io.github.piiguard.finding;

import io.github.piiguard.model.Gap;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** The sources of a run under the names that reports use, each read at most once. */
public final class SourceTexts {
    private final Path baseDirectory;
    private final Map<String, Optional<JavaText>> texts = new TreeMap<>();
    private final Collection<Gap> gaps = new TreeSet<>();

    /** Texts of files whose names are relative to {@code baseDirectory}. */
    public SourceTexts(Path baseDirectory) {
        this.baseDirectory = baseDirectory;
    }

    /** The text of a file; empty when there is none (code from class files) or it can't be read (then it is a gap). */
    public Optional<JavaText> text(String file) {
        return texts.computeIfAbsent(file, this::read);
    }

    /** Files that exist and could not be read. */
    public List<Gap> gaps() {
        return List.copyOf(gaps);
    }

    private Optional<JavaText> read(String file) {
        try {
            Path path = baseDirectory.resolve(file);
            if (!Files.isRegularFile(path)) {
                return Optional.empty();
            }
            // Decoding by constructor replaces malformed bytes: a wrong encoding must not hide the other lines.
            return Optional.of(JavaText.of(new String(Files.readAllBytes(path), StandardCharsets.UTF_8)));
        } catch (InvalidPathException e) {
            // The source file's name in a class file may be any text.
            return Optional.empty();
        } catch (IOException e) {
            gaps.add(new Gap(Gap.Kind.UNREADABLE_FILE, file, 0, "The source could not be read again: " + e));
            return Optional.empty();
        }
    }
}
