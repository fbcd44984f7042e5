package io.github.piiguard.analysis;

import io.github.piiguard.finding.Finding;
import io.github.piiguard.finding.FindingJudge;
import io.github.piiguard.finding.SourceSuppressions;
import io.github.piiguard.flow.FlowResult;
import io.github.piiguard.flow.search.FlowEngine;
import io.github.piiguard.frontend.bytecode.CompiledLowering;
import io.github.piiguard.frontend.source.GeneratedBodies;
import io.github.piiguard.frontend.source.SourceHeaders;
import io.github.piiguard.frontend.source.SourceLowering;
import io.github.piiguard.frontend.source.SourceParser;
import io.github.piiguard.index.JoinedIndex;
import io.github.piiguard.index.NameIndex;
import io.github.piiguard.index.ScanRequest;
import io.github.piiguard.index.SourceIndex;
import io.github.piiguard.ir.Lowering;
import io.github.piiguard.model.Gap;
import io.github.piiguard.model.SourceFile;
import io.github.piiguard.program.OnDemandProgram;
import io.github.piiguard.types.ClassIndex;
import io.github.piiguard.types.ClassPath;
import io.github.piiguard.types.HeaderSource;
import io.github.piiguard.types.ProjectClassHeaders;
import io.github.piiguard.types.ProjectHierarchy;
import io.github.piiguard.types.TypeHierarchy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Runs the whole analysis: from source directories to findings. */
public final class Analysis {
    private final AnalysisRequest request;
    private final SourceIndex sources;
    private final ClassIndex classes;
    private final NameIndex index;
    private final SourceParser parser = new SourceParser();
    private final ClassPath classPath;
    private final ProjectHierarchy types;

    private Analysis(AnalysisRequest request, SourceIndex sources, ClassIndex classes, ClassPath classPath) {
        this.request = request;
        this.sources = sources;
        this.classes = classes;
        this.classPath = classPath;
        index = new JoinedIndex(sources, classes);
        Supplier<TypeHierarchy> hierarchy = this::types;
        HeaderSource sourceHeaders = new SourceHeaders(parser, index, hierarchy);
        HeaderSource compiledHeaders = new ProjectClassHeaders(classes);
        types = new ProjectHierarchy(
                index, file -> (classes.holds(file) ? compiledHeaders : sourceHeaders).headers(file), classPath);
    }

    /**
     * Analyses what the request names. Whatever cannot be read is a gap of the result.
     *
     * @throws UncheckedIOException when a jar of the class path cannot be closed
     */
    public static AnalysisResult run(AnalysisRequest request) {
        SourceIndex sources = SourceIndex.scan(new ScanRequest(
                request.baseDirectory(),
                request.sourceDirectories(),
                request.contextDirectories(),
                request.includeTests()));
        // A module without code has no class directory.
        List<Path> compiled =
                request.classDirectories().stream().filter(Files::exists).toList();
        List<Path> entries =
                Stream.concat(compiled.stream(), request.classpath().stream()).toList();
        try (ClassPath classPath = new ClassPath(entries);
                ClassIndex classes = ClassIndex.scan(compiled, sources)) {
            Analysis analysis = new Analysis(request, sources, classes, classPath);
            return DeepStack.call(analysis::run);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private TypeHierarchy types() {
        return types;
    }

    private AnalysisResult run() {
        GeneratedBodies generated = new GeneratedBodies(types);
        Lowering source = new SourceLowering(parser, index, types);
        Lowering compiled = new CompiledLowering(classes, types);
        OnDemandProgram program = new OnDemandProgram(
                index,
                file -> (classes.holds(file) ? compiled : source).lower(file),
                types,
                generated::bodyOf,
                this::gaps);
        FlowResult flows = FlowEngine.solve(program, types, request.policy());
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
        List<Gap> gaps = new ArrayList<>(sources.gaps());
        gaps.addAll(classes.gaps());
        gaps.addAll(parser.gaps());
        gaps.addAll(classPath.gaps());
        return gaps;
    }
}
