package io.github.piiguard.frontend.bytecode;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.piiguard.ir.BodyGroup;
import io.github.piiguard.ir.CallNames;
import io.github.piiguard.ir.MethodBody;
import io.github.piiguard.ir.Statement;
import io.github.piiguard.model.TypeName;
import java.util.List;
import java.util.Set;
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
    void tellsCallsOfTheJdkFromThoseOfALibrary() {
        CallNames ofLibrary = CallNames.on(List.of(TypeName.of("vendor.Client")), Set.of("get"));
        BodyGroup group = groupOf("m", "Object m(java.util.Map<String, String> map) { return map.get(null); }");

        assertThat(group.mayCall(ofLibrary)).isFalse();
        assertThat(group.mayCall(CallNames.on(List.of(TypeName.of("java.util.Map")), Set.of("get"))))
                .isTrue();
        assertThat(groupOf(
                                "m",
                                "Object m(Own own) { return own.get(); } static class Own { Object get() { return null; } }")
                        .mayCall(ofLibrary))
                .isTrue();
    }

    private static BodyGroup groupOf(String method, String members) {
        return LoweredClasses.ofMembers(members).groups().stream()
                .filter(group -> group.bodies().get(0).signature().name().equals(method))
                .findFirst()
                .orElseThrow();
    }
}
