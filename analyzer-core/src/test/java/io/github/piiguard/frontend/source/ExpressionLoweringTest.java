package io.github.piiguard.frontend.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExpressionLoweringTest {
    private static String method(String text) {
        LoweredSource source = LoweredSource.ofMembers(text);
        assertThat(source.gaps()).isEmpty();
        return source.text("T", "m");
    }

    @Test
    void literalsAreConstants() {
        assertThat(method("""
                        void m() {
                            Object a = "x\\ty"; a = 'c'; a = 1; a = 2L; a = 3.5; a = true; a = null; a = String.class;
                            a = \"""
                                two
                                lines\""";
                        }"""))
                .contains(
                        "= \"x\ty\"", "= c\n", "= 1\n", "= 2L", "= 3.5", "= true", "= null", "= java.lang.String.class")
                .contains("= \"two\nlines\"");
    }

    @Test
    void aSumWithTextIsOneConcatenation() {
        assertThat(method("String m(String a, int b) { return \"x\" + a + b; }"))
                .isEqualTo("""
                        0:
                          $3 = "x"
                          $4 = concat($3, a$1, b$2)
                          return $4
                        """);
    }

    @Test
    void aSumWithUnknownPartsAndALiteralIsText() {
        assertThat(method("Object m(Unknown a) { return a.b() + \", \"; }")).contains("concat(");
        assertThat(method("int m(int a) { return a + 1; }")).contains("arithmetic(");
    }

    @Test
    void comparisonsAreOneBit() {
        assertThat(method("boolean m(int a, Object b) { boolean c = a < 3; return b instanceof String; }"))
                .contains("= predicate(a$1, $3)", "predicate(b$2)");
    }

    @Test
    void logicIsControlFlow() {
        assertThat(method("void m(T a, T b) { if (a.p() && !b.p()) q(); } boolean p() { return true; } void q() {}"))
                .isEqualTo("""
                        0:
                          $3 = a$1.T#p()
                          if $3 goto 1 else 2
                        1:
                          $4 = b$2.T#p()
                          if $4 goto 2 else 3
                        2:
                          return
                        3:
                          $5 = this$0.T#q()
                          goto 2
                        """);
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
    void compoundAssignmentReadsAndWrites() {
        assertThat(method("String name; void m(String a) { name += a; }")).isEqualTo("""
                        0:
                          $2 = this$0.T#name
                          $3 = concat($2, a$1)
                          this$0.T#name = $3
                          return
                        """);
    }

    @Test
    void postfixGivesTheOldValue() {
        assertThat(method("int m(int a) { return a++; }")).isEqualTo("""
                        0:
                          $2 = a$1
                          $3 = 1
                          $4 = arithmetic($2, $3)
                          a$1 = $4
                          return $2
                        """);
    }

    @Test
    void arraysHaveElements() {
        assertThat(method("String m(String a) { String[] x = {a, \"b\"}; x[1] = a; return x[0]; }"))
                .contains("new String[] [a$1, $2]", "x$4[$6] = a$1", "= x$4[");
    }

    @Test
    void aLengthIsNotTheData() {
        assertThat(method("int m(String[] a) { return a.length; }")).contains("predicate(a$1)");
    }

    @Test
    void castsKeepTheirOperand() {
        assertThat(method("String m(Object a) { return (String) a; }")).contains("cast(a$1)");
    }

    @Test
    void aSwitchExpressionJoinsItsYields() {
        assertThat(method("""
                        String m(int k, String a) {
                            return switch (k) { case 1 -> "one"; case 2 -> { String b = a; yield b; } default -> throw new X(); };
                        }""")).isEqualTo("""
                        0:
                          switch k$1 to 1, 3, 4
                        1:
                          $3 = "one"
                          $8 = $3
                          goto 2
                        2:
                          return $8
                        3:
                          b$4 = a$2
                          $8 = b$4
                          goto 2
                        4:
                          $6 = new X
                          $7 = $6.?X#<init>()
                          throw $6
                        """);
    }
}
