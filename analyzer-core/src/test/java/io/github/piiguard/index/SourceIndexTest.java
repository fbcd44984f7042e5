package io.github.piiguard.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.piiguard.model.Gap;
import io.github.piiguard.model.SourceFile;
import io.github.piiguard.model.TypeName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceIndexTest {
    @TempDir
    Path directory;

    @Test
    void findsFilesThatNameAnIdentifier() throws IOException {
        write("b/B.java", "package b; class B { void f() { tracker.track(1); } }");
        write("a/A.java", "package a; class A { Object track; }");
        write("a/C.java", "package a; class C { int tracked; }");

        assertThat(names(scan().naming("track"))).containsExactly("a/A.java", "b/B.java");
        assertThat(scan().naming("untold")).isEmpty();
    }

    @Test
    void findsFilesThatNameAPackage() throws IOException {
        write("b/B.java", "import com.vendor.sdk.*; class B {}");
        write("a/A.java", "import com.vendor.other.*; class A {}");
        write("c/C.java", "class C { int sdk, vendor, com; Object o = com.vendor(sdk); }");
        write("d/D.java", "class D { com . vendor . sdk . Client client; }");
        write("com/vendor/sdk/E.java", "package com.vendor.sdk; class E {}");

        assertThat(names(scan().namingPackage("com.vendor.sdk")))
                .containsExactly("b/B.java", "com/vendor/sdk/E.java", "d/D.java");
        assertThat(scan().namingPackage("vendor.client")).isEmpty();
        assertThat(names(scan().namingPackage("vendor"))).contains("c/C.java");
    }

    @Test
    void passesOverCommentsAndLiterals() throws IOException {
        write("A.java", """
                class A {
                    // secret1
                    /* secret2 ** / " */
                    String s = "secret3 \\" secret3";
                    char c = '"', d = '\\'';
                    String t = \"""
                        secret4 "quoted" \\\""" secret4
                        \""";
                    int visible = 0x1F + 1e5f;
                }
                """);

        SourceIndex index = scan();

        assertThat(List.of("secret1", "secret2", "secret3", "secret4", "x1F", "e5f"))
                .allSatisfy(word -> assertThat(index.naming(word)).isEmpty());
        assertThat(index.naming("visible")).hasSize(1);
    }

    @Test
    void keepsTheNamesAfterAQuoteThatIsNeverClosed() throws IOException {
        write("A.java", "class A { String s = \"open;\n int after; }");

        assertThat(scan().naming("after")).hasSize(1);
    }

    @Test
    void readsNamesBeyondAscii() throws IOException {
        write("A.java", "\uFEFFpackage p; class Größe { }");

        assertThat(scan().declaring(TypeName.of("p.Größe"))).isPresent();
        assertThat(scan().naming("Größe")).hasSize(1);
        assertThat(scan().hasPackage("p")).isTrue();
    }

    @Test
    void findsDeclaredTypesByNesting() throws IOException {
        write("Outer.java", """
                package com.acme;
                import java.util.List;
                @Tag(name = "x", values = {1, 2})
                public class Outer<T extends List<?>> extends Base<Outer.class> implements I {
                    enum Colour { RED { void f() { class InEnum {} } }, BLUE; class InColour {} }
                    record Point(@Size({1}) int x, int y) implements I { record Inner() {} }
                    interface Shape { @interface Mark {} }
                    void method() {
                        class Local { class InLocal {} }
                        Object o = new Object() { class InAnonymous {} };
                        Class<?> c = Outer.class;
                    }
                    class Last {}
                }
                class Second {}
                """);

        SourceIndex index = scan();

        assertThat(List.of(
                        "Outer",
                        "Outer.Colour",
                        "Outer.Colour.InColour",
                        "Outer.Point",
                        "Outer.Point.Inner",
                        "Outer.Shape",
                        "Outer.Shape.Mark",
                        "Outer.Last",
                        "Second"))
                .allSatisfy(name -> assertThat(index.declaring(TypeName.of("com.acme." + name)))
                        .isPresent());
        assertThat(List.of("InEnum", "Local", "InLocal", "InAnonymous", "c"))
                .allSatisfy(name -> assertThat(index.typesNamed(name)).isEmpty());
        assertThat(index.typesNamed("Inner")).containsExactly(TypeName.of("com.acme.Outer.Point.Inner"));
    }

    @Test
    void recordIsAlsoAnOrdinaryName() throws IOException {
        write("A.java", "class A { int record; boolean f(Object record) { return record instanceof A; } class B {} }");

        assertThat(scan().typesNamed("B")).containsExactly(TypeName.of("A.B"));
        assertThat(scan().typesNamed("A")).containsExactly(TypeName.of("A"));
    }

    @Test
    void findsAnonymousTypesByTheTypeAroundThem() throws IOException {
        write("A.java", "package p; class A { class B { } }");

        assertThat(scan().declaring(TypeName.of("p.A.B.$1.$2Local"))).isPresent();
        assertThat(scan().declaring(TypeName.of("p.A.C"))).isEmpty();
    }

    @Test
    void namesTheClassOfACompactFileByTheFile() throws IOException {
        write("Hello.java", "record Greeting(String text) {}\nvoid main() { IO.println(new Greeting(\"hi\")); }");

        assertThat(scan().declaring(TypeName.of("Hello"))).isPresent();
        assertThat(scan().typesNamed("Greeting")).containsExactly(TypeName.of("Hello.Greeting"));
    }

    @Test
    void declaresNothingInModuleAndPackageFiles() throws IOException {
        write("module-info.java", "module a.b { requires c; }");
        write("p/package-info.java", "@Deprecated package p;");

        assertThat(scan().typesNamed("module-info")).isEmpty();
        assertThat(scan().hasPackage("p")).isTrue();
    }

    @Test
    void nearestRootWinsAndTheOtherIsCounted() throws IOException {
        write("first/A.java", "package p; class A {}");
        write("second/A.java", "package p; class A {}");
        ScanRequest request = new ScanRequest(
                directory, List.of(directory.resolve("second")), List.of(directory.resolve("first")), false);

        SourceIndex index = SourceIndex.scan(request);

        assertThat(index.declaring(TypeName.of("p.A")).map(SourceFile::name)).contains("second/A.java");
        assertThat(index.gaps()).singleElement().satisfies(gap -> {
            assertThat(gap.kind()).isEqualTo(Gap.Kind.DUPLICATE_TYPE);
            assertThat(gap.place()).isEqualTo("first/A.java");
            assertThat(gap.detail()).contains("p.A").contains("second/A.java");
        });
    }

    @Test
    void tellsSourceFromContext() throws IOException {
        write("app/A.java", "class A {}");
        write("library/B.java", "class B {}");
        ScanRequest request =
                new ScanRequest(directory.resolve("app"), List.of(directory.resolve("app")), List.of(directory), false);

        List<SourceFile> files = SourceIndex.scan(request).files();

        assertThat(names(files)).containsExactly("../library/B.java", "A.java");
        assertThat(files).extracting(SourceFile::isContext).containsExactly(true, false);
    }

    @Test
    void findsFilesThatNameASupertype() throws IOException {
        write("A.java", "class A<T extends Bound> extends p.Base<Argument> implements Shape, Mark {}");
        write("B.java", "class B { Shape s = make(new Shape<Argument>(new Other(1), f(2)) { int x; }); }");
        write("C.java", "class C { Shape s = new Shape(); Shape[] t = new Shape[] {new Shape()}; { f(); } }");

        SourceIndex index = scan();

        assertThat(names(index.extending("Shape"))).containsExactly("A.java", "B.java");
        assertThat(names(index.extending("Base"))).containsExactly("A.java");
        assertThat(index.extending("Other")).isEmpty();
    }

    @Test
    void findsManyNamesInManyFiles() throws IOException {
        for (int number = 0; number < 40; number++) {
            StringBuilder text = new StringBuilder("class A" + number + " { int shared");
            for (int name = 0; name < 2_000; name++) {
                text.append(", v").append(number).append('_').append(name);
            }
            write("A" + number + ".java", text + "; }");
        }

        SourceIndex index = scan();

        assertThat(index.naming("shared")).hasSize(40);
        assertThat(names(index.naming("v17_1999"))).containsExactly("A17.java");
    }

    private SourceIndex scan() {
        return SourceIndex.scan(new ScanRequest(directory, List.of(directory), List.of(), false));
    }

    private void write(String name, String text) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static List<String> names(List<SourceFile> files) {
        return files.stream().map(SourceFile::name).toList();
    }
}
