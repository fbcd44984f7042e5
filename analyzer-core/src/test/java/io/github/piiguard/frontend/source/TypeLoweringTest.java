package io.github.piiguard.frontend.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.piiguard.dump.IrText;
import org.junit.jupiter.api.Test;

class TypeLoweringTest {
    @Test
    void constructorsRunInitialisersAfterSuper() {
        LoweredSource source = LoweredSource.of(
                "class A { A() {} } class T extends A { String x = \"1\"; { y(); } T() { y(); } T(int i) { this(); } void y() {} }");

        assertThat(source.text("T", "<init>")).isEqualTo("""
                        0:
                          $1 = this$0.!A#<init>()
                          $2 = "1"
                          this$0.T#x = $2
                          $3 = this$0.T#y()
                          $4 = this$0.T#y()
                          return
                        """);
        assertThat(source.bodies())
                .filteredOn(body -> body.signature().toString().equals("T#<init>(int)"))
                .singleElement()
                .satisfies(body -> assertThat(IrText.of(body))
                        .contains("this$0.!T#<init>()")
                        .doesNotContain("#x"));
    }

    @Test
    void aDefaultConstructorRunsInitialisers() {
        assertThat(LoweredSource.ofMembers("String x = \"1\";").text("T", "<init>"))
                .contains("this$0.T#x = ");
    }

    @Test
    void staticInitialisersAreOneBody() {
        assertThat(LoweredSource.ofMembers("static String x = \"1\"; static { x = \"2\"; }")
                        .text("T", "<clinit>"))
                .isEqualTo("""
                        0:
                          $0 = "1"
                          T#x = $0
                          $1 = "2"
                          T#x = $1
                          return
                        """);
    }

    @Test
    void enumConstantsAreMadeInTheStaticInitialiser() {
        assertThat(LoweredSource.of("enum E { A(\"a\"), B(\"b\") { void f() {} }; E(String s) {} void f() {} }")
                        .text("E", "<clinit>"))
                .contains("new E\n", "!E#<init>($0)", "E#A = ", "new E.$1", "E#B = ");
    }

    @Test
    void compactConstructorsAssignTheirParameters() {
        assertThat(LoweredSource.of("record R(String a) { R { a = a.trim(); } }")
                        .text("R", "<init>"))
                .isEqualTo("""
                        0:
                          $2 = a$1.String#trim()
                          a$1 = $2
                          this$0.R#a = a$1
                          return
                        """);
    }

    @Test
    void anonymousClassesHoldWhatTheyCapture() {
        LoweredSource source = LoweredSource.ofMembers("""
                String name;
                Runnable m(String a) {
                    return new Runnable() { public void run() { new Thread(() -> (a + name).trim()); } };
                }""");

        assertThat(source.text("T", "m")).isEqualTo("""
                        0:
                          $2 = new T.$1
                          $2.$1#this$0 = this$0
                          $2.$1#val$a = a$1
                          $3 = $2.!$1#<init>()
                          return $2
                        """);
        assertThat(source.bodies())
                .filteredOn(body -> body.isLambda())
                .singleElement()
                .satisfies(body -> assertThat(IrText.of(body)).contains("#val$a", "#this$0", "T#name"));
    }

    @Test
    void localClassesHoldWhatTheyCapture() {
        LoweredSource source = LoweredSource.ofMembers(
                "void m(String a) { class L { String g() { return a; } L again() { return new L(); } } new L().g(); }");

        assertThat(source.text("T", "m")).contains("new T.$1L", "#val$a = a$1", ".$1L#g()");
        assertThat(source.text("T.$1L", "g")).contains("this$0.$1L#val$a");
        assertThat(source.text("T.$1L", "again")).contains("#val$a = $");
    }

    @Test
    void innerObjectsReadTheirOuterObject() {
        LoweredSource source = LoweredSource.ofMembers(
                "String name; class I { String g() { return name; } T t() { return T.this; } } void m(T other) { new I(); other.new I(); }");

        assertThat(source.text("T.I", "g")).contains("this$0.I#this$0", ".T#name");
        assertThat(source.text("T", "m")).contains("#this$0 = this$0", "#this$0 = other$1");
    }

    @Test
    void superConstructorsOfAnonymousClassesGetTheArguments() {
        LoweredSource source =
                LoweredSource.of("class A { A(String s) {} } class T { A m(String s) { return new A(s) {}; } }");

        assertThat(source.text("T", "m")).contains(".!$1#<init>(s$1)");
        assertThat(source.text("T.$1", "<init>")).contains("this$0.!A#<init>(");
    }

    @Test
    void compactSourceFilesAreLowered() {
        LoweredSource source = LoweredSource.of("void main() { greet(\"x\"); } void greet(String s) { s.trim(); }");

        assertThat(source.gaps()).isEmpty();
        assertThat(source.bodies()).extracting(body -> body.signature().name()).contains("main", "greet");
    }
}
