package io.github.piiguard.settings;

import io.github.piiguard.model.Gap;
import io.github.piiguard.policy.LogBridge;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * All that the configuration files of a program say.
 *
 * @param gaps what could not be read
 */
public record Configuration(Settings settings, LogRoutes routes, List<Gap> gaps) {
    /** A program without any configuration. */
    public static final Configuration NONE = new Configuration(Settings.NONE, LogRoutes.NONE, List.of());

    public Configuration {
        gaps = List.copyOf(gaps);
    }

    /**
     * Reads the files of a program.
     *
     * @param bridges what may forward its log lines to vendors
     */
    public static Configuration read(Place place, List<LogBridge> bridges, YamlReader yaml) {
        List<Gap> gaps = new ArrayList<>();
        List<SettingFile> files = SettingFiles.of(place.base(), place.directories(), place.includeTests(), gaps);
        Settings settings = settings(files);
        LogRoutes routes = new LogForwarding(bridges, settings, yaml, gaps).routes(files, place.classPath());
        return new Configuration(settings, routes, gaps);
    }

    /**
     * Where a program's configuration is looked for.
     *
     * @param base files are named relative to it
     * @param directories source and class directories, in and around which the files lie
     * @param classPath libraries, of which the names matter
     */
    public record Place(Path base, List<Path> directories, List<Path> classPath, boolean includeTests) {
        public Place {
            directories = List.copyOf(directories);
            classPath = List.copyOf(classPath);
        }
    }

    private static Settings settings(List<SettingFile> files) {
        Map<String, SortedSet<String>> values = new TreeMap<>();
        for (SettingFile file : files) {
            properties(file).forEach((key, texts) -> values.computeIfAbsent(key, each -> new TreeSet<>())
                    .addAll(texts));
        }
        return Settings.from(values);
    }

    private static Map<String, Set<String>> properties(SettingFile file) {
        return switch (file.kind()) {
            case PROPERTIES -> {
                Map<String, Set<String>> read = new TreeMap<>();
                PropertyText.ofProperties(file.text()).forEach((key, value) -> read.put(key, Set.of(value)));
                yield read;
            }
            case YAML -> PropertyText.ofYaml(file.text());
            default -> Map.of();
        };
    }
}
