package io.github.piiguard.maven;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Chooses the directory that paths in reports are relative to. */
final class BaseDirectory {
    private BaseDirectory() {}

    /** The git root of what is analysed, else the reactor's root, which outside a project is the current directory. */
    static Path choose(Workspace workspace, List<Path> sources) {
        Path start = workspace.module().isPresent()
                ? workspace.directory()
                : sources.stream().findFirst().orElse(workspace.directory());
        return gitRoot(start).orElse(workspace.reactorRoot());
    }

    private static Optional<Path> gitRoot(Path start) {
        Optional<Path> directory = Optional.of(start);
        while (directory.isPresent()) {
            // In a linked worktree or a submodule .git is a file.
            if (Files.exists(directory.get().resolve(".git"))) {
                return directory;
            }
            directory = directory.map(Path::getParent);
        }
        return Optional.empty();
    }
}
