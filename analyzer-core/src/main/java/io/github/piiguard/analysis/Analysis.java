package io.github.piiguard.analysis;

import io.github.piiguard.dump.MethodDump;
import io.github.piiguard.finding.Finding;
import io.github.piiguard.finding.FindingJudge;
import io.github.piiguard.finding.SourceSuppressions;
import io.github.piiguard.flow.FlowResult;
import io.github.piiguard.flow.MethodTaint;
import io.github.piiguard.flow.search.FlowEngine;
import io.github.piiguard.frontend.source.GeneratedBodies;
import io.github.piiguard.frontend.source.SourceHeaders;
import io.github.piiguard.frontend.source.SourceLowering;
import io.github.piiguard.frontend.source.SourceParser;
import io.github.piiguard.index.ScanRequest;
import io.github.piiguard.index.SourceIndex;
import io.github.piiguard.ir.MethodBody;
import io.github.piiguard.model.Gap;
import io.github.piiguard.model.SourceFile;
import io.github.piiguard.program.OnDemandProgram;
import io.github.piiguard.types.ClassPath;
import io.github.piiguard.types.ProjectHierarchy;
import io.github.piiguard.types.TypeHierarchy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Runs the whole analysis: from source directories to findings. */
public final class Analysis {
    private final AnalysisRequest request;
    private final SourceIndex index;
    private final SourceParser parser = new SourceParser();
    private final ClassPath classPath;
    private final ProjectHierarchy types;

    private Analysis(AnalysisRequest request, ClassPath classPath) {
        this.request = request;
        this.classPath = classPath;
        this.index = SourceIndex.scan(new ScanRequest(
                request.baseDirectory(),
                request.sourceDirectories(),
                request.contextDirectories(),
                request.includeTests()));
        Supplier<TypeHierarchy> hierarchy = this::types;
        this.types = new ProjectHierarchy(
                index, new SourceHeaders(parser, index, hierarchy), classPath, LibraryResults.of(request.policy()));
    }

    /**
     * Analyses what the request names. Whatever cannot be read is a gap of the result.
     *
     * @throws UncheckedIOException when a jar of the class path cannot be closed
     */
    public static AnalysisResult run(AnalysisRequest request) {
        try (ClassPath classPath = new ClassPath(request.classpath())) {
            Analysis analysis = new Analysis(request, classPath);
            return DeepStack.call(analysis::run);
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
        try (ClassPath classPath = new ClassPath(request.classpath())) {
            Analysis analysis = new Analysis(request, classPath);
            return DeepStack.call(() -> analysis.dump(file.toRealPath()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<MethodDump> dump(Path file) {
        OnDemandProgram program = program();
        List<MethodBody> bodies = index.files().stream()
                .filter(source -> isSame(source.path(), file))
                .flatMap(source -> lowering().lower(source).stream())
                .sorted(Comparator.comparing(MethodBody::location).thenComparing(MethodBody::signature))
                .toList();
        List<MethodTaint> taints = FlowEngine.taintOf(bodies, program, types, request.policy());
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

    private SourceLowering lowering() {
        return new SourceLowering(parser, index, types);
    }

    private OnDemandProgram program() {
        GeneratedBodies generated = new GeneratedBodies(types);
        return new OnDemandProgram(index, lowering(), types, generated::bodyOf, this::gaps);
    }

    private TypeHierarchy types() {
        return types;
    }

    private AnalysisResult run() {
        FlowResult flows = FlowEngine.solve(program(), types, request.policy());
        SourceSuppressions suppressions = new SourceSuppressions(request.baseDirectory());
        List<Finding> findings = new FindingJudge(request.policy(), suppressions).judge(flows.flows());
        Set<Gap> gaps = new TreeSet<>(flows.gaps());
        gaps.addAll(suppressions.gaps());
        return new AnalysisResult(
                own(findings),
                flows.sinkPoints(),
                List.copyOf(gaps),
                request.policy(),
                index.files().size(),
                parser.parsedFiles());
    }

    /** Findings whose data enters in the analysed sources themselves; the module that holds a context file has the rest. */
    private List<Finding> own(List<Finding> findings) {
        Set<String> context = index.files().stream()
                .filter(SourceFile::isContext)
                .map(SourceFile::name)
                .collect(Collectors.toSet());
        return findings.stream()
                .filter(finding -> !context.contains(finding.source().location().file()))
                .toList();
    }

    private List<Gap> gaps() {
        List<Gap> gaps = new ArrayList<>(index.gaps());
        gaps.addAll(parser.gaps());
        gaps.addAll(classPath.gaps());
        return gaps;
    }
}
