package io.github.piiguard.policy;

import java.util.List;

/**
 * Names that mean a data type only on certain owners: the name of a {@code Customer}, not that of a {@code Plugin}.
 *
 * @param names phrases of lower-case words separated by spaces
 * @param owners last words of the owners' names, lower-case
 */
public record OwnedNames(List<String> names, List<String> owners) {
    public OwnedNames {
        names = List.copyOf(names);
        owners = List.copyOf(owners);
    }
}
