package io.github.piiguard.frontend.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.piiguard.dump.IrText;
import org.junit.jupiter.api.Test;

class CallLoweringTest {
    private static String method(String text) {
        return LoweredSource.ofMembers(text).text("T", "m");
    }

    @Test
    void argumentTypesBreakTies() {
        LoweredSource source = LoweredSource.ofMembers(
                "void f(int a) {} void f(String a) {} void f(Object... a) {} void m(String s) { f(s); f(1); f(s, s); }");

        assertThat(source.body("T", "m").blocks().get(0).statements().toString())
                .contains("T#f(java.lang.String)", "T#f(int)", "T#f(java.lang.Object[])");
    }

    @Test
    void anUnknownArgumentNeverUnbindsACall() {
        assertThat(method("void f(String a) {} void m(Missing x) { f(x.y().z()); }"))
                .contains("= this$0.T#f(");
    }

    @Test
    void variableArgumentsArePacked() {
        assertThat(method("static void f(String a, Object... b) {} void m(String s) { f(s, s, s); f(s); }"))
                .isEqualTo("""
                        0:
                          $2 = new Object[] [s$1, s$1]
                          $3 = !T#f(s$1, $2)
                          $4 = new Object[] []
                          $5 = !T#f(s$1, $4)
                          return
                        """);
    }

    @Test
    void anArrayGoesToVariableArgumentsAsItIs() {
        assertThat(method("void m(String[] a) { java.util.List.of(a); }")).contains("!List#of(a$1)");
        assertThat(LoweredSource.ofMembers("void m(String[] a) { java.util.List.of(a); }")
                        .body("T", "m")
                        .blocks()
                        .toString())
                .contains("List#of(java.lang.Object[])");
    }

    @Test
    void anImportedTypeWithoutClassIsKnownByName() {
        LoweredSource source = LoweredSource.of("""
                package p;
                import com.acme.Tracker;
                import com.acme.Event;
                class T {
                    private final Tracker tracker = Tracker.builder("key").retries(3).build();
                    void m(String id) { tracker.send(Event.create(id).setName("x")); }
                }
                """);

        assertThat(source.text("p.T", "m")).contains(".?Tracker#send(", ".?Event#setName(", "= ?Event#create(");
        assertThat(source.text("p.T", "<init>"))
                .contains("= ?Tracker#builder(", ".?Builder#retries(", ".?Builder#build(");
    }

    @Test
    void aMethodOfAnUnknownSuperclassIsCalledOnThis() {
        assertThat(LoweredSource.of("import com.acme.Base; class T extends Base { void m() { track(1); } }")
                        .text("T", "m"))
                .contains("this$0.?T#track(");
    }

    @Test
    void staticImportsBindCalls() {
        assertThat(LoweredSource.of(
                                """
                                package p;
                                import static q.Hash.sha;
                                import static com.acme.Lib.track;
                                class T { void m(String s) { track(sha(s)); } }
                                """,
                                "package q; public class Hash { public static String sha(String s) { return s; } }")
                        .text("p.T", "m"))
                .contains("= !Hash#sha(s$1)", "= ?Lib#track(");
    }

    @Test
    void genericResultsKeepTheirTypes() {
        assertThat(method("""
                        String email;
                        void m(java.util.Map<String, java.util.List<T>> users) {
                            for (var e : users.entrySet()) { e.getValue().get(0).email.trim(); }
                        }""")).contains(".T#email", ".String#trim(");
    }

    @Test
    void superCallsAreNotVirtual() {
        assertThat(LoweredSource.of("class A { void f() {} } class T extends A { void m() { super.f(); } }")
                        .text("T", "m"))
                .contains("this$0.!A#f()");
    }

    @Test
    void lambdasTakeTheirTypesFromTheCall() {
        LoweredSource source = LoweredSource.ofMembers("""
                String email;
                java.util.List<String> m(java.util.List<T> users, String suffix) {
                    return users.stream()
                            .map(u -> u.email + suffix)
                            .toList();
                }""");

        assertThat(source.text("T", "m")).contains("function lambda$5$18 captures [suffix$2] as Function<T, String>");
        assertThat(source.body("T", "lambda$5$18").capturedCount()).isEqualTo(1);
        assertThat(source.text("T", "lambda$5$18")).isEqualTo("""
                        0:
                          $1 = u$0.T#email
                          $3 = concat($1, suffix$2)
                          return $3
                        """);
    }

    @Test
    void aLambdaThatUsesThisCapturesItFirst() {
        LoweredSource source =
                LoweredSource.ofMembers("String name; void m(String a) { Runnable r = () -> (a + name).trim(); }");

        assertThat(source.text("T", "m")).contains("captures [this$0, a$1]");
        assertThat(source.bodies())
                .filteredOn(body -> body.isLambda())
                .singleElement()
                .satisfies(body -> assertThat(body.self())
                        .containsExactly(body.parameters().get(0)));
    }

    @Test
    void methodReferencesHaveBodies() {
        LoweredSource source = LoweredSource.ofMembers("""
                String email;
                String email() { return email; }
                T(String e) {}
                static String hash(String s) { return s; }
                void send(String s) {}
                void m(java.util.List<T> users) {
                    users.stream()
                        .map(T::email)
                        .map(T::hash)
                        .map(T::new)
                        .map(Object::toString)
                        .forEach(this::send);
                    java.util.function.IntFunction<String[]> f = String[]::new;
                }""");
        String lambdas = source.bodies().stream()
                .filter(body -> body.isLambda())
                .map(IrText::of)
                .reduce("", String::concat);

        assertThat(source.gaps()).isEmpty();
        assertThat(lambdas)
                .contains("$0.T#email()", "!T#hash($0)", "new T\n", "!T#<init>($0)", "#toString()", "this$0.T#send(")
                .contains("new String[]");
    }
}
