package io.github.piiguard.settings;

import java.util.Locale;

/**
 * A configuration file of the program.
 *
 * @param name as reports name it
 */
record SettingFile(String name, String text) {
    /** What a file's name says that it holds. */
    enum Kind {
        PROPERTIES,
        YAML,
        LOGGING,
        /** Any other, which may be the one from which a Dropwizard service is started. */
        OTHER_YAML,
        BUILD,
        OTHER
    }

    static Kind kind(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        boolean isText = name.matches(".*\\.(xml|properties|ya?ml|json|jsn)");
        if (isText && (name.startsWith("logback") || name.startsWith("log4j"))) {
            return name.contains("-test.") ? Kind.OTHER : Kind.LOGGING;
        }
        if (isBuild(name)) {
            return Kind.BUILD;
        }
        boolean isTranslation = name.startsWith("messages") || name.matches(".*_[a-z]{2}(_[a-z]{2})?\\.properties");
        if (name.equals(".env")) {
            return Kind.PROPERTIES;
        }
        if (name.endsWith(".properties")) {
            return isTranslation ? Kind.OTHER : Kind.PROPERTIES;
        }
        if (name.matches("(application|bootstrap).*\\.ya?ml")) {
            return Kind.YAML;
        }
        return name.matches(".*\\.ya?ml") ? Kind.OTHER_YAML : Kind.OTHER;
    }

    private static boolean isBuild(String name) {
        return name.equals("pom.xml")
                || name.endsWith(".gradle")
                || name.endsWith(".gradle.kts")
                || name.equals("libs.versions.toml");
    }

    Kind kind() {
        return kind(name.substring(name.lastIndexOf('/') + 1));
    }
}
