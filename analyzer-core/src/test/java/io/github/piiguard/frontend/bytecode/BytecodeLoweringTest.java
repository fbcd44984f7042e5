package io.github.piiguard.frontend.bytecode;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.piiguard.ir.MethodBody;
import io.github.piiguard.ir.Variable;
import java.util.List;
import org.junit.jupiter.api.Test;

class BytecodeLoweringTest {
    private static String method(String text) {
        LoweredClasses classes = LoweredClasses.ofMembers(text);
        assertThat(classes.gaps()).isEmpty();
        return classes.text("T", "m");
    }

    @Test
    void localsHaveTheirNamesAndTypes() {
        LoweredClasses classes = LoweredClasses.ofMembers(
                "java.util.List<String> m(java.util.List<String> in) { java.util.List<String> out = in; return out; }");
        assertThat(classes.text("T", "m")).isEqualTo("""
                        0:
                          out$2 = in$1
                          return out$2
                        """);
        assertThat(classes.body("T", "m").parameters())
                .extracting(parameter -> parameter.type().toString())
                .containsExactly("java.util.List<java.lang.String>");
    }

    @Test
    void aConditionalJoinsItsValues() {
        assertThat(method("String m(boolean c, String a, String b) { return c ? a : b; }"))
                .isEqualTo("""
                        0:
                          if c$1 goto 1 else 3
                        1:
                          $4 = a$2
                          goto 2
                        2:
                          return $4
                        3:
                          $4 = b$3
                          goto 2
                        """);
    }

    @Test
    void postfixGivesTheOldValue() {
        assertThat(method("int m(int a) { return a++; }")).isEqualTo("""
                        0:
                          $2 = 1
                          $3 = arithmetic(a$1, $2)
                          $4 = a$1
                          a$1 = $3
                          return $4
                        """);
    }

    @Test
    void aForEachTakesElements() {
        assertThat(
                        method(
                                "static void a(String x) {} static void m(java.util.List<String> xs) { for (String x : xs) a(x); }"))
                .isEqualTo("""
                        0:
                          $1 = xs$0
                          goto 1
                        1:
                          each $1 goto 2 else 3
                        2:
                          $2 = next $1
                          x$3 = $2
                          $4 = !T#a(x$3)
                          goto 1
                        3:
                          return
                        """);
    }

    @Test
    void aForEachOverAnArrayTakesElements() {
        assertThat(method("static void m(String[] xs) { for (String x : xs) x.trim(); }"))
                .contains("each $1 goto 2 else 3", "= next $1", "x$3.String#trim()")
                .doesNotContain("predicate");
    }

    @Test
    void anIteratorThatTheSourceNamesStaysOne() {
        assertThat(
                        method(
                                "static void m(java.util.List<String> xs) { var i = xs.iterator(); while (i.hasNext()) i.next().trim(); }"))
                .contains("xs$0.List#iterator()", "i$2.Iterator#hasNext()", "i$2.Iterator#next()");
    }

    @Test
    void concatenationKeepsItsParts() {
        assertThat(method("String m(String a, int n) { return \"<\" + a + n + \">\"; }"))
                .isEqualTo("""
                        0:
                          $3 = "<"
                          $4 = ">"
                          $5 = concat($3, a$1, n$2, $4)
                          return $5
                        """);
    }

    @Test
    void lambdasCaptureVariables() {
        LoweredClasses classes = LoweredClasses.ofMembers(
                "String f; java.util.function.Function<String, String> m(String a) { return b -> f + a + b; }");
        assertThat(classes.text("T", "m"))
                .contains("function lambda$m$0 captures [this$0, a$1] as Function<String, String>");
        MethodBody lambda = classes.body("T", "lambda$m$0");
        assertThat(lambda.capturedCount()).isEqualTo(2);
        assertThat(lambda.self()).isEqualTo(lambda.parameters().subList(0, 1));
        assertThat(lambda.parameters()).extracting(Variable::name).containsExactly("this", "a", "b");
        assertThat(lambda.signature().arity()).isEqualTo(3);
    }

