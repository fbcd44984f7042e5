package io.github.piiguard.spotbugs;

import java.util.Set;

/**
 * The classes that SpotBugs analyses in this run, which may be few of the program's.
 *
 * @param names slashed, nested classes behind {@code $}
 */
record AnalysedClasses(Set<String> names) {
    AnalysedClasses {
        names = Set.copyOf(names);
    }

    boolean hold(CodePlace place) {
        return names.contains(place.slashedClass());
    }
}
