package io.github.piiguard.index;

import io.github.piiguard.model.Gap;
import io.github.piiguard.model.SourceFile;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the Java files of a run, nearest first: source before context, then the order given, then by path. Each file and
 * each directory is visited once, by its real path, so symbolic links can neither loop nor double anything.
 */
final class SourceWalk {
    /** A directory by the path that reports name and by its real one. */
    private record Place(Path path, Path real) {}

    private final FileNames names;
    private final DirectoryFilter filter;
    private final Set<Path> visited = new HashSet<>();
    private final List<SourceFile> files = new ArrayList<>();
    private final List<Gap> gaps = new ArrayList<>();
    private final Deque<Path> links = new ArrayDeque<>();
    private boolean isContext;

    SourceWalk(ScanRequest request) {
        this.names = new FileNames(request.baseDirectory());
        this.filter = new DirectoryFilter(request.includeTests());
        walk(request.sourceDirectories(), false);
        walk(request.contextDirectories(), true);
    }

    List<SourceFile> files() {
        return files;
    }

    List<Gap> gaps() {
        return gaps;
    }

    private void walk(List<Path> roots, boolean asContext) {
        isContext = asContext;
        for (Path root : roots) {
            walkRoot(root.toAbsolutePath().normalize());
        }
    }

    private void walkRoot(Path root) {
        int filesBefore = files.size();
        int visitedBefore = visited.size();
        try {
            Place place = new Place(root, root.toRealPath());
            if (Files.isDirectory(root)) {
                walkTrees(place);
            } else if (isJava(root)) {
                addFile(root, place.real());
            } else {
                gap(Gap.Kind.SKIPPED_FILE, root, "This is neither a directory nor a .java file, so nothing was read.");
                return;
            }
        } catch (IOException missing) {
            gap(Gap.Kind.UNREADABLE_FILE, root, "There is no such file or directory, so nothing was read.");
            return;
        }
        boolean isOverlap = visited.size() == visitedBefore;
        if (files.size() == filesBefore && !isOverlap) {
            gap(Gap.Kind.SKIPPED_FILE, root, "No Java file was found in it (build output and tests are left out).");
        }
    }

    /** Links come after all real directories, so that a file is known by its real path where it has one. */
    private void walkTrees(Place root) {
        walkTree(root);
        while (!links.isEmpty()) {
            Path link = links.remove();
            try {
                Path real = link.toRealPath();
                if (link.toRealPath(LinkOption.NOFOLLOW_LINKS).startsWith(real)
                        || link.resolveSibling("").toRealPath().startsWith(real)) {
                    gap(Gap.Kind.SKIPPED_FILE, link, "The symbolic link leads back to a directory around it; skipped.");
                } else {
                    walkTree(new Place(link, real));
                }
            } catch (IOException broken) {
                gap(Gap.Kind.UNREADABLE_FILE, link, "The symbolic link leads nowhere.");
            }
        }
    }

    private void walkTree(Place root) {
        Deque<Place> waiting = new ArrayDeque<>();
        waiting.push(root);
        while (!waiting.isEmpty()) {
            Place place = waiting.pop();
            if (visited.add(place.real())) {
                List<Place> inner = visit(place);
                for (int index = inner.size() - 1; index >= 0; index--) {
                    waiting.push(inner.get(index));
                }
            }
        }
    }

    private List<Place> visit(Place place) {
        List<Place> directories = new ArrayList<>();
        for (Path child : children(place.path())) {
            boolean isLink = Files.isSymbolicLink(child);
            if (Files.isDirectory(child)) {
                if (filter.leavesOut(child)) {
                    continue;
                }
                if (isLink) {
                    links.add(child);
                } else {
                    directories.add(new Place(child, place.real().resolve(child.getFileName())));
                }
            } else if (isJava(child)) {
                addEntry(child, place.real(), isLink);
            }
        }
        return directories;
    }

    private List<Path> children(Path directory) {
        List<Path> result = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(directory)) {
            stream.forEach(result::add);
        } catch (IOException | DirectoryIteratorException unreadable) {
            gap(Gap.Kind.UNREADABLE_FILE, directory, "The directory cannot be read, so its files were left out.");
        }
        result.sort(null);
        return result;
    }

    private void addEntry(Path file, Path realDirectory, boolean isLink) {
        try {
            addFile(file, isLink ? file.toRealPath() : realDirectory.resolve(file.getFileName()));
        } catch (IOException broken) {
            gap(Gap.Kind.UNREADABLE_FILE, file, "The symbolic link leads nowhere.");
        }
    }

    private void addFile(Path file, Path real) {
        if (!Files.isRegularFile(real)) {
            gap(Gap.Kind.SKIPPED_FILE, file, "This is no regular file, so it was not read.");
        } else if (visited.add(real)) {
            files.add(new SourceFile(file, names.nameOf(file), isContext));
        }
    }

    private void gap(Gap.Kind kind, Path path, String detail) {
        gaps.add(new Gap(kind, names.nameOf(path), 0, detail));
    }

    private static boolean isJava(Path path) {
        return path.getFileName() != null && path.getFileName().toString().endsWith(".java");
    }
}