    @Test
    void methodReferencesBecomeCalls() {
        assertThat(reference("java.util.function.Function<String, Integer> m() { return Integer::parseInt; }"))
                .contains("!Integer#parseInt($0)");
        assertThat(reference("java.util.function.Function<String, String> m() { return String::trim; }"))
                .contains("$0.String#trim()");
        assertThat(reference("java.util.function.Supplier<String> m(String a) { return a::trim; }"))
                .contains("$0.String#trim()");
        assertThat(
                        reference(
                                "static class P { P(String a) {} } java.util.function.Function<String, P> m() { return P::new; }"))
                .contains("$1 = new T.P", "$1.!P#<init>($0)", "return $1");
    }

    private static String reference(String members) {
        return LoweredClasses.ofMembers(members).text("T", "lambda$");
    }

    @Test
    void recordsHaveTheirText() {
        LoweredClasses classes = LoweredClasses.of("record T(String a, int b) {}", "-g");
        assertThat(classes.text("T", "toString")).isEqualTo("""
                        0:
                          $1 = this$0.T#a
                          $2 = this$0.T#b
                          $3 = concat($1, $2)
                          return $3
                        """);
        assertThat(classes.text("T", "hashCode")).contains("predicate(this$0)");
    }

    @Test
    void innerObjectsHoldTheOuterOne() {
        LoweredClasses classes = LoweredClasses.ofMembers(
                "String f; class I { I(String a) {} String g() { return f; } } I m(String a) { return new I(a); }");
        assertThat(classes.text("T", "m")).contains(".I#this$0 = this$0", ".!I#<init>(a$1)");
        assertThat(classes.text("T.I", "g")).contains("this$0.I#this$0", ".T#f");
        assertThat(classes.body("T.I", "<init>").parameters())
                .extracting(Variable::name)
                .containsExactly("a");
    }

    @Test
    void localClassesHoldWhatTheyCapture() {
        LoweredClasses classes = LoweredClasses.ofMembers(
                "Runnable m(String a) { return new Runnable() { public void run() { a.trim(); } }; }");
        assertThat(classes.text("T", "m")).contains("new T.$1", ".!$1#<init>(this$0, a$1)");
        assertThat(classes.text("T.$1", "<init>")).contains("this$0.$1#val$a = ");
        assertThat(classes.text("T.$1", "run")).contains("this$0.$1#val$a", ".String#trim()");
    }

    @Test
    void enumConstructorsTakeWhatTheSourceGivesThem() {
        LoweredClasses classes =
                LoweredClasses.of("enum T { A(\"a\") { String g() { return \"\"; } }; T(String a) {} }", "-g");
        assertThat(classes.text("T", "<clinit>")).contains(".!$1#<init>($");
        assertThat(classes.body("T", "<init>").parameters()).hasSize(1);
        assertThat(classes.body("T.$1", "<init>").parameters()).hasSize(1);
    }

    @Test
    void handlersTakeTheExceptionByItsName() {
        assertThat(
                        method(
                                "static void a() {} static void m() { try { a(); } catch (IllegalStateException e) { e.getMessage(); } }"))
                .contains("on exception", "e$1 = caught", "e$1.Throwable#getMessage()");
    }

    @Test
    void finallyRunsOnEveryWayOut() {
        assertThat(method("static void a() {} static void c() {} static void m() { try { a(); } finally { c(); } }"))
                .isEqualTo("""
                        0:
                          goto 1
                        1: on exception 3
                          $0 = !T#a()
                          goto 2
                        2:
                          $1 = !T#c()
                          return
                        3:
                          $2 = caught
                          $3 = $2
                          $4 = !T#c()
                          throw $3
                        """);
    }

    @Test
    void testsAreOneBit() {
        assertThat(
                        method(
                                "static boolean m(Object o, String[] a) { return o instanceof String s && s.length() < a.length; }"))
                .contains("predicate(o$0)", "cast(o$0)", "predicate(a$1)");
    }

