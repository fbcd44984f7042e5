package io.github.piiguard.index;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/** Decides which directories below a given one hold no sources of the program: build output, tools' own, tests. */
public record DirectoryFilter(boolean includeTests) {
    private static final Set<String> BUILD_OUTPUT = Set.of("target", "build", "out");

    /** Whether to leave a directory out; the directories that the user gave are never asked about. */
    public boolean leavesOut(Path directory) {
        String name = nameOf(directory);
        if (name.startsWith(".") || name.equals("node_modules")) {
            return true;
        }
        if (BUILD_OUTPUT.contains(name)) {
            return !isPackage(directory, name);
        }
        return !includeTests && isTestTree(directory, name);
    }

    private static boolean isTestTree(Path directory, String name) {
        if (name.equals("testFixtures")) {
            return true;
        }
        Path parent = directory.getParent();
        boolean isSourceSet = parent != null && nameOf(parent).equals("src");
        return isSourceSet && (name.startsWith("test") || name.contains("Test"));
    }

    /** {@code com.acme.build} is a package and no build output: it lies under a source root or its files say so. */
    private static boolean isPackage(Path directory, String name) {
        return isUnderSourceRoot(directory) || holdsFileOfPackage(directory, name);
    }

    private static boolean isUnderSourceRoot(Path directory) {
        int count = directory.getNameCount();
        for (int index = 0; index + 3 < count; index++) {
            boolean isRoot = directory.getName(index).toString().equals("src")
                    && directory.getName(index + 2).toString().equals("java");
            if (isRoot) {
                return true;
            }
        }
        return false;
    }

    private static boolean holdsFileOfPackage(Path directory, String name) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, "*.java")) {
            for (Path file : files) {
                String start = startOf(file);
                if (start.contains("." + name + ";") || start.contains("package " + name + ";")) {
                    return true;
                }
            }
            return false;
        } catch (IOException unreadable) {
            // Then it is not left out here, and the walk reports that it cannot be read.
            return true;
        }
    }

    private static String startOf(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return "";
        }
        try (var input = Files.newInputStream(file)) {
            return new String(input.readNBytes(8192), StandardCharsets.UTF_8);
        }
    }

    private static String nameOf(Path path) {
        Path name = path.getFileName();
        return name == null ? "" : name.toString();
    }
}
