package io.github.piiguard.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A sink of the policy is seen in files that never name its type, since something else gives the object. */
@Timeout(60)
class GivenSinkTypesTest {
    @TempDir
    Path root;

    @Test
    void theStandardStreamsArePrintStreams() throws IOException {
        assertThat(linesOfFindings("java.io.PrintStream#println", """
                package com.acme;

                class Job {
                    record Customer(String phone) {}

                    void report(Customer customer) {
                        STREAMS.out.println(customer.phone());
                        STREAMS.err.println("done");
                    }
                }
                """.replace("STREAMS", "System")))
                .containsExactly(7);
    }

    @Test
    void aResponseGivesItsWriter() throws IOException {
        assertThat(linesOfFindings("java.io.PrintWriter#println", """
                package com.acme;

                import javax.servlet.http.HttpServletResponse;

                class Page {
                    record Customer(String phone) {}

                    void show(Customer customer, HttpServletResponse response) throws Exception {
                        response.getWriter().println("<b>" + customer.phone());
                        response.getWriter().println("<b>");
                    }
                }
                """)).containsExactly(9);
    }

    private List<Integer> linesOfFindings(String method, String source) throws IOException {
        Files.writeString(root.resolve("Program.java"), source);
        Path policy = Files.writeString(root.resolve("policy.yml"), """
                vendors:
                  - {id: acme, name: Acme, kind: analytics, purpose: metrics, criticality: high}
                sinks:
                  - {method: "%s", vendor: acme}
                """.formatted(method));
        return Analysis.run(Runs.request(root, List.of(), policy)).findings().stream()
                .map(finding -> finding.sink().location().line())
                .distinct()
                .toList();
    }
}
