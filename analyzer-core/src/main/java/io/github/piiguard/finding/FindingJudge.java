package io.github.piiguard.finding;

import io.github.piiguard.flow.Callers;
import io.github.piiguard.flow.Flow;
import io.github.piiguard.flow.SourcePoint;
import io.github.piiguard.flow.Step;
import io.github.piiguard.model.SourceLocation;
import io.github.piiguard.policy.DataType;
import io.github.piiguard.policy.Degree;
import io.github.piiguard.policy.Policy;
import io.github.piiguard.policy.Rule;
import io.github.piiguard.policy.Sensitivity;
import io.github.piiguard.policy.Vendor;
import io.github.piiguard.policy.VendorProfile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns flows into findings as DESIGN.md §4.6 and §4.7 define them. */
public final class FindingJudge {
    private static final int MOST_PATHS = 10;
    private static final Pattern ENTRY = Pattern.compile("(?<file>.*):(?<line>\\d{1,9})");
    private static final Comparator<Step> BY_PLACE =
            Comparator.comparing(Step::location).thenComparing(Step::text);
    private static final Comparator<List<Step>> SHORTEST_FIRST =
            Comparator.<List<Step>>comparingInt(List::size).thenComparing(FindingJudge::compare);
    private static final Comparator<JudgedFlow> WORST_FIRST = Comparator.comparing(JudgedFlow::severity)
            .reversed()
            .thenComparing(judged -> judged.flow.degree())
            .thenComparing(Comparator.comparing((JudgedFlow judged) -> judged.flow.confidence())
                    .reversed())
            .thenComparing(judged -> judged.flow.source().kind())
            .thenComparing(judged -> judged.flow.steps(), SHORTEST_FIRST);

    private final Policy policy;
    private final List<Vendor> unlisted;
    private final SuppressionReader suppressions;

    public FindingJudge(Policy policy, SuppressionReader suppressions) {
        this(policy, List.of(), suppressions);
    }

    /**
     * A judge of flows some of which go to third parties that the policy does not list.
     *
     * @param unlisted what is known of these
     */
    public FindingJudge(Policy policy, List<Vendor> unlisted, SuppressionReader suppressions) {
        this.policy = policy;
        this.unlisted = List.copyOf(unlisted);
        this.suppressions = suppressions;
    }

    /**
     * One finding for each sink point, vendor, role, key, data type and source point, suppressed ones included, sorted by
     * sink point; data derived from other data that goes the same way is left out. The order of {@code flows} does not matter.
     */
    public List<Finding> judge(List<Flow> flows) {
        Map<LeakKey, List<Flow>> groups = new TreeMap<>();
        flows.stream()
                .filter(flow -> allowance(flow, true).isEmpty())
                .filter(flow -> tableSeverity(flow).isPresent())
                .forEach(flow -> groups.computeIfAbsent(new LeakKey(flow), key -> new ArrayList<>())
                        .add(flow));
        dropDerived(groups);
        Fingerprints fingerprints = new Fingerprints();
        return groups.values().stream()
                .map(group -> finding(group, fingerprints))
                .toList();
    }

    /**
     * Leaves out what was made of other data that the same call hands over: it tells nothing more. Where a reason silences the
     * other data, both stay, as the reason speaks for one kind of data only.
     */
    private void dropDerived(Map<LeakKey, List<Flow>> groups) {
        new TreeMap<>(groups).forEach((derived, flows) -> {
            if (!derived.flow.dataType().derivedFrom().isEmpty()
                    && flows.stream().allMatch(flow -> isTold(flow, groups))) {
                groups.remove(derived);
            }
        });
    }

    /** Whether an audible finding is about the data of which that of the flow is made. */
    private boolean isTold(Flow derived, Map<LeakKey, List<Flow>> groups) {
        return groups.values().stream()
                .flatMap(List::stream)
                .filter(whole -> isMadeOf(derived, whole))
                .anyMatch(this::isAudible);
    }

    private boolean isAudible(Flow flow) {
        return suppressions.suppressionOf(flow).isEmpty()
                && allowance(flow, false).isEmpty();
    }

    private static boolean isMadeOf(Flow derived, Flow whole) {
        DataType data = whole.dataType();
        return derived.dataType().derivedFrom().contains(data.id())
                && !derived.dataType().id().equals(data.id())
                && derived.sink().equals(whole.sink())
                && derived.degree().compareTo(whole.degree()) >= 0
                && owner(derived).equals(owner(whole));
    }

    /** Whose data it is: a class of which a member is read, else the method that has it. */
    private static String owner(Flow flow) {
        String what = flow.source().what();
        int member = what.indexOf('#');
        boolean isWhole = !flow.members().isEmpty();
        return isWhole ? what : member < 0 ? flow.source().method().toString() : what.substring(0, member);
    }

