package io.github.piiguard.policy.catalog;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a run's policy is made of, beside the built-in catalogue.
 *
 * @param policyFile the user's policy file
 * @param quickSources names that become data types: {@code loyaltyNumber}
 * @param quickSinks methods that become sinks: {@code com.acme.Tracker#track} or {@code track}
 */
public record PolicyRequest(Optional<Path> policyFile, List<String> quickSources, List<String> quickSinks) {
    public PolicyRequest {
        quickSources = List.copyOf(quickSources);
        quickSinks = List.copyOf(quickSinks);
    }

    /** The built-in catalogue alone. */
    public static PolicyRequest builtIn() {
        return new PolicyRequest(Optional.empty(), List.of(), List.of());
    }
}
