package io.github.piiguard.spotbugs;

import edu.umd.cs.findbugs.SystemProperties;
import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the user has set for pii-guard, under the names that the Maven goals' properties have.
 *
 * @param sourceDirectories source trees instead of SpotBugs' source path
 * @param classpath further jars and class directories
 * @param outputDirectory where to write the reports that the Maven goals write; none are written when empty
 * @param cacheDirectory where to keep what runs found out about libraries, or {@code none}
 * @param strict whether a run that checked nothing is an error
 */
record Settings(
        List<Path> sourceDirectories,
        List<Path> classpath,
        Optional<Path> policyFile,
        Optional<Path> outputDirectory,
        Optional<Path> baseDirectory,
        Optional<String> cacheDirectory,
        boolean includeTests,
        boolean strict,
        boolean skip) {
    private static final String PREFIX = "pii-guard.";

    Settings {
        sourceDirectories = List.copyOf(sourceDirectories);
        classpath = List.copyOf(classpath);
    }

    /** Reads system properties and those that SpotBugs has loaded from {@code findbugs.loadPropertiesFrom}. */
    static Settings ofSpotBugs() {
        return of(name -> Optional.ofNullable(SystemProperties.getProperty(name)));
    }

    /**
     * Reads properties by their full names.
     *
     * @throws SettingsException when a value is no path
     */
    static Settings of(Function<String, Optional<String>> properties) {
        Function<String, Optional<String>> all =
                name -> properties.apply(PREFIX + name).map(String::strip);
        Function<String, Optional<String>> values = name -> all.apply(name).filter(value -> !value.isEmpty());
        return new Settings(
                paths("sourceDirectories", values, ","),
                paths("classpath", values, File.pathSeparator),
                path("policyFile", values),
                path("outputDirectory", values),
                path("baseDirectory", values),
                values.apply("cacheDirectory"),
                isSet("includeTests", all),
                isSet("strict", all),
                isSet("skip", all));
    }

    /** {@code -Dpii-guard.strict} without a value says yes. */
    private static boolean isSet(String name, Function<String, Optional<String>> values) {
        return values.apply(name)
                .filter(value -> !value.equalsIgnoreCase("false"))
                .isPresent();
    }

    private static Optional<Path> path(String name, Function<String, Optional<String>> values) {
        return values.apply(name).map(value -> path(name, value));
    }

    private static List<Path> paths(String name, Function<String, Optional<String>> values, String separator) {
        return values.apply(name).stream()
                .flatMap(value -> Arrays.stream(value.split(separator)))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .map(value -> path(name, value))
                .toList();
    }

    private static Path path(String name, String value) {
        try {
            return Path.of(value).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw new SettingsException("The property " + PREFIX + name + " is no path: " + value, e);
        }
    }
}
