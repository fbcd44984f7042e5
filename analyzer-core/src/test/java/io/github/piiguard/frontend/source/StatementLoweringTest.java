package io.github.piiguard.frontend.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StatementLoweringTest {
    private static final String CALLS =
            "static void a() {} static void b() {} static void c() {} static boolean p() { return true; }\n";

    private static String method(String text) {
        LoweredSource source = LoweredSource.ofMembers(CALLS + text);
        assertThat(source.gaps()).isEmpty();
        return source.text("T", "m").replaceAll("\\$\\d+ = !T#", "");
    }

    @Test
    void loopsGoBack() {
        assertThat(method("static void m() { while (p()) { if (p()) break; a(); } b(); }"))
                .isEqualTo("""
                        0:
                          goto 1
                        1:
                          p()
                          if $0 goto 2 else 3
                        2:
                          p()
                          if $1 goto 3 else 4
                        3:
                          b()
                          return
                        4:
                          a()
                          goto 1
                        """);
    }

    @Test
    void doLoopsRunFirst() {
        assertThat(method("static void m() { do a(); while (p()); }")).isEqualTo("""
                        0:
                          goto 1
                        1:
                          a()
                          p()
                          if $1 goto 1 else 2
                        2:
                          return
                        """);
    }

    @Test
    void labelledJumpsLeaveTheirLoop() {
        assertThat(
                        method(
                                "static void m() { outer: for (;;) { for (int i = 0; p(); i++) { if (p()) continue outer; else break outer; } a(); } b(); }"))
                .contains("b()\n  return");
    }

    @Test
    void aForEachTakesElements() {
        assertThat(method("static void m(java.util.List<String> xs) { for (String x : xs) a(); }"))
                .isEqualTo("""
                        0:
                          goto 1
                        1:
                          each xs$0 goto 2 else 3
                        2:
                          x$1 = next xs$0
                          a()
                          goto 1
                        3:
                          return
                        """);
    }

    @Test
    void finallyRunsOnEveryWayOut() {
        assertThat(
                        method(
                                "static int m() { try { a(); if (p()) return 1; } catch (IllegalStateException e) { b(); } finally { c(); } return 2; }"))
                .isEqualTo("""
                        0:
                          goto 1
                        1: on exception 4, 6
                          a()
                          p()
                          if $1 goto 2 else 5
                        2: on exception 4, 6
                          $2 = 1
                          goto 3
                        3:
                          c()
                          return $2
                        4: on exception 6
                          e$4 = caught
                          b()
                          goto 5
                        5:
                          c()
                          $9 = 2
                          return $9
                        6:
                          $7 = caught
                          c()
                          throw $7
                        """);
    }

    @Test
    void resourcesAreClosed() {
        assertThat(
                        method(
                                "static void m(java.io.InputStream in) throws Exception { try (in; var out = new java.io.StringWriter()) { a(); } }"))
                .contains("in$0.InputStream#close()", ".StringWriter#close()", "= caught");
    }

    @Test
    void oldSwitchesFallThrough() {
        assertThat(method("static void m(int k) { switch (k) { case 1: a(); case 2: b(); break; default: c(); } }"))
                .isEqualTo("""
                        0:
                          switch k$0 to 1, 2, 4
                        1:
                          a()
                          goto 2
                        2:
                          b()
                          goto 3
                        3:
                          return
                        4:
                          c()
                          goto 3
                        """);
    }

    @Test
    void aSwitchWithoutDefaultMayDoNothing() {
        assertThat(method("static void m(int k) { switch (k) { case 1 -> a(); } }"))
                .contains("switch k$0 to 1, 2");
    }

    @Test
    void guardsLeadToTheOtherCases() {
        assertThat(
                        method(
                                "static void m(Object o) { switch (o) { case String s when s.isEmpty() -> a(); case Integer i -> b(); default -> c(); } }"))
                .contains("switch o$0 to 1, 5, 6", "switch o$0 to 5, 6");
    }

    @Test
    void recordPatternsCallAccessors() {
        assertThat(
                        method(
                                "record P(String x, P next) {} static void m(Object o) { if (o instanceof P(var x, P(String y, _)) && p()) a(); }"))
                .contains(".P#x()", ".P#next()");
    }

    @Test
    void patternVariablesLiveOnAfterANegatedTest() {
        assertThat(method("static int m(Object o) { if (!(o instanceof String s)) return 0; return s.length(); }"))
                .contains("s$3.String#length()");
    }

    @Test
    void codeAfterAReturnIsDropped() {
        assertThat(method("static int m() { return 1; a(); }")).doesNotContain("a()");
    }

    @Test
    void throwLeavesForTheHandlers() {
        assertThat(method("static void m() { try { throw new RuntimeException(); } catch (Throwable t) { a(); } }"))
                .contains("on exception 2", "throw $0", "= caught");
    }

    @Test
    void assertionsBranch() {
        assertThat(method("static void m() { assert p() : \"no\"; a(); }")).contains("if $0 goto 1 else 2");
    }
}
