package io.github.piiguard.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.piiguard.model.Gap;
import io.github.piiguard.report.JsonReport;
import io.github.piiguard.report.RunReport;
import io.github.piiguard.report.SarifReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** That library code which could not be read is in each report that it concerns, whatever the cache holds. */
class UnreadCodeCacheTest {
    private static final String CALLER = """
            import io.sentry.Sentry;

            class Caller%s {
                record Customer(String email) {}

                void report(Customer customer) {
                    Sentry.captureMessage(acme.Texts.%s(customer.email()));
                }
            }
            """;
    private static final String LIBRARY = """
            package acme;

            public class Texts {
                public static String first(String text) {
                    return Large.text(text);
                }

                public static String second(String text) {
                    return "a " + Large.text(text);
                }

                public static String same(String text) {
                    return text;
                }

                public static String deep(String text) {
                    return deeper(text);
                }

                static String deeper(String text) {
                    return evenDeeper(text);
                }

                static String evenDeeper(String text) {
                    return stillDeeper(text);
                }

                static String stillDeeper(String text) {
                    return deepest(text);
                }

                static String deepest(String text) {
                    return lowest(text);
                }

                static String lowest(String text) {
                    return Large.text(text);
                }
            }
            """;

    @TempDir
    Path root;

    @TempDir
    Path classes;

    @TempDir
    Path cache;

    @TempDir
    Path other;

    @BeforeEach
    void writeALibrary() throws IOException {
        Files.createDirectory(classes.resolve("acme"));
        Files.write(classes.resolve("acme").resolve("Large.class"), tooLarge());
        Path source = Files.writeString(other.resolve("Texts.java"), LIBRARY);
        assertThat(Compiler.errors(List.of(source), List.of(classes), classes)).isEmpty();
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(library()))) {
            for (String name : List.of("acme/Large.class", "acme/Texts.class")) {
                jar.putNextEntry(new JarEntry(name));
                Files.copy(classes.resolve(name), jar);
                jar.closeEntry();
            }
        }
    }

    @Test
    void tellsOfItInARunThatFindsTheAnswersOfAnother() throws IOException {
        writeCaller("First", "first");
        writeCaller("Second", "second");
        writeCaller("Same", "same");
        AnalysisRequest both = Runs.request(root, List.of(library()));
        String cold = reports(both);

        assertThat(reports(both.withCacheDirectory(cache))).isEqualTo(cold).contains("is too large");
        assertThat(reports(both.withCacheDirectory(cache))).isEqualTo(cold);

        assertThat(cache).as("what is understood is kept").isNotEmptyDirectory();
        Files.delete(root.resolve("CallerFirst.java"));
        AnalysisRequest second = Runs.request(root, List.of(library()));
        String coldOfSecond = reports(second);
        assertThat(reports(second.withCacheDirectory(cache)))
                .isEqualTo(coldOfSecond)
                .contains("is too large");
    }

    /** To know what an answer depends on, no code must be read that the answer itself was not made of. */
    @Test
    void tellsNothingOfCodeBelowTheDepthThatIsAnalysed() throws IOException {
        writeCaller("", "deep");
        AnalysisRequest request = Runs.request(root, List.of(library()));
        String cold = reports(request);

        assertThat(reports(request.withCacheDirectory(cache))).isEqualTo(cold).doesNotContain("is too large");
        assertThat(reports(request.withCacheDirectory(cache))).isEqualTo(cold);
    }

    /** Of classes in a directory nothing is kept. */
    private Path library() {
        return other.resolve("texts.jar");
    }

    private void writeCaller(String suffix, String method) throws IOException {
        Files.writeString(root.resolve("Caller" + suffix + ".java"), CALLER.formatted(suffix, method));
    }

    private String reports(AnalysisRequest request) {
        AnalysisResult result = Analysis.run(request);
        assertThat(result.gaps()).extracting(Gap::kind).doesNotContain(Gap.Kind.MISSING_ARTIFACT);
        RunReport report = new RunReport(
                root,
                result.findings(),
                result.sinkPoints(),
                result.gaps(),
                result.policy(),
                result.filesScanned(),
                result.filesParsed(),
                "test");
        return JsonReport.render(report) + SarifReport.render(report);
    }

    private static byte[] tooLarge() {
        ClassWriter type = new ClassWriter(0);
        type.visit(Opcodes.V17, Opcodes.ACC_PUBLIC, "acme/Large", null, "java/lang/Object", null);
        MethodVisitor code = type.visitMethod(
                Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC, "text", "(Ljava/lang/String;)Ljava/lang/String;", null, null);
        code.visitCode();
        for (int i = 0; i < 15_001; i++) {
            code.visitInsn(Opcodes.ICONST_0);
            code.visitInsn(Opcodes.POP);
        }
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitInsn(Opcodes.ARETURN);
        code.visitMaxs(1, 1);
        code.visitEnd();
        type.visitEnd();
        return type.toByteArray();
    }
}
