package io.github.piiguard;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.NullMarked;

/** What a class of analyzer-core may depend on, as conditions. */
final class Borders {
    private static final Map<String, Set<String>> LIBRARIES = Map.of(
            "com.github.javaparser.", Set.of("frontend.source"),
            "org.objectweb.asm.", Set.of("types", "frontend.bytecode"),
            "org.snakeyaml.", Set.of("policy.catalog"),
            "com.fasterxml.jackson.", Set.of("report"),
            // The JDK's XML
            "javax.xml.", Set.of("settings"),
            "org.w3c.dom.", Set.of("settings"),
            "org.xml.sax.", Set.of("settings"));

    private static final Set<String> EVERYWHERE = Set.of("java.", "org.jspecify.annotations.");

    private Borders() {}

    static ArchCondition<JavaClass> lieInARoom() {
        return condition("lie in a room", type -> Room.of(type).isPresent());
    }

    static ArchCondition<JavaClass> lieInANullMarkedPackage() {
        return condition("lie in a package whose package-info says @NullMarked", type -> type.getPackage()
                .tryGetPackageInfo()
                .filter(info -> info.isAnnotatedWith(NullMarked.class))
                .isPresent());
    }

    static ArchCondition<JavaClass> useOnlyWhatTheirRoomMay() {
        return dependencies("use only what their room may", (room, target) -> Room.of(target)
                .map(other -> room.mayUse(other, target))
                .orElse(true));
    }

    static ArchCondition<JavaClass> useOnlyLibrariesOfTheirRoom() {
        return dependencies("use only the libraries of their room", Borders::mayUseLibrary);
    }

    private static boolean mayUseLibrary(Room room, JavaClass target) {
        String name = target.getName();
        return Room.of(target).isPresent()
                || EVERYWHERE.stream().anyMatch(name::startsWith)
                || LIBRARIES.entrySet().stream()
                        .anyMatch(library -> name.startsWith(library.getKey())
                                && library.getValue().contains(room.name()));
    }

    private static ArchCondition<JavaClass> condition(String text, Predicate<JavaClass> holds) {
        return new ArchCondition<>(text) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                events.add(new SimpleConditionEvent(type, holds.test(type), type.getName() + " does not " + text));
            }
        };
    }

    private static ArchCondition<JavaClass> dependencies(String text, Border border) {
        return new ArchCondition<>(text) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                Optional<Room> room = Room.of(type);
                room.ifPresent(inside -> type.getDirectDependenciesFromSelf().forEach(dependency -> {
                    JavaClass target = dependency.getTargetClass().getBaseComponentType();
                    boolean holds = target.isPrimitive() || border.allows(inside, target);
                    events.add(new SimpleConditionEvent(dependency, holds, describe(inside, dependency)));
                }));
            }
        };
    }

    private static String describe(Room room, Dependency dependency) {
        return "Room " + room.name() + ": " + dependency.getDescription();
    }

    /** Decides whether code of a room may use a type. */
    private interface Border {
        boolean allows(Room room, JavaClass target);
    }
}
