package io.github.piiguard.frontend.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.piiguard.model.TypeName;
import io.github.piiguard.types.FieldHeader;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SourceHeadersTest {
    @Test
    void recordsHaveAccessorsAndAConstructor() {
        LoweredSource source = LoweredSource.of("record R(@Email String mail, int n) { int n() { return 1; } }");

        assertThat(source.methods("R"))
                .containsExactly("<init>(java.lang.String,int) void", "mail() String", "n() int", "toString() String");
        assertThat(source.header("R").methods())
                .filteredOn(method -> method.signature().name().equals("mail"))
                .singleElement()
                .satisfies(method -> assertThat(method.annotations()).containsExactly("Email"));
        assertThat(source.generated("R", "mail")).contains("this$0.R#mail");
    }

    @Test
    void dataClassesHaveAccessors() {
        LoweredSource source = LoweredSource.of(
                "import lombok.Data; @Data class U { private final String id; private String email; private boolean isActive; static int count; }");

        assertThat(source.methods("U"))
                .containsExactly(
                        "<init>(java.lang.String) void",
                        "getEmail() String",
                        "getId() String",
                        "isActive() boolean",
                        "setActive(boolean) void",
                        "setEmail(java.lang.String) void",
                        "toString() String");
    }

    @Test
    void buildersFillTheirType() {
        LoweredSource source = LoweredSource.of(
                """
                package p;
                import lombok.*;
                @Builder(toBuilder = true) @Getter class U { private String email; @Singular private java.util.List<String> tags; }
                """,
                "package p; class V { String m(String e) { return U.builder().email(e).tag(e).build().getEmail(); } }");

        assertThat(source.methods("p.U")).contains("builder() UBuilder", "toBuilder() UBuilder", "getEmail() String");
        assertThat(source.methods("p.U.UBuilder"))
                .containsExactly(
                        "<init>() void",
                        "build() U",
                        "email(java.lang.String) UBuilder",
                        "tag(java.lang.String) UBuilder",
                        "tags(java.util.List) UBuilder");
        assertThat(source.text("p.V", "m"))
                .contains("!U#builder()", ".UBuilder#email(", ".UBuilder#tag(", ".UBuilder#build(", ".U#getEmail(");
        assertThat(source.generated("p.U.UBuilder", "build")).contains("new U", "this$0.UBuilder#email", ".U#email = ");
    }

    @Test
    void inheritedBuildersReturnTheConcreteBuilder() {
        LoweredSource source = LoweredSource.of(
                "package p; import lombok.experimental.SuperBuilder; @SuperBuilder class A { String a; }",
                "package p; import lombok.experimental.SuperBuilder; @SuperBuilder class B extends A { String b; }",
                "package p; class V { String m(String s) { return B.builder().a(s).b(s).build().b; } }");

        assertThat(source.text("p.V", "m")).contains(".ABuilder#a(", ".BBuilder#b(", ".BBuilder#build(", ".B#b");
        assertThat(source.generated("p.B.BBuilder", "build")).contains(".A#a = ", ".B#b = ");
    }

    @Test
    void constructorsAndFactoriesFollowTheirAnnotations() {
        LoweredSource source = LoweredSource.of("""
                import lombok.*;
                @RequiredArgsConstructor(staticName = "of") @NoArgsConstructor @With @ToString(exclude = "secret")
                class U { private final String id; @NonNull String email; String secret; final int version = 1; }
                """);

        assertThat(source.methods("U"))
                .contains(
                        "<init>() void",
                        "<init>(java.lang.String,java.lang.String) void",
                        "of(java.lang.String,java.lang.String) U",
                        "withEmail(java.lang.String) U");
        assertThat(source.generated("U", "toString")).contains("#email").doesNotContain("#secret");
        assertThat(source.generated("U", "of")).contains("!U#<init>(id$0, email$1)");
        assertThat(source.generated("U", "withEmail")).contains("#secret = ", "#email = email$1");
    }

    @Test
    void fluentAccessorsAndLoggers() {
        LoweredSource source = LoweredSource.of(
                "import lombok.*; import lombok.experimental.Accessors; import lombok.extern.slf4j.Slf4j; @Slf4j @Getter @Setter @Accessors(fluent = true) class U { String email; void m() { log.info(email); } }");

        assertThat(source.methods("U")).contains("email() String", "email(java.lang.String) U");
        assertThat(source.text("U", "m")).contains("= U#log", ".?Logger#info(");
    }

    @Test
    void anotherLibrarysAnnotationIsNotLomboks() {
        assertThat(LoweredSource.of("import com.acme.Data; @Data class U { String email; }")
                        .methods("U"))
                .containsExactly("<init>() void");
    }

    @Test
    void constantsAreFolded() {
        LoweredSource source = LoweredSource.ofMembers(
                "static final String A = \"x\" + \".\"; static final String B = A + T.C + 'z'; static final String C = \"c\"; static final String D = f();");

        assertThat(source.header("T").fields())
                .extracting(FieldHeader::constant)
                .containsExactly(Optional.of("x."), Optional.of("x.cz"), Optional.of("c"), Optional.empty());
    }

    @Test
    void localAndAnonymousTypesAreNumbered() {
        LoweredSource source = LoweredSource.ofMembers(
                "Object m() { class L {} record R() {} return new Object() { Object o = new Object() {}; }; } Object n = new Object() {};");

        assertThat(source.header("T.$1L").name()).isEqualTo(TypeName.of("T.$1L"));
        assertThat(source.header("T.$1R").name()).isEqualTo(TypeName.of("T.$1R"));
        assertThat(source.header("T.$1.$1").superclass()).isPresent();
        assertThat(source.header("T.$2").superclass()).isPresent();
    }

    @Test
    void namesAreFoundInNestedImportedAndInheritedScopes() {
        LoweredSource source = LoweredSource.of(
                "package p; import java.util.*; import q.Outer.Deep; import com.acme.Lib; class T extends q.Base { Inner a; Deep b; List<Lib> c; Map.Entry<String, Same> d; Missing e; Integer f; }",
                "package q; public class Base { public static class Inner {} }",
                "package q; public class Outer { public static class Deep {} }",
                "package p; class Same {}");

        assertThat(source.header("p.T").fields())
                .extracting(field -> field.type().toString())
                .containsExactly(
                        "q.Base.Inner",
                        "q.Outer.Deep",
                        "java.util.List<com.acme.Lib>",
                        "java.util.Map.Entry<java.lang.String, p.Same>",
                        "Missing",
                        "java.lang.Integer");
    }
}
