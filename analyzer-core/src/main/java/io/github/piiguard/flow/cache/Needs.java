package io.github.piiguard.flow.cache;

import io.github.piiguard.model.TypeName;
import io.github.piiguard.types.ClassOrigin;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The circumstances under which a summary holds: the types whose class files it depends on, and where these lie.
 *
 * @param file what names the place of the summary's own method
 * @param types by their origins; those that were nowhere, too
 */
public record Needs(String file, Map<String, Set<TypeName>> types) {
    private static final String NOWHERE = "";

    /** The needs of a summary; all empty where one of its types may change without a trace. */
    public static Optional<Needs> of(TypeName owner, Set<TypeName> types, Origins origins) {
        Map<String, Set<TypeName>> byOrigin = new TreeMap<>();
        for (TypeName type : types) {
            Optional<ClassOrigin> origin = origins.of(type);
            if (origin.isPresent() && !origin.get().isFixed()) {
                return Optional.empty();
            }
            byOrigin.computeIfAbsent(text(origin), added -> new TreeSet<>()).add(type);
        }
        return origins.fileOf(owner).map(file -> new Needs(file, byOrigin));
    }

    private static String text(Optional<ClassOrigin> origin) {
        return origin.map(found -> found.place() + " " + found.content()).orElse(NOWHERE);
    }

    void write(SummaryWriter writer) {
        writer.sink().each(types.entrySet(), need -> {
            writer.sink().text(need.getKey());
            writer.sink().each(need.getValue(), writer::type);
        });
    }

    /** Reads needs, all of them whatever the answer, and tells whether they are met now. */
    static boolean areMet(SummaryReader reader, Origins origins) {
        boolean areMet = true;
        int count = reader.source().number();
        for (int i = 0; i < count; i++) {
            String origin = reader.source().text();
            List<TypeName> types = reader.source().each(reader::type);
            areMet = areMet && types.stream().allMatch(type -> origin.equals(text(origins.of(type))));
        }
        return areMet;
    }
}
