package io.github.piiguard;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A room of analyzer-core: a package with its sub-packages, and the rooms it may use.
 *
 * @param contracts the rooms of which it may use the interfaces, records and enums only
 */
record Room(String name, Set<String> uses, Set<String> contracts) {
    private static final String ROOT = "io.github.piiguard.";

    private static final List<Room> ALL = List.of(
            room("model"),
            room("policy", "model"),
            room("policy.catalog", "policy", "model"),
            room("ir", "model"),
            room("index", "model"),
            room("types", "model", "index"),
            room("frontend.graph", "ir", "model"),
            room("frontend.source", "ir", "model", "types", "frontend.graph").seeingContractsOf("index"),
            room("frontend.bytecode", "ir", "model", "types", "frontend.graph"),
            room("program", "ir", "index", "types", "model"),
            room("settings", "index", "model", "policy"),
            room("flow", "ir", "policy", "model", "types").seeingContractsOf("program", "settings"),
            room("finding", "flow", "policy", "model"),
            room("inventory", "flow", "finding", "policy", "model"),
            room("report", "finding", "inventory", "policy", "model").seeingContractsOf("flow"),
            room("dump", "ir", "flow", "model"),
            new Room("analysis", Set.of(), Set.of()));

    /** The innermost room that holds the type; empty for a type that is not ours or lies in no room. */
    static Optional<Room> of(JavaClass type) {
        String packageName = type.getPackageName() + ".";
        return ALL.stream()
                .filter(room -> packageName.startsWith(ROOT + room.name + "."))
                .max(Comparator.comparingInt(room -> room.name.length()));
    }

    /** Whether code of this room may use that type of a room; the wiring may use all. */
    boolean mayUse(Room other, JavaClass type) {
        return other.equals(this)
                || name.equals("analysis")
                || uses.contains(other.name)
                || (contracts.contains(other.name) && isContract(type));
    }

    private static boolean isContract(JavaClass type) {
        return type.isInterface() || type.isRecord() || type.isEnum();
    }

    private static Room room(String name, String... uses) {
        return new Room(name, Set.of(uses), Set.of());
    }

    private Room seeingContractsOf(String... others) {
        return new Room(name, uses, Set.of(others));
    }
}
