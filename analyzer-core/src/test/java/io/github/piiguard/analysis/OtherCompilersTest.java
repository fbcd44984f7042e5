package io.github.piiguard.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Flows in class files that the compilers of other languages wrote. */
class OtherCompilersTest {
    private static final Path COMPILERS = Path.of("target", "compilers");
    private static final String GROOVY = """
            import groovy.transform.CompileStatic

            class Customer {
                String email
                int orders
            }

            @CompileStatic
            class Report {
                static void text(Customer customer) {
                    def text = "customer ${customer.email} failed"
                    io.sentry.Sentry.captureMessage(text.toString())
                }

                static void closure(List<Customer> customers) {
                    customers.each { Customer it -> io.sentry.Sentry.captureMessage(it.email) }
                }

                static void harmless(Customer customer) {
                    io.sentry.Sentry.captureMessage("a customer of ${customer.orders} orders failed".toString())
                }
            }
            """;
    private static final String KOTLIN = """
            data class Customer(val email: String?, val orders: Int)

            fun text(customer: Customer) {
                io.sentry.Sentry.captureMessage("customer ${customer.email} failed")
            }

            fun scope(customer: Customer) {
                customer.email?.let { io.sentry.Sentry.captureMessage(it) }
            }

            fun function(customers: List<Customer>) {
                customers.forEach { io.sentry.Sentry.captureMessage(it.email ?: "none") }
            }

            fun harmless(customer: Customer) {
                customer.orders.let { io.sentry.Sentry.captureMessage("a customer of $it orders failed") }
            }

            enum class Level { NONE, SOME, FULL }

            fun shown(level: Level, customer: Customer) = when (level) {
                Level.FULL -> customer.email ?: "none"
                Level.SOME, Level.NONE -> "a customer"
            }

            fun choice(customer: Customer) {
                io.sentry.Sentry.captureMessage(shown(Level.FULL, customer))
                io.sentry.Sentry.captureMessage(shown(Level.SOME, customer))
            }
            """;
    private static final String ECLIPSE = """
            class Report {
                enum Level { NONE, SOME, FULL }

                record Customer(String email, String plan) {}

                static String shown(Level level, Customer customer) {
                    switch (level) {
                        case FULL:
                            return customer.email();
                        default:
                            return customer.plan();
                    }
                }

                static void choice(Customer customer) {
                    io.sentry.Sentry.captureMessage(shown(Level.FULL, customer));
                    io.sentry.Sentry.captureMessage(shown(Level.SOME, customer));
                }
            }
            """;
    private static final String SCALA = """
            case class Customer(email: String, orders: Int)

            object Report {
              def text(customer: Customer): Unit = {
                val text = s"customer ${customer.email} failed"
                io.sentry.Sentry.captureMessage(text)
              }

              def function(customer: Option[Customer]): Unit =
                customer.map(_.email).foreach(it => io.sentry.Sentry.captureMessage(it))

              def pattern(any: Any): Unit = any match {
                case Customer(it, _) => io.sentry.Sentry.captureMessage(it)
                case _ => ()
              }

              def harmless(customer: Customer): Unit =
                io.sentry.Sentry.captureMessage(s"a customer of ${customer.orders} orders failed")
            }
            """;

    @TempDir
    Path root;

    @Test
    void findsFlowsInGroovy() throws IOException, InterruptedException {
        Path source = Files.writeString(root.resolve("Report.groovy"), GROOVY);

        compile("org.codehaus.groovy.tools.FileSystemCompiler", source);

        assertThat(lines()).containsExactly("Report.groovy:12", "Report.groovy:16");
    }

    @Test
    void findsFlowsInScala() throws IOException, InterruptedException {
        Path source = Files.writeString(root.resolve("Report.scala"), SCALA);

        compile("scala.tools.nsc.Main", source);

        assertThat(lines()).containsExactly("Report.scala:6", "Report.scala:10", "Report.scala:13");
    }

    @Test
    void findsFlowsInKotlin() throws IOException, InterruptedException {
        Path source = Files.writeString(root.resolve("Report.kt"), KOTLIN);

        compile("org.jetbrains.kotlin.cli.jvm.K2JVMCompiler", source, "-no-stdlib", "-no-reflect");

        assertThat(lines()).containsExactly("Report.kt:4", "Report.kt:8", "Report.kt:12", "Report.kt:27");
    }

    /** Eclipse's compiler numbers the constants of an enum switch in a table of its own. */
    @Test
    void knowsWhichConstantAnEnumSwitchOfEclipseMeans() throws IOException, InterruptedException {
        Path source = Files.writeString(root.resolve("Report.java"), ECLIPSE);

        compile("org.eclipse.jdt.internal.compiler.batch.Main", source, "-17");

        byte[] code = Files.readAllBytes(root.resolve("classes").resolve("Report.class"));
        assertThat(new String(code, StandardCharsets.ISO_8859_1)).contains("$SWITCH_TABLE$");
        assertThat(lines()).containsExactly("Report.java:16");
    }

    /** The lines from which an e-mail address leaves. */
    private List<String> lines() throws IOException {
        AnalysisResult result = Runs.ofClasses(root, root.resolve("classes"), classPath());
        assertThat(result.gaps()).isEmpty();
        assertThat(result.findings())
                .allMatch(finding -> finding.dataType().id().equals("email"));
        return result.findings().stream()
                .map(finding -> finding.sink().location())
                .map(location -> location.file() + ":" + location.line())
                .toList();
    }

    private static List<Path> classPath() throws IOException {
        List<Path> result = new ArrayList<>(Runs.sdks());
        try (Stream<Path> compilers = Files.list(COMPILERS)) {
            compilers.sorted().forEach(result::add);
        }
        return result;
    }

    private void compile(String compiler, Path source, String... options) throws IOException, InterruptedException {
        Path classes = Files.createDirectory(root.resolve("classes"));
        String classPath = classPath().stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = new ArrayList<>(List.of(java, "-cp", classPath, compiler));
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", classPath, "-d", classes.toString(), source.toString()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }
}
