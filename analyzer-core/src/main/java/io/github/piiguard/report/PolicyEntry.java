package io.github.piiguard.report;

import io.github.piiguard.finding.Finding;
import io.github.piiguard.policy.ArgumentRole;
import io.github.piiguard.policy.Sink;
import io.github.piiguard.policy.Vendor;
import java.util.List;
import java.util.TreeMap;

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
                "  - {method: \"%s\", vendor: %s%s}"
                        .formatted(
                                finding.sink().sink().method(),
                                id,
                                arguments(finding.sink().sink())));
    }

    /** The roles that were guessed, for the reader to confirm. */
    private static String arguments(Sink sink) {
        if (sink.arguments().isEmpty()) {
            return "";
        }
        StringBuilder text = new StringBuilder(", arguments: {");
        new TreeMap<>(sink.arguments())
                .forEach((index, role) ->
                        text.append(index).append(": ").append(role.id()).append(", "));
        return text.append("\"*\": ")
                .append(ArgumentRole.PROPERTIES.id())
                .append("}")
                .toString();
    }
}
