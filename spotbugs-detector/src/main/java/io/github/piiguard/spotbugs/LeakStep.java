package io.github.piiguard.spotbugs;

/**
 * A step of the way that data takes.
 *
 * @param text what happens there: {@code put under key "email"}
 */
record LeakStep(CodePlace place, String text) {}
