package io.github.piiguard.policy.catalog;

import io.github.piiguard.policy.Policy;
import io.github.piiguard.policy.Rule;
import io.github.piiguard.policy.Vendor;
import io.github.piiguard.policy.Vendor.VendorKind;
import io.github.piiguard.policy.VendorProfile.Artifact;
import io.github.piiguard.policy.VendorProfile.Setting;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The text of {@code docs/vendors.md}. */
final class VendorsPage {
    private final Policy policy;
    private final Set<String> unproved;
    private final StringBuilder text = new StringBuilder();

    /**
     * @param unproved types of the catalogue that no jar proves
     */
    VendorsPage(Policy policy, Set<String> unproved) {
        this.policy = policy;
        this.unproved = unproved;
    }

    String render() {
        line("# Vendors of the built-in catalogue");
        line("");
        line("Written from the catalogue by a test, which fails when this page is not what the catalogue says; see");
        line("[add-a-vendor.md](add-a-vendor.md). A vendor is *proved* when a test holds each listed type, method and");
        line(
                "parameter against the versions of its library named here, *partly* when some of its types are in no jar on");
        line("Maven Central, else *unproved*. How often a kind of data may go where: [severity.md](severity.md).");
        line("");
        counts();
        matrix();
        for (VendorKind kind : VendorKind.values()) {
            kind(kind);
        }
        return text.toString();
    }

    private void counts() {
        line("| kind | vendors | proved | partly | unproved |");
        line("|---|---|---|---|---|");
        for (VendorKind kind : VendorKind.values()) {
            TreeMap<String, Long> counts =
                    of(kind).stream().collect(Collectors.groupingBy(this::proof, TreeMap::new, Collectors.counting()));
            line("| %s | %d | %d | %d | %d |"
                    .formatted(
                            kind.id(),
                            of(kind).size(),
                            counts.getOrDefault("proved", 0L),
                            counts.getOrDefault("partly", 0L),
                            counts.getOrDefault("unproved", 0L)));
        }
        line("| all | %d | | | |".formatted(policy.vendors().size()));
        line("");
    }

    private void matrix() {
        line("## What a kind of vendor may get");
        line("");
        line(
                "Built-in rules: such a flow is no finding. Everything else is one until a rule of your policy allows it.");
        line("");
        line("| data | vendor or kind | role | because |");
        line("|---|---|---|---|");
        for (Rule rule : policy.rules()) {
            Set<String> data = new TreeSet<>(rule.dataTypes());
            rule.categories().forEach(category -> data.add("category `" + category + "`"));
            String kinds = rule.kinds().stream().sorted().map(VendorKind::id).collect(Collectors.joining(", "));
            String keys =
                    rule.keys().stream().sorted().map(key -> "`" + key + "`").collect(Collectors.joining(", "));
            line("| %s | %s | %s | %s |"
                    .formatted(
                            String.join(", ", data),
                            rule.vendor().orElse(kinds.isEmpty() ? "any" : kinds),
                            rule.role().map(role -> role.id()).orElse(keys.isEmpty() ? "any" : "any, under " + keys),
                            rule.because()));
        }
        line("");
    }

    private void kind(VendorKind kind) {
        line("## " + kind.id());
        line("");
        of(kind).forEach(this::vendor);
    }

    private void vendor(Vendor vendor) {
        String name = vendor.profile()
                .homePage()
                .map(page -> "[%s](%s)".formatted(vendor.name(), page))
                .orElse(vendor.name());
        line("- **%s** `%s`: %s; %s, %d calls."
                .formatted(name, vendor.id(), vendor.purpose(), proof(vendor), sinks(vendor)));
        List<Artifact> artifacts = vendor.profile().artifacts();
        if (!artifacts.isEmpty()) {
            line("  Checked: "
                    + artifacts.stream().map(each -> "`" + each + "`").collect(Collectors.joining(", ")) + ".");
        }
        vendor.profile().ownKey().ifPresent(key -> line("  Own key, never a leak: " + key + "."));
        for (Setting setting : vendor.profile().settings()) {
            line("  `%s` %s: %s."
                    .formatted(setting.method(), setting.effect().name().toLowerCase(Locale.ROOT), setting.what()));
        }
        if (!vendor.profile().hosts().isEmpty()) {
            line("  Hosts: " + String.join(", ", vendor.profile().hosts()) + ".");
        }
    }

    private List<Vendor> of(VendorKind kind) {
        return policy.vendors().stream()
                .filter(vendor -> vendor.kind() == kind)
                .sorted(Comparator.comparing(Vendor::name))
                .toList();
    }

    private long sinks(Vendor vendor) {
        return policy.sinks().stream()
                .filter(sink -> sink.vendor().equals(vendor.id()))
                .map(sink -> sink.method())
                .distinct()
                .count();
    }

    private String proof(Vendor vendor) {
        boolean[] isProved = {false, false};
        policy.sinks().stream()
                .filter(sink -> sink.vendor().equals(vendor.id()))
                .forEach(sink -> {
                    String type =
                            sink.method().type().map(name -> name.qualified()).orElse("");
                    isProved[unproved.contains(type) ? 1 : 0] = true;
                });
        if (!isProved[0]) {
            return "unproved";
        }
        return isProved[1] ? "partly" : "proved";
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    /** The kinds that have no vendor. */
    static List<VendorKind> emptyKinds(Policy policy) {
        return Arrays.stream(VendorKind.values())
                .filter(kind -> kind != VendorKind.OTHER)
                .filter(kind -> policy.vendors().stream().noneMatch(vendor -> vendor.kind() == kind))
                .toList();
    }
}
