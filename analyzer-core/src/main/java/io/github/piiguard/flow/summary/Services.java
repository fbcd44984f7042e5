package io.github.piiguard.flow.summary;

import io.github.piiguard.flow.constants.ConstantFolding;
import io.github.piiguard.flow.evidence.Addresses;
import io.github.piiguard.flow.evidence.Evidence;
import io.github.piiguard.flow.evidence.ObjectMembers;
import io.github.piiguard.flow.evidence.PolicyMatcher;
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
        ObjectMembers members,
        ConstantFolding constants,
        DispatchingParameters dispatching,
        FilteredParameters filtered,
        MadeFields made,
        Addresses addresses) {}
