package io.github.piiguard.spotbugs;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The classes that SpotBugs analyses in this run, which may be few of the program's.
 *
 * @param outermost the slashed names of their outermost classes; a class is analysed with all that it encloses
 */
record AnalysedClasses(Set<String> outermost) {
    AnalysedClasses {
        outermost = Set.copyOf(outermost);
    }

    /** Takes slashed class names. */
    static AnalysedClasses of(Collection<String> names) {
        return new AnalysedClasses(
                names.stream().map(CompiledProgram::outermost).collect(Collectors.toUnmodifiableSet()));
    }

    boolean hold(CodePlace place) {
        return outermost.contains(CompiledProgram.outermost(place.slashedClass()));
    }
}