    private Finding finding(List<Flow> group, Fingerprints fingerprints) {
        List<Flow> audible = new ArrayList<>();
        List<Suppression> reasons = new ArrayList<>();
        for (Flow flow : group) {
            suppressions.suppressionOf(flow).ifPresentOrElse(reasons::add, () -> audible.add(flow));
        }
        // A reason given on one path speaks for that path alone.
        if (!audible.isEmpty()) {
            return finding(
                    audible, fingerprints, allowance(audible.get(0), false).map(FindingJudge::byPolicy));
        }
        return finding(group, fingerprints, reasons.stream().min(Comparator.comparing(Suppression::location)));
    }

    private Finding finding(List<Flow> flows, Fingerprints fingerprints, Optional<Suppression> suppression) {
        JudgedFlow worst =
                flows.stream().map(this::judged).sorted(WORST_FIRST).toList().get(0);
        Flow flow = worst.flow;
        SortedSet<List<Step>> paths = new TreeSet<>(SHORTEST_FIRST);
        SortedSet<String> members = new TreeSet<>();
        flows.forEach(each -> {
            paths.add(each.steps());
            members.addAll(each.members());
        });
        return new Finding(
                ruleId(flow.dataType(), flow.degree()),
                worst.severity,
                flow.confidence(),
                flow.source(),
                flow.sink(),
                vendor(flow),
                flow.role(),
                flow.key(),
                flow.dataType(),
                flow.degree(),
                List.copyOf(members),
                paths.stream().limit(MOST_PATHS).toList(),
                Math.max(0, paths.size() - MOST_PATHS),
                flows.stream().map(Flow::callers).distinct().reduce(Callers.NONE, Callers::and),
                fingerprints.next(flow),
                suppression);
    }

    private JudgedFlow judged(Flow flow) {
        boolean weakEvidence = flow.source().kind() == SourcePoint.Kind.KEY
                || flow.sink().sink().method().type().isEmpty()
                || policy.vendor(flow.sink().sink().vendor()).isEmpty();
        Severity severity = tableSeverity(flow).orElse(Severity.LOW);
        return new JudgedFlow(flow, SeverityTable.weigh(severity, flow.confidence(), weakEvidence));
    }

    private Optional<Severity> tableSeverity(Flow flow) {
        return SeverityTable.severity(flow.dataType(), vendor(flow).kind(), flow.role(), flow.degree());
    }

    private Vendor vendor(Flow flow) {
        String id = flow.sink().sink().vendor();
        return policy.vendor(id)
                .or(() -> unlisted.stream().filter(each -> each.id().equals(id)).findFirst())
                .orElseGet(() -> new Vendor(
                        id,
                        id,
                        Vendor.VendorKind.OTHER,
                        "not listed in the policy",
                        Sensitivity.LOW,
                        Optional.empty(),
                        Optional.empty(),
                        VendorProfile.NONE));
    }

    private Optional<Rule> allowance(Flow flow, boolean builtIn) {
        Vendor recipient = vendor(flow);
        return policy.rules().stream()
                .filter(rule -> rule.builtIn() == builtIn)
                .filter(rule -> rule.allows(flow.dataType(), recipient, flow.role(), flow.key()))
                .findFirst();
    }

    private static Suppression byPolicy(Rule rule) {
        Matcher entry = ENTRY.matcher(rule.entry());
        SourceLocation location = entry.matches()
                ? new SourceLocation(entry.group("file"), Integer.parseInt(entry.group("line")), 0)
                : new SourceLocation(rule.entry(), 0, 0);
        return new Suppression(Suppression.Kind.POLICY, rule.because(), location);
    }

    private static String ruleId(DataType data, Degree degree) {
        if (data.secret()) {
            return Weakness.SECRET_LEAK.name();
        }
        return (degree == Degree.UNKEYED_HASH ? Weakness.PII_WEAK_PSEUDONYM : Weakness.PII_LEAK).name();
    }

    private static int compare(List<Step> one, List<Step> other) {
        return Arrays.compare(one.toArray(Step[]::new), other.toArray(Step[]::new), BY_PLACE);
    }

    private record JudgedFlow(Flow flow, Severity severity) {}

    /** What makes two flows one finding, in the order of reports. */
    private record LeakKey(Flow flow) implements Comparable<LeakKey> {
        private static final Comparator<LeakKey> ORDER = Comparator.comparing(
                        (LeakKey key) -> key.flow.sink().location())
                .thenComparing(key -> key.flow.sink().method())
                .thenComparing(key -> key.flow.sink().call())
                .thenComparing(key -> key.flow.sink().sink().vendor())
                .thenComparing(key -> key.flow.role())
                .thenComparing(key -> key.flow.key().orElse(""))
                .thenComparing(key -> key.flow.dataType().id())
                .thenComparing(key -> key.flow.source().what())
                .thenComparing(key -> key.flow.source().method());

        @Override
        public int compareTo(LeakKey other) {
            return ORDER.compare(this, other);
        }
    }
}
