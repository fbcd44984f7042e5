package io.github.piiguard.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A policy that names a method with its parameters means no other overload. */
@Timeout(60)
class OverloadsTest {
    private static final String TRACKER = """
            package com.acme;

            import java.util.Map;

            class Tracker {
                record Customer(String phone) {}

                void track(String name, Map<String, Object> properties) {}

                void track(String name, int count) {}

                void report(Customer customer) {
                    track(customer.phone(), 3);
                    track("seen", Map.of("v", customer.phone()));
                }
            }
            """;

    @TempDir
    Path root;

    @Test
    void aPatternWithParametersMeansOneOverload() throws IOException {
        assertThat(linesOfFindings("com.acme.Tracker#track(String,Map)")).containsExactly(14);
    }

    @Test
    void aPatternWithoutParametersMeansEveryOverload() throws IOException {
        assertThat(linesOfFindings("com.acme.Tracker#track")).containsExactlyInAnyOrder(13, 14);
    }

    private List<Integer> linesOfFindings(String method) throws IOException {
        Files.writeString(root.resolve("Tracker.java"), TRACKER);
        Path policy = Files.writeString(root.resolve("policy.yml"), """
                vendors:
                  - {id: acme, name: Acme, kind: analytics, purpose: metrics, criticality: high}
                sinks:
                  - {method: "%s", vendor: acme, arguments: {0: event-name, 1: properties}}
                """.formatted(method));
        return Analysis.run(Runs.request(root, List.of(), policy)).findings().stream()
                .map(finding -> finding.sink().location().line())
                .distinct()
                .toList();
    }
}
