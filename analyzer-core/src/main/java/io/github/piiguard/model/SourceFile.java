package io.github.piiguard.model;

import java.nio.file.Path;

/**
 * A Java source file of the analysed program.
 *
 * @param path where to read it
 * @param name how reports name it: relative to the run's base directory, parts separated by {@code /}
 * @param isContext whether it is read only because flows may cross it; no source point is reported there
 */
public record SourceFile(Path path, String name, boolean isContext) implements Comparable<SourceFile> {
    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof SourceFile file
                        && file.isContext == isContext
                        && file.name.equals(name)
                        && file.path.equals(path));
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public int compareTo(SourceFile other) {
        return name.compareTo(other.name);
    }
}
