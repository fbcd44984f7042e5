package io.github.piiguard.flow.calls;

import io.github.piiguard.flow.domain.Atom;
import io.github.piiguard.model.TypeName;
import io.github.piiguard.types.TypeHierarchy;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What an Android program runs in. It holds no data of its own: preferences that are read with its help are not part of it. */
final class Surroundings {
    private static final Set<String> CONTEXTS =
            Set.of("android.content.Context", "android.content.ContextWrapper", "android.view.ContextThemeWrapper");
    /** Other platforms have contexts and services too, which hold what the program puts into them. */
    private static final List<String> PACKAGES = List.of("android.", "androidx.", "com.google.android.");
    /** All of these are contexts, which is not known where the platform's classes are not at hand. */
    private static final List<String> KINDS = List.of("Activity", "Application", "Service");

    private final TypeHierarchy types;

    Surroundings(TypeHierarchy types) {
        this.types = types;
    }

    boolean contain(Atom atom) {
        return atom instanceof Atom.Input input && contain(input.type().name());
    }

    boolean contain(TypeName type) {
        return Stream.concat(Stream.of(type), types.supertypes(type).stream()).anyMatch(Surroundings::isContext);
    }

    private static boolean isContext(TypeName type) {
        return CONTEXTS.contains(type.qualified())
                || (KINDS.stream().anyMatch(type.simpleName()::endsWith)
                        && PACKAGES.stream().anyMatch(type.qualified()::startsWith));
    }
}
