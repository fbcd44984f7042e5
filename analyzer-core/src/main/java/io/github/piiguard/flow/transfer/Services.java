package io.github.piiguard.flow.transfer;

import io.github.piiguard.policy.Policy;
import io.github.piiguard.program.Program;
import io.github.piiguard.types.TypeHierarchy;

/** What every part of the engine reads during one run. */
public record Services(
        Program program,
        TypeHierarchy types,
        Policy policy,
        PolicyMatcher matcher,
        Evidence evidence,
        ObjectMembers members) {}
