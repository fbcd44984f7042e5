package io.github.piiguard.analysis;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Where the cache of a machine lies. */
public final class CacheLocation {
    private static final String NONE = "none";

    private CacheLocation() {}

    /**
     * The cache directory.
     *
     * @param setting what the user says: a directory, or {@code none} for no cache
     * @param base relative directories start there
     * @return empty for no cache
     */
    public static Optional<Path> of(Optional<String> setting, Path base) {
        Optional<String> said = setting.map(String::strip).filter(text -> !text.isEmpty());
        if (said.isEmpty()) {
            return ofUser(System.getProperty("os.name", ""), Path.of(System.getProperty("user.home", "")));
        }
        return said.filter(text -> !text.equalsIgnoreCase(NONE)).map(base::resolve);
    }

    /** Where caches of a user's programs lie by the custom of the operating system. */
    private static Optional<Path> ofUser(String system, Path home) {
        String name = system.toLowerCase(Locale.ROOT);
        Path caches = name.startsWith("windows")
                ? environment("LOCALAPPDATA").orElse(home.resolve(Path.of("AppData", "Local")))
                : name.startsWith("mac")
                        ? home.resolve(Path.of("Library", "Caches"))
                        : environment("XDG_CACHE_HOME").orElse(home.resolve(".cache"));
        return Optional.of(caches.resolve("pii-guard"));
    }

    private static Optional<Path> environment(String variable) {
        return Optional.ofNullable(System.getenv(variable))
                .filter(value -> !value.isBlank())
                .map(Path::of)
                .filter(Path::isAbsolute);
    }
}
