package io.github.piiguard.index;

import java.nio.file.Path;

/** How reports name a file: relative to the run's base directory, parts separated by {@code /}. */
public final class FileNames {
    private final Path base;

    public FileNames(Path base) {
        this.base = base.toAbsolutePath().normalize();
    }

    public String nameOf(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        // Two drives of one machine have no relative path between them.
        boolean isRelative = base.getRoot() != null && base.getRoot().equals(absolute.getRoot());
        String name = (isRelative ? base.relativize(absolute) : absolute)
                .toString()
                .replace(absolute.getFileSystem().getSeparator(), "/");
        return name.isEmpty() ? "." : name;
    }
}
