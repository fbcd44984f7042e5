package io.github.piiguard.index;

import io.github.piiguard.model.Gap;
import io.github.piiguard.model.SourceFile;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.Optional;

/** The bytes of a source file, or why they are not worth reading as Java. */
// Made, read and dropped file by file: never compared, so that the array's identity does no harm.
@SuppressWarnings("ArrayRecordComponent")
record SourceText(byte[] bytes, Optional<Gap> gap) {
    private static final int MAX_BYTES = 5_000_000;
    private static final int MAX_LINE = 1_000_000;
    private static final byte[] NOTHING = {};

    static SourceText read(SourceFile file) {
        try {
            long size = Files.size(file.path());
            if (size >= MAX_BYTES) {
                return without(
                        file, Gap.Kind.SKIPPED_FILE, "The file has " + size + " bytes, too many for source code.");
            }
            byte[] bytes = Files.readAllBytes(file.path());
            return faultOf(bytes)
                    .map(fault -> without(file, Gap.Kind.SKIPPED_FILE, fault))
                    .orElseGet(() -> new SourceText(bytes, Optional.empty()));
        } catch (AccessDeniedException denied) {
            return without(file, Gap.Kind.UNREADABLE_FILE, "The file may not be read: permission denied.");
        } catch (NoSuchFileException vanished) {
            return without(file, Gap.Kind.UNREADABLE_FILE, "The file cannot be read: no such file.");
        } catch (IOException unreadable) {
            return without(file, Gap.Kind.UNREADABLE_FILE, "The file cannot be read: " + unreadable.getMessage());
        }
    }

    private static Optional<String> faultOf(byte[] bytes) {
        int lineStart = 0;
        for (int index = 0; index < bytes.length; index++) {
            if (bytes[index] == 0) {
                return Optional.of("The file holds NUL bytes: it is binary, or text in another encoding than UTF-8.");
            }
            if (bytes[index] == '\n') {
                lineStart = index + 1;
            } else if (index - lineStart >= MAX_LINE) {
                return Optional.of(
                        "The file has a line of more than " + MAX_LINE + " bytes, too long for source code.");
            }
        }
        return Optional.empty();
    }

    private static SourceText without(SourceFile file, Gap.Kind kind, String detail) {
        return new SourceText(NOTHING, Optional.of(new Gap(kind, file.name(), 0, detail)));
    }
}
