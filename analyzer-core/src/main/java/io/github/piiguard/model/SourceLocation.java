package io.github.piiguard.model;

import java.util.Comparator;

/**
 * A place in a file of the analysed program.
 *
 * @param file path of the file as reports name it: relative to the run's base directory, parts separated by {@code /}
 * @param line line, counted from 1; 0 when unknown
 * @param column column, counted from 1; 0 when unknown; negative for code from a class file, where it tells apart the
 *     places of one line and says no more
 */
public record SourceLocation(String file, int line, int column) implements Comparable<SourceLocation> {
    private static final Comparator<SourceLocation> ORDER = Comparator.comparing(SourceLocation::file)
            .thenComparingInt(SourceLocation::line)
            .thenComparingInt(SourceLocation::column);

    @Override
    public int compareTo(SourceLocation other) {
        return ORDER.compare(this, other);
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof SourceLocation place
                        && place.line == line
                        && place.column == column
                        && place.file.equals(file));
    }

    @Override
    public int hashCode() {
        return (file.hashCode() * 31 + line) * 31 + column;
    }

    @Override
    public String toString() {
        return file + ":" + line;
    }
}
