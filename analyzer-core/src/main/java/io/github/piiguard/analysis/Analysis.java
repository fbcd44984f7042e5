package io.github.piiguard.analysis;

import io.github.piiguard.dump.MethodDump;
import io.github.piiguard.finding.Finding;
import io.github.piiguard.finding.FindingJudge;
import io.github.piiguard.finding.SourceSuppressions;
import io.github.piiguard.flow.FlowResult;
import io.github.piiguard.flow.MethodTaint;
import io.github.piiguard.flow.cache.KeptSummaries;
import io.github.piiguard.flow.cache.SummaryCache;
import io.github.piiguard.flow.search.FlowEngine;
import io.github.piiguard.ir.MethodBody;
import io.github.piiguard.model.Gap;
import io.github.piiguard.model.SourceFile;
import io.github.piiguard.policy.Policy;
import io.github.piiguard.settings.Configuration;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Runs the whole analysis: from source directories and class files to findings. */
public final class Analysis {
    private final AnalysisRequest request;
    private final AnalysedProgram analysed;

    private Analysis(AnalysisRequest request, AnalysedProgram analysed) {
        this.request = request;
        this.analysed = analysed;
    }

    /**
     * Analyses what the request names. Whatever cannot be read is a gap of the result.
     *
     * @throws UncheckedIOException when a jar of the class path cannot be closed
     */
    public static AnalysisResult run(AnalysisRequest request) {
        return run(request, RunMemory.ofOneRun());
    }

    /** The same with what earlier runs of this process have left. */
    public static AnalysisResult run(AnalysisRequest request, RunMemory memory) {
        try (AnalysedProgram analysed = new AnalysedProgram(request, memory)) {
            return DeepStack.call(new Analysis(request, analysed)::run);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What the engine sees in the methods of one file: IR, control flow and data, for developers.
     *
     * @param file a file of the request's source directories
     */
    public static List<MethodDump> dump(AnalysisRequest request, Path file) {
        try (AnalysedProgram analysed = new AnalysedProgram(request, RunMemory.ofOneRun())) {
            return DeepStack.call(() -> new Analysis(request, analysed).dump(file.toRealPath()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<MethodDump> dump(Path file) {
        List<MethodBody> bodies = analysed.files().stream()
                .filter(source -> isSame(source.path(), file))
                .flatMap(source -> analysed.bodies(source).stream())
                .sorted(Comparator.comparing(MethodBody::location).thenComparing(MethodBody::signature))
                .toList();
        List<MethodTaint> taints =
                FlowEngine.taintOf(bodies, analysed.program(request.policy()), analysed.types(), request.policy());
        return IntStream.range(0, bodies.size())
                .mapToObj(at -> new MethodDump(bodies.get(at), taints.get(at)))
                .toList();
    }

    private static boolean isSame(Path source, Path real) {
        try {
            return source.toRealPath().equals(real);
        } catch (IOException gone) {
            return false;
        }
    }

    private AnalysisResult run() {
        Configuration configuration = analysed.configuration();
        UnlistedSinks unlisted = analysed.unlisted(request.policy());
        Policy policy = analysed.extended(request.policy()).with(unlisted.sinks());
        Optional<KeptSummaries> cache = LibraryCache.of(request);
        SummaryCache summaries = cache.<SummaryCache>map(kept -> kept).orElse(SummaryCache.NONE);
        FlowResult flows = solve(analysed, policy, summaries);
        for (AnalysedProgram variant : analysed.otherVariants()) {
            flows = flows.join(solve(variant, policy, summaries));
        }
        cache.ifPresent(KeptSummaries::save);
        SourceSuppressions suppressions = new SourceSuppressions(request.baseDirectory(), policy);
        List<Finding> findings =
                new FindingJudge(request.policy(), unlisted.vendors(), suppressions).judge(flows.flows());
        Set<Gap> gaps = new TreeSet<>(flows.gaps());
        gaps.addAll(suppressions.gaps());
        gaps.addAll(configuration.gaps());
        return new AnalysisResult(
                own(findings),
                flows.sinkPoints(),
                List.copyOf(gaps),
                request.policy(),
                analysed.files().size(),
                analysed.parsedFiles(),
                cache.flatMap(KeptSummaries::problem).stream().toList());
    }

    private static FlowResult solve(AnalysedProgram program, Policy policy, SummaryCache summaries) {
        return FlowEngine.solve(program.program(policy), program.types(), policy, program.configuration(), summaries);
    }

    /** Findings whose data enters in the analysed sources themselves; the module that holds a context file has the rest. */
    private List<Finding> own(List<Finding> findings) {
        Set<String> context = analysed.files().stream()
                .filter(SourceFile::isContext)
                .map(SourceFile::name)
                .collect(Collectors.toSet());
        return findings.stream()
                .filter(finding -> !context.contains(finding.source().location().file()))
                .toList();
    }
}
