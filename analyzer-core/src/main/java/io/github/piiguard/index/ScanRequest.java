package io.github.piiguard.index;

import java.nio.file.Path;
import java.util.List;

/**
 * What the index reads.
 *
 * @param baseDirectory files are named relative to it
 * @param sourceDirectories any trees of Java files, or single files, nearest first
 * @param contextDirectories further trees, of which only the types matter; a source directory's type wins over theirs
 * @param includeTests whether test trees inside the directories are read too
 */
public record ScanRequest(
        Path baseDirectory, List<Path> sourceDirectories, List<Path> contextDirectories, boolean includeTests) {
    public ScanRequest {
        sourceDirectories = List.copyOf(sourceDirectories);
        contextDirectories = List.copyOf(contextDirectories);
    }
}
