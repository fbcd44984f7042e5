package io.github.piiguard.types;

import io.github.piiguard.model.FieldName;
import io.github.piiguard.model.TypeName;
import io.github.piiguard.model.TypeUse;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The levels of Android's log, whose class lies in no library: by them code decides which lines it reports. */
final class PlatformConstants {
    private static final TypeName LOG = TypeName.of("android.util.Log");
    private static final List<String> LEVELS = List.of("VERBOSE", "DEBUG", "INFO", "WARN", "ERROR", "ASSERT");
    private static final int LOWEST = 2;

    private PlatformConstants() {}

    static Optional<FieldHeader> find(TypeName owner, String name) {
        int level = LEVELS.indexOf(name);
        return owner.equals(LOG) && level >= 0 ? Optional.of(constant(name, LOWEST + level)) : Optional.empty();
    }

    private static FieldHeader constant(String name, int value) {
        Set<Modifier> modifiers = Set.of(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL);
        return new FieldHeader(
                new FieldName(LOG, name), TypeUse.of("int"), modifiers, Set.of(), Optional.of(Integer.toString(value)));
    }
}
