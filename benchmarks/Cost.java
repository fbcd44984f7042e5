import io.github.piiguard.analysis.Analysis;
import io.github.piiguard.analysis.AnalysisRequest;
import io.github.piiguard.analysis.AnalysisResult;
import io.github.piiguard.policy.Policy;
import io.github.piiguard.policy.catalog.PolicyReader;
import io.github.piiguard.policy.catalog.PolicyRequest;
import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Analyses one directory with a class path and a cache, as a check does, and says what was seen. */
final class Cost {
    private Cost() {}

    public static void main(String[] arguments) {
        Path sources = Path.of(arguments[0]).toAbsolutePath();
        List<Path> classPath = arguments.length < 2 || arguments[1].isEmpty()
                ? List.of()
                : Arrays.stream(arguments[1].split(File.pathSeparator)).map(Path::of).toList();
        Policy policy = PolicyReader.read(PolicyRequest.builtIn());
        AnalysisRequest request = new AnalysisRequest(
                sources, List.of(sources), List.of(), classPath, policy, false, List.of(), Optional.empty());
        AnalysisResult result = Analysis.run(
                arguments.length < 3 ? request : request.withCacheDirectory(Path.of(arguments[2]).toAbsolutePath()));
        System.out.printf(
                "%d files, %d parsed, %d sink points, %d findings, %d gaps%n",
                result.filesScanned(), result.filesParsed(), result.sinkPoints().size(), result.findings().size(),
                result.gaps().size());
        result.gaps().stream().limit(5).forEach(gap -> System.out.println("  " + gap));
    }
}
