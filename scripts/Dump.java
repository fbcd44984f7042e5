import io.github.piiguard.analysis.Analysis;
import io.github.piiguard.analysis.AnalysisRequest;
import io.github.piiguard.dump.MethodDump;
import io.github.piiguard.policy.Policy;
import io.github.piiguard.policy.catalog.PolicyReader;
import io.github.piiguard.policy.catalog.PolicyRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Prints the methods of a file as the engine sees them, and writes their graphs as dot; see the script {@code dump}. */
final class Dump {
    private Dump() {}

    public static void main(String[] arguments) throws Exception {
        Path file = Path.of(arguments[0]).toRealPath();
        String wanted = arguments.length > 1 ? arguments[1] : "";
        Path sources = arguments.length > 2 ? Path.of(arguments[2]).toRealPath() : file;
        Path graphs = Files.createDirectories(Path.of("target", "dump"));
        Policy policy = PolicyReader.read(PolicyRequest.builtIn());
        Path base = Files.isDirectory(sources) ? sources : file.getParent();
        AnalysisRequest request = new AnalysisRequest(base, List.of(sources), List.of(), List.of(), policy, true, List.of(), Optional.empty());
        for (MethodDump dump : Analysis.dump(request, file)) {
            String name = dump.body().signature().name();
            if (wanted.isEmpty() || wanted.equals(name)) {
                System.out.println(dump.text());
                String stem = file.getFileName() + "-" + name.replaceAll("[<>]", "") + "-" + dump.body().location().line();
                Files.writeString(graphs.resolve(stem + ".cfg.dot"), dump.controlFlowDot());
                Files.writeString(graphs.resolve(stem + ".taint.dot"), dump.taintDot());
            }
        }
        System.err.println("graphs: " + graphs.toAbsolutePath());
    }
}
