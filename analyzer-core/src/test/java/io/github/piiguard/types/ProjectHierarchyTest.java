package io.github.piiguard.types;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.piiguard.index.ScanRequest;
import io.github.piiguard.index.SourceIndex;
import io.github.piiguard.model.MethodSignature;
import io.github.piiguard.model.TypeName;
import io.github.piiguard.model.TypeUse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectHierarchyTest {
    @TempDir
    Path sources;

    @TempDir
    Path unseen;

    private CompiledHeaders headers = new CompiledHeaders(Path.of("."), Path.of("."));

    @BeforeEach
    void readHeadersByTheCompiler() {
        headers = new CompiledHeaders(sources, unseen);
    }

    @Test
    void listsSupertypesNearestFirstWithMissingOnes() throws IOException {
        write(unseen, "lib/Vendor.java", "package lib; public class Vendor {}");
        write(sources, "p/A.java", "package p; class A extends B implements Runnable { public void run() {} }");
        write(
                sources,
                "p/B.java",
                "package p; class B extends lib.Vendor implements Comparable<B> {"
                        + " public int compareTo(B o) { return 0; } }");

        ProjectHierarchy hierarchy = hierarchy();

        assertThat(hierarchy.supertypes(TypeName.of("p.A")))
                .extracting(TypeName::qualified)
                .containsExactly("p.B", "java.lang.Runnable", "lib.Vendor", "java.lang.Comparable", "java.lang.Object");
        assertThat(hierarchy.header(TypeName.of("lib.Vendor"))).isEmpty();
        assertThat(hierarchy.isSubtype(TypeName.of("p.A"), TypeName.of("lib.Vendor")))
                .isTrue();
        assertThat(hierarchy.supertypes(TypeName.of("lib.Vendor"))).isEmpty();
    }

    @Test
    void readsEachFileOnceAndOnlyWhenAsked() throws IOException {
        write(sources, "p/A.java", "package p; class A { class Inner {} }");
        write(sources, "p/B.java", "package p; class B extends A {}");

        ProjectHierarchy hierarchy = hierarchy();
        assertThat(headers.read()).isEmpty();
        hierarchy.header(TypeName.of("p.A"));
        hierarchy.header(TypeName.of("p.A.Inner"));
        hierarchy.header(TypeName.of("p.A.Absent"));

        assertThat(headers.read()).containsExactly("p/A.java");
    }

    @Test
    void findsSubtypesWithoutReadingOtherFiles() throws IOException {
        write(sources, "p/Shape.java", "package p; interface Shape { void draw(); }");
        write(sources, "p/Round.java", "package p; interface Round extends Shape {}");
        write(sources, "p/Ball.java", "package p; class Ball implements Round { public void draw() {} }");
        write(sources, "p/User.java", "package p; class User { Shape shape; Shape get() { return shape; } }");
        write(sources, "p/Maker.java", "package p; class Maker { Object o = new Shape() { public void draw() {} }; }");

        assertThat(hierarchy().knownSubtypes(TypeName.of("p.Shape")))
                .extracting(TypeName::qualified)
                .containsExactly("p.Ball", "p.Maker.$1", "p.Round");
        assertThat(headers.read()).doesNotContain("p/User.java");
    }

    @Test
    void theBodiesOfEnumConstantsAreSubtypes() throws IOException {
        write(sources, "p/E.java", "package p; enum E { A { void f() {} }; void f() {} }");

        assertThat(hierarchy().knownSubtypes(TypeName.of("p.E"))).containsExactly(TypeName.of("p.E.$1"));
    }

    @Test
    void findsMethodsMostSpecificFirstWithoutOverriddenOnes() throws IOException {
        write(
                sources,
                "p/Base.java",
                "package p; class Base<T> { void f(T x) {} void f(int x) {} private void f(long x) {} }");
        write(sources, "p/Sub.java", "package p; class Sub extends Base<String> { void f(String x) {} void f() {} }");

        assertThat(hierarchy().findMethods(TypeName.of("p.Sub"), "f", 1))
                .extracting(method -> method.signature().toString())
                .containsExactly("p.Sub#f(java.lang.String)", "p.Base#f(int)");
    }

    @Test
    void countsVariableArityAndObjectsMethods() throws IOException {
        write(sources, "p/I.java", "package p; interface I { void f(String a, Object... rest); }");
        ProjectHierarchy hierarchy = hierarchy();
        TypeName type = TypeName.of("p.I");

        assertThat(List.of(1, 2, 5)).allSatisfy(arity -> assertThat(hierarchy.findMethods(type, "f", arity))
                .hasSize(1));
        assertThat(hierarchy.findMethods(type, "f", 0)).isEmpty();
        assertThat(hierarchy.findMethods(type, "toString", 0)).hasSize(1);
    }

    @Test
    void constructorsAreNotInherited() throws IOException {
        write(sources, "p/A.java", "package p; class A { A(String s) {} A() {} }");
        write(sources, "p/B.java", "package p; class B extends A { B() {} }");

        assertThat(hierarchy().findMethods(TypeName.of("p.B"), MethodSignature.CONSTRUCTOR, 1))
                .isEmpty();
        assertThat(hierarchy().findMethods(TypeName.of("p.B"), MethodSignature.CONSTRUCTOR, 0))
                .hasSize(1);
    }

    @Test
    void findsInheritedFields() throws IOException {
        write(sources, "p/A.java", "package p; class A { protected String email; }");
        write(sources, "p/B.java", "package p; class B extends A { int age; }");

        assertThat(hierarchy().findField(TypeName.of("p.B"), "email"))
                .map(field -> field.name().toString())
                .contains("p.A#email");
        assertThat(hierarchy().findField(TypeName.of("p.B"), "absent")).isEmpty();
    }

    @Test
    void seesMembersThroughTypeArguments() throws IOException {
        write(sources, "p/Repository.java", "package p; class Repository<T> { java.util.List<T> all; }");
        write(sources, "p/Users.java", "package p; class Users extends Repository<String> {}");
        Generics generics = new Generics(hierarchy());
        TypeName repository = TypeName.of("p.Repository");
        TypeUse declared = use("java.util.List", TypeUse.of("T"));

        assertThat(generics.memberType(TypeUse.of("p.Users"), repository, declared))
                .hasToString("java.util.List<java.lang.String>");
        assertThat(generics.memberType(TypeUse.of("p.Repository"), repository, declared))
                .hasToString("java.util.List<?>");
        assertThat(generics.memberType(
                        use("java.util.HashMap", TypeUse.STRING, use("p.Users")),
                        TypeName.of("java.util.Map"),
                        use("java.util.Set", use("java.util.Map.Entry", TypeUse.of("K"), TypeUse.of("V[]")))))
                .hasToString("java.util.Set<java.util.Map.Entry<java.lang.String, p.Users[]>>");
    }

    @Test
    void infersTypeVariablesOfAMethodFromItsArguments() throws IOException {
        write(sources, "p/Calls.java", """
                package p;
                import java.util.List;
                class Calls {
                    static <K, V> void put(K key, List<? extends V> values) {}
                    static <T> List<T> of(T... values) { return null; }
                }
                """);
        ProjectHierarchy hierarchy = hierarchy();
        Generics generics = new Generics(hierarchy);
        MethodHeader put =
                hierarchy.findMethods(TypeName.of("p.Calls"), "put", 2).get(0);
        MethodHeader of = hierarchy.findMethods(TypeName.of("p.Calls"), "of", 2).get(0);

        assertThat(generics.infer(put, List.of(use("int"), use("java.util.ArrayList", TypeUse.STRING))))
                .isEqualTo(Map.of("K", use("java.lang.Integer"), "V", TypeUse.STRING));
        assertThat(generics.infer(of, List.of(TypeUse.UNKNOWN, TypeUse.STRING))).isEqualTo(Map.of("T", TypeUse.STRING));
        assertThat(generics.infer(of, List.of(use("java.lang.String[]")))).isEqualTo(Map.of("T", TypeUse.STRING));
        assertThat(generics.infer(of, List.of())).isEmpty();
    }

    @Test
    void findsTheMethodOfAFunctionalInterface() throws IOException {
        write(
                sources,
                "p/Call.java",
                "package p; interface Call<R> extends java.util.function.Function<String, R> {"
                        + " boolean equals(Object o); default void other() {} static void more() {} }");
        write(sources, "p/Two.java", "package p; interface Two { void a(); void b(); }");
        Generics generics = new Generics(hierarchy());

        MethodHeader apply =
                generics.functionalMethod(use("p.Call", use("java.lang.Long"))).orElseThrow();

        assertThat(apply.parameterTypes()).containsExactly(TypeUse.STRING);
        assertThat(apply.returnType()).isEqualTo(use("java.lang.Long"));
        assertThat(generics.functionalMethod(use("java.util.Comparator", TypeUse.STRING)))
                .map(method -> method.signature().name())
                .contains("compare");
        assertThat(generics.functionalMethod(use("p.Two"))).isEmpty();
        assertThat(generics.functionalMethod(use("p.Absent"))).isEmpty();
        assertThat(generics.functionalMethod(TypeUse.STRING)).isEmpty();
    }

    @Test
    void whatALibrarysMethodReturnsIsInherited() throws IOException {
        write(unseen, "lib/Servlet.java", "package lib; public class Servlet {}");
        write(sources, "p/Base.java", "package p; import lib.Servlet; class Base extends Servlet {}");
        write(sources, "p/Page.java", "package p; class Page extends Base {}");
        TypeName config = TypeName.of("lib.Config");
        ProjectHierarchy hierarchy = hierarchy(new LibraryNames(
                Set.of(config), Map.of("lib.Servlet#getConfig", config), LibraryFunctions.NONE, Map.of()));

        assertThat(hierarchy.libraryResult(TypeName.of("p.Page"), "getConfig")).isEqualTo(config);
        assertThat(hierarchy.libraryResult(TypeName.of("p.Page"), "getName")).isEqualTo(TypeName.UNKNOWN);
    }

    private ProjectHierarchy hierarchy() {
        return hierarchy(LibraryNames.NONE);
    }

    private ProjectHierarchy hierarchy(LibraryNames names) {
        SourceIndex index = SourceIndex.scan(new ScanRequest(sources, List.of(sources), List.of(), false));
        return new ProjectHierarchy(index, headers, ClassPath.ofJdk(), names);
    }

    private static TypeUse use(String name, TypeUse... arguments) {
        return new TypeUse(TypeName.of(name), Arrays.asList(arguments));
    }

    private static void write(Path directory, String name, String text) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
