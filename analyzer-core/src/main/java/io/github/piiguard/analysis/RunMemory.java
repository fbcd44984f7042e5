package io.github.piiguard.analysis;

import io.github.piiguard.frontend.source.KeptTrees;
import io.github.piiguard.policy.Policy;
import io.github.piiguard.policy.PolicyException;
import io.github.piiguard.policy.catalog.KeptPolicies;
import io.github.piiguard.policy.catalog.PolicyRequest;

/**
 * What the runs of one process leave for each other, such as those that an IDE starts whenever a file is saved. It is kept by
 * content, so that a run finds the same with it as without, and it is bounded. Safe for use by several threads.
 */
public final class RunMemory {
    /** Of source text; its trees take some hundred times as much. */
    private static final long MAX_CHARACTERS = 1_000_000;

    private final KeptPolicies policies = new KeptPolicies();
    private final KeptTrees trees;

    /** The memory of a process that runs again and again. */
    public RunMemory() {
        this(MAX_CHARACTERS);
    }

    private RunMemory(long maxCharacters) {
        trees = new KeptTrees(maxCharacters);
    }

    /** That of a process which runs once. */
    static RunMemory ofOneRun() {
        return new RunMemory(0);
    }

    /**
     * The policy of a request, which is read when no earlier run has left it.
     *
     * @throws PolicyException when the user's policy is broken
     */
    public Policy policy(PolicyRequest request) {
        return policies.policy(request);
    }

    /** How many policies the runs so far had to read. */
    public int readPolicies() {
        return policies.readPolicies();
    }

    /** How many source files the runs so far had to parse. */
    public int parsedFiles() {
        return trees.parsedTexts();
    }

    KeptTrees trees() {
        return trees;
    }
}
