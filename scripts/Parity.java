import io.github.piiguard.analysis.Analysis;
import io.github.piiguard.analysis.AnalysisRequest;
import io.github.piiguard.analysis.AnalysisResult;
import io.github.piiguard.finding.Finding;
import io.github.piiguard.model.Gap;
import io.github.piiguard.policy.Policy;
import io.github.piiguard.policy.catalog.PolicyReader;
import io.github.piiguard.policy.catalog.PolicyRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Compares what both front ends find in one library; see the script {@code parity}. */
final class Parity {
    private Parity() {}

    public static void main(String[] arguments) {
        Path sources = Path.of(arguments[1]).toAbsolutePath();
        Path policyFile = Path.of(arguments[3]);
        Policy policy = PolicyReader.read(new PolicyRequest(Optional.of(policyFile), List.of(), List.of()));
        AnalysisRequest request = new AnalysisRequest(
                sources, List.of(sources), List.of(), List.of(), policy, false, List.of(), Optional.empty());
        AnalysisResult ofSources = Analysis.run(request);
        AnalysisResult ofClasses = Analysis.run(new AnalysisRequest(
                sources, List.of(), List.of(), List.of(), policy, false, List.of(Path.of(arguments[2])), Optional.empty()));
        Map<String, String> source = flows(ofSources);
        Map<String, String> compiled = flows(ofClasses);
        long both = source.keySet().stream().filter(compiled::containsKey).count();
        System.out.printf(
                "%s: %d flows in both, %d in sources only, %d in class files only%n",
                arguments[0], both, source.size() - both, compiled.size() - both);
        print("sources only", source, compiled);
        print("class files only", compiled, source);
        printBounds("sources", ofSources);
        printBounds("class files", ofClasses);
    }

    /** Where a bound is reached flows may be missing, and the two front ends may miss different ones. */
    private static void printBounds(String title, AnalysisResult result) {
        result.gaps().stream()
                .filter(gap -> gap.kind() == Gap.Kind.BOUND_REACHED)
                .forEach(gap -> System.out.printf(
                        "  a bound was reached in %s: %s:%d  %s%n", title, gap.place(), gap.line(), gap.detail()));
    }

    /** Flows by what makes them the same in both front ends; lines and lambdas' names are not part of it. */
    private static Map<String, String> flows(AnalysisResult result) {
        Map<String, String> flows = new TreeMap<>();
        for (Finding finding : result.findings()) {
            String flow = finding.source().what() + " in " + method(finding.source().method().toString()) + " -> "
                    + finding.sink().call() + " in " + method(finding.sink().method().toString());
            flows.putIfAbsent(flow, finding.sink().location().toString());
        }
        return flows;
    }

    private static String method(String signature) {
        return signature.replaceAll("#lambda\\$[^(]*\\(.*", "#(a lambda)");
    }

    private static void print(String title, Map<String, String> flows, Map<String, String> others) {
        flows.forEach((flow, place) -> {
            if (!others.containsKey(flow)) {
                System.out.println("  " + title + ": " + place + "  " + flow);
            }
        });
    }
}
