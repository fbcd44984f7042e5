package io.github.piiguard.types;

import java.util.Set;

/**
 * A jar of the class path.
 *
 * @param name its file's name
 * @param packages the packages of its classes, as {@code java.util}
 */
public record Library(String name, Set<String> packages) {
    public Library {
        packages = Set.copyOf(packages);
    }
}
