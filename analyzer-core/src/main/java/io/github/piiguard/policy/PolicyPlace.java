package io.github.piiguard.policy;

/**
 * Where in a policy something was read.
 *
 * @param file the policy file as the user named it, or what stands for it
 * @param line from 1; 0 when there is no line
 * @param column from 1; 0 when there is no column
 * @param entry the entry, such as {@code sinks[0]}; empty when the whole file is meant
 */
public record PolicyPlace(String file, int line, int column, String entry) {
    /** The place of a file as a whole. */
    public static PolicyPlace ofFile(String file) {
        return new PolicyPlace(file, 0, 0, "");
    }

    /** {@code file:line:column}, as a compiler prints it. */
    @Override
    public String toString() {
        return line > 0 ? file + ":" + line + ":" + column : file;
    }
}