    @Test
    void boxingIsNoCall() {
        assertThat(method("static int m(Integer a) { Integer b = a + 1; return b; }"))
                .contains("cast(a$0)")
                .doesNotContain("Value(", "valueOf(");
    }

    @Test
    void variableArgumentsAreAnArray() {
        assertThat(method("static void v(Object... x) {} static void m(String a) { v(a, a); }"))
                .contains("new Object[] []", "] = a$0", "!T#v($2)");
    }

    @Test
    void arrayElementsKeepTheirType() {
        assertThat(method("static String m(String[] a) { return a[0].trim(); }"))
                .contains("$2 = a$0[$1]", "$2.String#trim()");
    }

    @Test
    void genericResultsKeepTheirType() {
        LoweredClasses classes =
                LoweredClasses.ofMembers("static String m(java.util.Map<String, String> a) { return a.get(\"k\"); }");
        assertThat(classes.text("T", "m"))
                .contains("$2 = a$0.Map#get($1)", "return $2")
                .doesNotContain("cast");
    }

    @Test
    void codeWithoutNamesIsLoweredToo() {
        LoweredClasses classes = LoweredClasses.of(
                "class T { static String m(java.util.List<String> xs) { String r = \"\"; for (String x : xs) r += x; return r; } }",
                "-g:none");
        assertThat(classes.gaps()).isEmpty();
        assertThat(classes.text("T", "m")).contains("each $3 goto", "= next $3", "= concat(");
        assertThat(classes.body("T", "m").location().line()).isZero();
    }

    @Test
    void oldConcatenationUsesABuilder() {
        LoweredClasses classes =
                LoweredClasses.of("class T { String m(String a) { return a + 1; } }", "-g", "--release", "8");
        assertThat(classes.text("T", "m")).contains("new StringBuilder", ".StringBuilder#append(a$1)");
    }

    @Test
    void oldAccessorsOfNestedClassesHaveBodies() {
        LoweredClasses classes = LoweredClasses.of(
                "class T { private String f; class I { String g() { return f; } } }", "-g", "--release", "8");
        assertThat(classes.text("T.I", "g")).contains("!T#access$000(");
        assertThat(classes.text("T", "access$000")).contains(".T#f");
    }

    @Test
    void bridgesDoNotStandForTheMethodsThatTheyCall() {
        LoweredClasses classes = LoweredClasses.ofMembers(
                "static class A implements Cloneable { A copy() { return null; } } static class B extends A { B copy() { return this; } }");
        assertThat(classes.bodies())
                .extracting(body -> body.signature().toString())
                .doesNotHaveDuplicates()
                .contains("T.B#copy()");
        assertThat(classes.text("T.B", "copy")).contains("return this").doesNotContain("#copy");
    }

    @Test
    void bridgesOfOtherParametersHaveBodies() {
        LoweredClasses classes = LoweredClasses.ofMembers(
                "static class A implements Comparable<A> { public int compareTo(A other) { return 1; } }");
        assertThat(classes.bodies())
                .extracting(body -> body.signature().toString())
                .contains("T.A#compareTo(T.A)", "T.A#compareTo(java.lang.Object)");
    }

    @Test
    void placesOfOneLineAreToldApart() {
        LoweredClasses classes = LoweredClasses.ofMembers("Object[] m() { return new Object[] {new T(), new T()}; }");
        List<Integer> columns = classes.body("T", "m").blocks().get(0).statements().stream()
                .map(statement -> statement.location().column())
                .toList();
        assertThat(columns).allMatch(column -> column < 0).isSorted();
        assertThat(columns.stream().distinct().count()).isGreaterThan(5);
    }

    @Test
    void switchesOnTextOnlyBranch() {
        assertThat(method("static int m(String s) { return switch (s) { case \"a\" -> 1; default -> 2; }; }"))
                .contains("switch ", "return ");
    }
}
