package io.github.piiguard.frontend.bytecode;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.piiguard.ir.BodyGroup;
import io.github.piiguard.ir.CallNames;
import io.github.piiguard.ir.MethodBody;
import io.github.piiguard.ir.Statement;
import io.github.piiguard.model.TypeName;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MethodGroupTest {
    private static final String ALL_KINDS_OF_CALLS = """
            import java.util.List;
            import java.util.function.*;

            class T {
                int count;
                static String shared;
                record Pair(String left, int right) {}
                enum Kind { A, B { int weight() { return 2; } }; int weight() { return 1; } }
                class Inner {
                    final String kept;
                    Inner(String given) { kept = given + count; }
                }
                Function<String, Integer> reference() { return Integer::parseInt; }
                Supplier<Inner> constructor(String s) { return () -> new Inner(s); }
                Function<String, StringBuilder> made() { return StringBuilder::new; }
                Runnable bound(List<String> names) { return names::clear; }
                void local(String s) {
                    new Thread() { @Override public void run() { shared = s; } }.start();
                }
                String text(Object o, int i) {
                    switch (Kind.values()[i]) { case A: return o.toString(); default: return shared + new Pair("x", i); }
                }
                void loop(List<String> names) { for (String name : names) { count += name.length(); } }
            }
            """;

    @Test
    void saysYesToAllThatItsBodiesHold() {
        List<BodyGroup> groups = LoweredClasses.of(ALL_KINDS_OF_CALLS).groups();

        assertThat(groups).hasSizeGreaterThan(15);
        for (BodyGroup group : groups) {
            assertThat(group.bodies()).allMatch(body -> group.mayHold(body.signature()));
            group.bodies().stream()
                    .flatMap(MethodGroupTest::statements)
                    .forEach(statement -> assertIsTold(group, statement));
        }
    }

    private static Stream<Statement> statements(MethodBody body) {
        return body.blocks().stream().flatMap(block -> block.statements().stream());
    }

    private static void assertIsTold(BodyGroup group, Statement statement) {
        if (statement instanceof Statement.Invoke call) {
            assertThat(group.mayCall(CallNames.any(Set.of(call.callee().name()))))
                    .as(statement.toString())
                    .isTrue();
        } else if (statement instanceof Statement.ReadField read) {
            assertThat(group.mayTouch(read.field().name()))
                    .as(statement.toString())
                    .isTrue();
        } else if (statement instanceof Statement.WriteField write) {
            assertThat(group.mayTouch(write.field().name()))
                    .as(statement.toString())
                    .isTrue();
        } else if (statement instanceof Statement.CreateFunction) {
            assertThat(group.mayCreateFunctions()).as(statement.toString()).isTrue();
        }
    }

    @Test
    void saysNoToWhatItsCodeDoesNotName() {
        BodyGroup group =
                groupOf("m", "int m(String s) { return s.length(); } void n(int i) { other = i; } int other;");

        assertThat(group.mayCall(CallNames.any(Set.of("length", "isEmpty")))).isTrue();
        assertThat(group.mayCall(CallNames.any(Set.of("isEmpty")))).isFalse();
        assertThat(group.mayTouch("other")).isFalse();
        assertThat(group.mayCreateFunctions()).isFalse();
        assertThat(group.mayHold(
                        groupOf("n", "void n(int i) {}").bodies().get(0).signature()))
                .isFalse();
    }

    @Test
    void tellsOnWhichTypesAMethodIsCalled() {
        BodyGroup group = groupOf(
                "m",
                "Object m(java.util.Map<String, String> map, Own[] own) { own.clone(); return map.get(null) + own[0].get(); }"
                        + " static class Own { Object get() { return null; } }");

        assertThat(group.receiversOf("get")).contains(Set.of(TypeName.of("java.util.Map"), TypeName.of("T.Own")));
        assertThat(group.receiversOf("clone")).contains(Set.of(TypeName.of("T.Own[]")));
        assertThat(group.receiversOf("put")).contains(Set.of());
        assertThat(group.mayCall(calls("get", "java.util.Map"))).isTrue();
        assertThat(group.mayCall(calls("get", "vendor.Client"))).isFalse();
    }

    @Test
    void tellsOnWhichTypesAFunctionCallsAMethod() {
        BodyGroup group =
                groupOf("m", "java.util.function.Function<java.util.Map<?, ?>, ?> m() { return java.util.Map::size; }");

        assertThat(group.mayCall(calls("size", "java.util.Map"))).isTrue();
        assertThat(group.mayCall(calls("apply", TypeName.UNKNOWN.qualified()))).isTrue();
    }

    /** After some methods the code of all others is read at once. */
    @Test
    void readsTheCodeOfAnyNumberOfMethods() {
        String members = IntStream.range(0, 40)
                .mapToObj(i -> "int m" + i + "() { return n" + i + "(); } static native int n" + i + "();")
                .collect(Collectors.joining(" "));
        List<BodyGroup> groups = LoweredClasses.ofMembers(members).groups();

        for (int i = 0; i < 40; i++) {
            String called = "n" + i;
            assertThat(groups)
                    .filteredOn(group -> group.mayCall(CallNames.any(Set.of(called))))
                    .singleElement()
                    .satisfies(group -> assertThat(group.bodies().stream().flatMap(MethodGroupTest::statements))
                            .anyMatch(statement -> statement instanceof Statement.Invoke call
                                    && call.callee().name().equals(called)));
        }
    }

    private static CallNames calls(String method, String type) {
        return new CallNames(Set.of(method), TypeName.of(type)::equals);
    }

    private static BodyGroup groupOf(String method, String members) {
        return LoweredClasses.ofMembers(members).groups().stream()
                .filter(group -> group.bodies().get(0).signature().name().equals(method))
                .findFirst()
                .orElseThrow();
    }
}
