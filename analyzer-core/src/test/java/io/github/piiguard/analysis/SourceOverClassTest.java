package io.github.piiguard.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.piiguard.finding.Finding;
import io.github.piiguard.policy.Policy;
import io.github.piiguard.policy.catalog.PolicyReader;
import io.github.piiguard.policy.catalog.PolicyRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of a type that both a source and a class file declare the source counts, and the class file adds what only it has. */
class SourceOverClassTest {
    private static final Policy POLICY = PolicyReader.read(PolicyRequest.builtIn());
    private static final String OUTDATED = """
            class Texts {
                static String describe(Customer customer) { return customer.email(); }
            }
            """;
    private static final String CUSTOMER = "record Customer(String email) {}";
    private static final String CALLER = """
            class Caller {
                void report(Customer customer) { io.sentry.Sentry.captureMessage(Texts.describe(customer)); }
            }
            """;

    @TempDir
    Path root;

    @TempDir
    Path classes;

    @TempDir
    Path compiled;

    private List<Finding> findings() {
        return Analysis.run(new AnalysisRequest(
                        root, List.of(root), List.of(), List.of(), POLICY, false, List.of(classes), Optional.empty()))
                .findings();
    }

    private void compile(String... texts) throws IOException {
        List<Path> sources = new ArrayList<>();
        for (String text : texts) {
            sources.add(Files.writeString(compiled.resolve(sources.size() + ".java"), text));
        }
        assertThat(Compiler.errors(sources, List.of(), classes)).isEmpty();
    }

    @Test
    void believesTheSource() throws IOException {
        compile(CUSTOMER, OUTDATED);
        Files.writeString(root.resolve("Customer.java"), CUSTOMER);
        Files.writeString(root.resolve("Caller.java"), CALLER);
        Files.writeString(root.resolve("Texts.java"), OUTDATED.replace("customer.email()", "\"a customer\""));

        assertThat(findings()).isEmpty();
    }

    @Test
    void readsTheClassFileWhereThereIsNoSource() throws IOException {
        compile(CUSTOMER, OUTDATED);
        Files.writeString(root.resolve("Caller.java"), CALLER);

        assertThat(findings()).hasSize(1);
    }

    @Test
    void believesTheClassDirectoryMoreThanALibrary() throws IOException {
        compile(CUSTOMER, OUTDATED);
        Path library = Files.createDirectory(compiled.resolve("library"));
        for (String name : List.of("Texts.class", "Customer.class")) {
            Files.move(classes.resolve(name), library.resolve(name));
        }
        Files.writeString(root.resolve("Caller.java"), CALLER);
        assertThat(findings(library)).hasSize(1);

        compile(CUSTOMER, OUTDATED.replace("customer.email()", "\"a customer\""));

        assertThat(findings(library)).isEmpty();
    }

    private List<Finding> findings(Path library) {
        return Analysis.run(new AnalysisRequest(
                        root,
                        List.of(root),
                        List.of(),
                        List.of(library),
                        POLICY,
                        false,
                        List.of(classes),
                        Optional.empty()))
                .findings();
    }

    @Test
    void takesFromTheClassFileMembersThatOnlyItHas() throws IOException {
        compile(CUSTOMER, OUTDATED);
        Files.writeString(root.resolve("Customer.java"), CUSTOMER);
        Files.writeString(root.resolve("Caller.java"), CALLER);
        Files.writeString(root.resolve("Texts.java"), "@lombok.Whatever class Texts {}");

        assertThat(findings()).hasSize(1);
    }

    @Test
    void knowsTypesOfItsPackageThatOnlyALibraryHas() throws IOException {
        compile("package acme; class Refusal extends Exception { String email; String code; }");
        Path directory = Files.createDirectory(root.resolve("acme"));
        Files.writeString(directory.resolve("Caller.java"), """
                package acme;

                class Caller {
                    void report(Refusal refusal) {
                        io.sentry.Sentry.captureException(refusal);
                    }
                }
                """);

        assertThat(Analysis.run(Runs.request(root, List.of(classes))).sinkPoints())
                .extracting(point -> point.method().toString())
                .containsExactly("acme.Caller#report(acme.Refusal)");
    }
}
