package io.github.piiguard.spotbugs;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** What lies in the directories above the program. */
final class Ancestors {
    private static final String POLICY = "pii-guard.yml";

    private Ancestors() {}

    /** The nearest directory upwards that is the root of a git work tree. */
    static Optional<Path> gitRoot(Path start) {
        // In a linked worktree or a submodule .git is a file.
        return upwards(start)
                .filter(directory -> Files.exists(directory.resolve(".git")))
                .findFirst();
    }

    /** The nearest policy upwards from the first place that has one; never from outside of the git work tree. */
    static Optional<Path> policy(List<Path> starts) {
        return starts.stream().flatMap(start -> policy(start).stream()).findFirst();
    }

    private static Optional<Path> policy(Path start) {
        Optional<Path> root = gitRoot(start);
        return upwards(start)
                .filter(directory -> root.map(directory::startsWith).orElse(true))
                .map(directory -> directory.resolve(POLICY))
                .filter(Files::isRegularFile)
                .findFirst();
    }

    private static Stream<Path> upwards(Path start) {
        return Stream.iterate(start, Objects::nonNull, Path::getParent);
    }
}
