package io.github.piiguard.spotbugs;

/** A setting that the user has to correct before anything can be checked. */
final class SettingsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SettingsException(String message, Throwable cause) {
        super(message, cause);
    }
}
