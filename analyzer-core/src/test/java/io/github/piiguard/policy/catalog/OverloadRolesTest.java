package io.github.piiguard.policy.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.piiguard.model.TypeName;
import io.github.piiguard.policy.MethodPattern;
import io.github.piiguard.policy.Policy;
import io.github.piiguard.policy.Sink;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A pattern without parameters speaks of every overload, so that the argument at a listed index must mean the same in all of them:
 * where one overload takes a context first, its event name is the second argument, not the first.
 */
class OverloadRolesTest {
    private static final ClassFiles CLASSES = CatalogueAgainstJarsTest.CLASSES;
    private static final Policy POLICY = CatalogueAgainstJarsTest.POLICY;

    @Test
    void aListedIndexMeansTheSameInAllOverloads() throws Exception {
        Set<String> waived = CatalogueAgainstJarsTest.lines("overloads.txt").stream()
                .peek(line -> assertThat(line).contains(": "))
                .map(line -> line.substring(0, line.indexOf(": ")))
                .collect(Collectors.toCollection(TreeSet::new));
        Map<String, String> mixed = mixed();

        assertThat(general()).hasSizeGreaterThan(200);
        assertThat(mixed.entrySet().stream().filter(entry -> !waived.contains(entry.getKey())))
                .isEmpty();
        assertThat(waived).allMatch(mixed::containsKey);
    }

    private static List<Sink> general() {
        return POLICY.sinks().stream()
                .filter(sink -> sink.method().parameterTypes().isEmpty())
                .toList();
    }

    /** Of each listed index that means different arguments in two overloads: which. */
    private static Map<String, String> mixed() {
        Map<String, String> result = new TreeMap<>();
        for (Sink sink : general()) {
            List<ClassFiles.Method> overloads = overloads(sink.method());
            sink.arguments().forEach((index, role) -> {
                String name = sink.method().type().orElseThrow().qualified() + "#"
                        + sink.method().method() + "[" + index + "]";
                for (ClassFiles.Method one : overloads) {
                    overloads.stream()
                            .filter(other -> isShifted(one.parameterNames(), other.parameterNames(), index)
                                    || isShifted(kinds(one), kinds(other), index))
                            .forEach(other -> result.put(name, role.id() + " in " + one + " and " + other));
                }
            });
        }
        return result;
    }

    /** Whether what lies at an index in one overload lies elsewhere in the other, and something else in its place. */
    private static boolean isShifted(List<String> one, List<String> other, int index) {
        return index < one.size()
                && index < other.size()
                && !one.get(index).equals(other.get(index))
                && other.contains(one.get(index))
                && one.stream().filter(one.get(index)::equals).count()
                        == other.stream().filter(one.get(index)::equals).count();
    }

    private static List<String> kinds(ClassFiles.Method method) {
        return method.parameterTypes().stream().map(OverloadRolesTest::kind).toList();
    }

    /** The overloads of which no entry with parameters speaks. */
    private static List<ClassFiles.Method> overloads(MethodPattern pattern) {
        TypeName type = pattern.type().orElseThrow();
        Set<List<String>> listed = POLICY.sinks().stream()
                .map(Sink::method)
                .filter(other ->
                        other.type().equals(pattern.type()) && other.method().equals(pattern.method()))
                .flatMap(other -> other.parameterTypes().stream())
                .map(types -> types.stream().map(ClassFiles::simple).toList())
                .collect(Collectors.toSet());
        List<ClassFiles.Method> result = new ArrayList<>();
        CLASSES.find(type.qualified()).stream()
                .flatMap(OverloadRolesTest::family)
                .flatMap(file -> file.methods().stream())
                .filter(method -> method.name().equals(pattern.method()))
                .filter(method -> !listed.contains(method.parameterTypes()) && !result.contains(method))
                .forEach(result::add);
        return result;
    }

    private static Stream<ClassFiles.ClassFile> family(ClassFiles.ClassFile file) {
        return Stream.concat(
                Stream.of(file),
                file.supertypes().stream()
                        .flatMap(name -> CLASSES.find(name.replace('/', '.').replace('$', '.')).stream())
                        .flatMap(OverloadRolesTest::family));
    }

    /** Texts of any type are one kind, numbers and truth values another. */
    private static String kind(String type) {
        return switch (type) {
            case "String", "CharSequence", "UUID" -> "text";
            case "int",
                    "long",
                    "double",
                    "float",
                    "short",
                    "byte",
                    "boolean",
                    "Integer",
                    "Long",
                    "Double",
                    "Float",
                    "Boolean" -> "number";
            default -> type;
        };
    }
}
