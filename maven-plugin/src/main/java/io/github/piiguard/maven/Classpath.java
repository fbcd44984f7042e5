package io.github.piiguard.maven;

import io.github.piiguard.model.Gap;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The jars and class directories of a run.
 *
 * @param entries files and directories that exist, in class path order
 * @param missing one gap for each entry that couldn't be had
 */
record Classpath(List<Path> entries, List<Gap> missing) {
    Classpath {
        entries = List.copyOf(entries);
        missing = List.copyOf(missing);
    }

    /** Takes a class path as the user wrote it, relative to a directory; entries that don't exist are gaps. */
    static Classpath parse(String text, Path directory) {
        return of(Arrays.stream(text.split(Pattern.quote(File.pathSeparator)))
                .filter(entry -> !entry.isBlank())
                .map(directory::resolve)
                .toList());
    }

    private static Classpath of(List<Path> named) {
        List<Gap> missing = named.stream()
                .filter(path -> !Files.exists(path))
                .map(path -> missing(String.valueOf(path.getFileName()), "The class path entry does not exist."))
                .toList();
        return new Classpath(named.stream().filter(Files::exists).toList(), missing);
    }

    /** These entries, and behind them the other's. */
    Classpath with(Classpath other) {
        return new Classpath(
                Stream.concat(entries.stream(), other.entries.stream())
                        .distinct()
                        .toList(),
                Stream.concat(missing.stream(), other.missing.stream())
                        .distinct()
                        .toList());
    }

    static Gap missing(String place, String detail) {
        return new Gap(Gap.Kind.MISSING_ARTIFACT, place, 0, detail);
    }
}
