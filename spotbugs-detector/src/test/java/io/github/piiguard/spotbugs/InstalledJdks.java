package io.github.piiguard.spotbugs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The JDKs of this machine, to try the plugin on newer ones than the one that builds it. */
final class InstalledJdks {
    /** Names a JDK's directory; without it, those beside the running one are looked at. */
    static final String NAMED = "PII_GUARD_NEWEST_JDK";

    private static final Pattern VERSION = Pattern.compile("(?m)^JAVA_VERSION=\"([0-9]+)");

    private InstalledJdks() {}

    /** A JDK of that version of Java; empty when none is installed. */
    static Optional<Path> of(int version) throws IOException {
        String named = System.getenv(NAMED);
        if (named != null) {
            return Optional.of(Path.of(named));
        }
        Path beside = Path.of(System.getProperty("java.home")).toRealPath().getParent();
        try (Stream<Path> directories = Files.list(beside)) {
            return directories
                    .sorted()
                    .filter(directory -> Files.isExecutable(directory.resolve("bin/javac")))
                    .filter(directory -> version(directory) == version)
                    .findFirst();
        }
    }

    private static int version(Path jdk) {
        try {
            Matcher version = VERSION.matcher(Files.readString(jdk.resolve("release")));
            return version.find() ? Integer.parseInt(version.group(1)) : 0;
        } catch (IOException unreadable) {
            // Distributions leave the file out of links and half-removed JDKs.
            return 0;
        }
    }
}
