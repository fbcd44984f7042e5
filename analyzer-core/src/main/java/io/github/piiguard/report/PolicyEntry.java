package io.github.piiguard.report;

import io.github.piiguard.finding.Finding;
import io.github.piiguard.policy.Vendor;
import java.util.List;

/** What to write into the policy about a third party that it does not list. */
final class PolicyEntry {
    private PolicyEntry() {}

    /** Lines of YAML to paste and complete; none for a vendor that the policy lists. */
    static List<String> lines(Finding finding) {
        Vendor vendor = finding.vendor();
        if (!vendor.isUnlisted()) {
            return List.of();
        }
        String id = vendor.id().substring(Vendor.UNLISTED.length());
        return List.of(
                "vendors:",
                "  - {id: %s, name: %s, kind: other, purpose: what it is for, criticality: medium, hosts: [%s]}"
                        .formatted(id, id, String.join(", ", vendor.profile().hosts())),
                "sinks:",
                "  - {method: \"%s\", vendor: %s}"
                        .formatted(finding.sink().sink().method(), id));
    }
}
