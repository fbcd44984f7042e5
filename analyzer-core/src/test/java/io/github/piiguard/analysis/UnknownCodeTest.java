package io.github.piiguard.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.piiguard.model.Gap;
import io.github.piiguard.report.JsonReport;
import io.github.piiguard.report.RunReport;
import io.github.piiguard.report.SarifReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** What is counted of library code that is not at hand or not understood. */
class UnknownCodeTest {
    private static final String CALLER = """
            import io.sentry.Sentry;

            class Caller {
                record Customer(String email, int orders) {}

                void report(Customer customer) {
                    Sentry.captureMessage(acme.Texts.shorten(customer.email()));
                }

                void count(Customer customer) {
                    Sentry.captureMessage("" + acme.Texts.shorten(customer.orders()));
                }
            }
            """;
    private static final String LIBRARY = """
            package acme;

            public class Texts {
                public static String shorten(String text) {
                    return text.substring(0, 9);
                }

                public static String shorten(int number) {
                    return "many";
                }
            }
            """;

    @TempDir
    Path root;

    @TempDir
    Path library;

    @TempDir
    Path cache;

    @TempDir
    Path other;

    @BeforeEach
    void writeACaller() throws IOException {
        Files.writeString(root.resolve("Caller.java"), CALLER);
    }

    private AnalysisResult run() {
        return Analysis.run(Runs.request(root, List.of(library)).withCacheDirectory(cache));
    }

    @Test
    void countsACallOfUnknownCodeWithThePersonalDataThatReachedIt() {
        AnalysisResult result = run();

        assertThat(result.gaps())
                .containsExactly(new Gap(
                        Gap.Kind.UNMODELLED_CALL,
                        "Caller.java",
                        7,
                        "the code of Texts.shorten is not known; it was given email"));
        assertThat(result.findings())
                .as("by its shape the call gives what it was given")
                .hasSize(1);
    }

    @Test
    void tellsOfItInTheReports() {
        AnalysisResult result = run();
        RunReport report = new RunReport(
                root,
                result.findings(),
                result.sinkPoints(),
                result.gaps(),
                result.policy(),
                result.filesScanned(),
                result.filesParsed(),
                "test");

        assertThat(List.of(JsonReport.render(report), SarifReport.render(report)))
                .allMatch(text -> text.contains("the code of Texts.shorten is not known; it was given email"));
    }

    @Test
    void guessesByItsShapeWhatNativeCodeGives() throws IOException {
        compile("""
                package acme;

                public class Texts {
                    public static native String shorten(String text);

                    public static native String shorten(int number);

                    public static native int length(String text);

                    public static native boolean isEmpty(String text);
                }
                """);
        Files.writeString(root.resolve("Counter.java"), """
                import io.sentry.Sentry;

                class Counter {
                    void count(Caller.Customer customer) {
                        Sentry.captureMessage("" + acme.Texts.length(customer.email()));
                        Sentry.captureMessage("" + acme.Texts.isEmpty(customer.email()));
                    }
                }
                """);

        assertThat(run().findings())
                .extracting(finding -> finding.sink().location().file())
                .containsExactly("Caller.java");
    }

    @Test
    void guessesByItsShapeWhatANativeIteratorGives() throws IOException {
        compile("""
                package acme;

                public class Texts implements java.util.Iterator<Object> {
                    public Texts(String text) {
                        keep(text);
                    }

                    private native String keep(String text);

                    public native boolean hasNext();

                    public native Object next();
                }
                """);
        Files.writeString(root.resolve("Caller.java"), """
                import io.sentry.Sentry;

                class Caller {
                    record Customer(String email, String plan) {}

                    void send(Customer customer) {
                        Iterable<Object> emails = () -> new acme.Texts(customer.email());
                        emails.forEach(text -> Sentry.captureMessage("" + text));
                        Iterable<Object> plans = () -> new acme.Texts(customer.plan());
                        plans.forEach(text -> Sentry.captureMessage("" + text));
                    }
                }
                """);

        assertThat(run().findings())
                .extracting(finding -> finding.sink().location().line())
                .containsExactly(8);
    }

    @Test
    void believesAModelMoreThanTheCode() throws IOException {
        compile(LIBRARY);
        Path policy = Files.writeString(root.resolve("pii-guard.yml"), """
                propagators:
                  - {method: "acme.Texts#shorten", flows: []}
                """);

        assertThat(run().findings()).hasSize(1);
        assertThat(Analysis.run(Runs.request(root, List.of(library), policy)).findings())
                .isEmpty();
    }

    @Test
    void countsNoCallOfKnownCode() throws IOException {
        compile(LIBRARY);

        assertThat(run().gaps()).isEmpty();
    }

    private void compile(String text) throws IOException {
        Path source = Files.writeString(other.resolve("Texts.java"), text);
        assertThat(Compiler.errors(List.of(source), List.of(), library)).isEmpty();
    }

    @Test
    void countsCodeThatIsNotUnderstoodInEachRun() throws IOException {
        Files.createDirectory(library.resolve("acme"));
        Files.write(library.resolve("acme").resolve("Texts.class"), takingFromAnEmptyStack());

        List<Gap> first = run().gaps();

        assertThat(first).extracting(Gap::kind).contains(Gap.Kind.PARTLY_PARSED_FILE, Gap.Kind.UNMODELLED_CALL);
        assertThat(first).anyMatch(gap -> gap.detail().contains("acme.Texts#shorten(java.lang.String)"));
        assertThat(run().gaps()).isEqualTo(first);
    }

    @Test
    void countsCodeThatIsTooLargeToRead() throws IOException {
        Files.createDirectory(library.resolve("acme"));
        Files.write(library.resolve("acme").resolve("Texts.class"), shorten(code -> {
            for (int i = 0; i < 15_001; i++) {
                code.visitInsn(Opcodes.ICONST_0);
                code.visitInsn(Opcodes.POP);
            }
            code.visitVarInsn(Opcodes.ALOAD, 0);
        }));

        assertThat(run().gaps())
                .extracting(Gap::detail)
                .contains("The method acme.Texts#shorten(java.lang.String) is too large.");
    }

    private static byte[] takingFromAnEmptyStack() {
        return shorten(code -> code.visitInsn(Opcodes.POP));
    }

    /** A class whose only method does something and returns what then lies on the stack. */
    private static byte[] shorten(Consumer<MethodVisitor> body) {
        ClassWriter type = new ClassWriter(0);
        type.visit(Opcodes.V17, Opcodes.ACC_PUBLIC, "acme/Texts", null, "java/lang/Object", null);
        MethodVisitor code = type.visitMethod(
                Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC,
                "shorten",
                "(Ljava/lang/String;)Ljava/lang/String;",
                null,
                null);
        code.visitCode();
        body.accept(code);
        code.visitInsn(Opcodes.ARETURN);
        code.visitMaxs(1, 1);
        code.visitEnd();
        type.visitEnd();
        return type.toByteArray();
    }

    /** {@code captureMessage} takes at least a text: one without arguments is another method. */
    @Test
    void countsNoCallThatIsGivenTooLittleForASink() throws IOException {
        Files.writeString(root.resolve("Caller.java"), """
                import io.sentry.Sentry;

                class Caller {
                    void run(acme.Unknown unknown) {
                        unknown.any().captureMessage();
                        unknown.any().captureMessage("done");
                    }
                }
                """);

        assertThat(Runs.of(root, List.of()).gaps())
                .extracting(Gap::kind, Gap::line)
                .containsExactly(tuple(Gap.Kind.UNRESOLVED_SINK_NAME, 6));
    }
}
