package io.github.piiguard.analysis;

import io.github.piiguard.frontend.bytecode.CompiledLowering;
import io.github.piiguard.frontend.bytecode.LibraryBodies;
import io.github.piiguard.frontend.source.GeneratedBodies;
import io.github.piiguard.frontend.source.SourceHeaders;
import io.github.piiguard.frontend.source.SourceLowering;
import io.github.piiguard.frontend.source.SourceParser;
import io.github.piiguard.index.JoinedIndex;
import io.github.piiguard.index.NameIndex;
import io.github.piiguard.index.ScanRequest;
import io.github.piiguard.index.SourceIndex;
import io.github.piiguard.index.VariantIndex;
import io.github.piiguard.ir.Lowering;
import io.github.piiguard.ir.MethodBody;
import io.github.piiguard.model.Gap;
import io.github.piiguard.model.SourceFile;
import io.github.piiguard.model.TypeName;
import io.github.piiguard.policy.LibraryConstant;
import io.github.piiguard.policy.Policy;
import io.github.piiguard.policy.catalog.YamlTree;
import io.github.piiguard.program.OnDemandProgram;
import io.github.piiguard.program.OtherBodies;
import io.github.piiguard.program.Program;
import io.github.piiguard.settings.Configuration;
import io.github.piiguard.types.ClassIndex;
import io.github.piiguard.types.ClassPath;
import io.github.piiguard.types.HeaderSource;
import io.github.piiguard.types.LibraryNames;
import io.github.piiguard.types.ProjectClassHeaders;
import io.github.piiguard.types.ProjectHierarchy;
import io.github.piiguard.types.TypeHierarchy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The program that a request names: both front ends over its sources and class files, and its class path. */
final class AnalysedProgram implements AutoCloseable {
    /** Of types that more files declare the others are gaps. */
    private static final int MAX_VARIANTS = 4;

    private final SourceIndex sources;
    private final ClassIndex classes;
    private final NameIndex index;
    private final SourceParser parser;
    private final ClassPath classPath;
    private final ProjectHierarchy types;
    private final Configuration configuration;
    private final LibraryNames names;
    private final int variants;

    AnalysedProgram(AnalysisRequest request, RunMemory memory) {
        parser = new SourceParser(memory.trees());
        sources = SourceIndex.scan(new ScanRequest(
                request.baseDirectory(),
                request.sourceDirectories(),
                request.contextDirectories(),
                request.includeTests()));
        // A module without code has no class directory.
        List<Path> compiled =
                request.classDirectories().stream().filter(Files::exists).toList();
        classes = ClassIndex.scan(compiled, sources);
        index = new JoinedIndex(sources, classes);
        classPath = new ClassPath(
                Stream.concat(compiled.stream(), request.classpath().stream()).toList());
        configuration = Configuration.read(
                new Configuration.Place(
                        request.baseDirectory(),
                        Stream.concat(request.sourceDirectories().stream(), compiled.stream())
                                .toList(),
                        request.classpath(),
                        request.includeTests()),
                request.policy().logging().bridges(),
                YamlTree::read);
        names = names(request.policy());
        types = new ProjectHierarchy(index, headers(), classPath, names);
        variants = isSinkLeftOut(request.policy()) ? Math.min(MAX_VARIANTS, sources.variants()) : 1;
    }

    /** A variant of the same program, which takes another of the files that declare one type. */
    private AnalysedProgram(AnalysedProgram nearest, int number) {
        sources = nearest.sources;
        classes = nearest.classes;
        parser = nearest.parser;
        classPath = nearest.classPath;
        configuration = nearest.configuration;
        names = nearest.names;
        variants = nearest.variants;
        index = new JoinedIndex(new VariantIndex(sources, number), classes);
        types = new ProjectHierarchy(index, headers(), classPath, names);
    }

    /** The other variants of the program that may call vendors in another way: product flavours, copies in modules. */
    List<AnalysedProgram> otherVariants() {
        return IntStream.range(1, variants)
                .mapToObj(number -> new AnalysedProgram(this, number))
                .toList();
    }

    /** Whether a file that calls a vendor's library declares a type that a nearer file declares, too. */
    private boolean isSinkLeftOut(Policy policy) {
        Set<SourceFile> leftOut = sources.duplicates();
        return !leftOut.isEmpty()
                && policy.sinks().stream()
                        .filter(sink -> sink.address().isEmpty())
                        .flatMap(sink -> sink.method().type().stream())
                        .map(TypeName::packageName)
                        .filter(name -> name.contains("."))
                        .distinct()
                        .anyMatch(name -> sources.namingPackage(name).stream().anyMatch(leftOut::contains));
    }

    private static LibraryNames names(Policy policy) {
        return new LibraryNames(
                policy.namedTypes(),
                LibraryResults.of(policy),
                FunctionEntries.of(policy),
                policy.constants().stream()
                        .collect(Collectors.toMap(
                                LibraryConstant::field, LibraryConstant::value, (first, second) -> first)));
    }

    private HeaderSource headers() {
        Supplier<TypeHierarchy> hierarchy = this::types;
        HeaderSource source = new SourceHeaders(parser, index, hierarchy);
        HeaderSource compiled = new ProjectClassHeaders(classes);
        return file -> (classes.holds(file) ? compiled : source).headers(file);
    }

    TypeHierarchy types() {
        return types;
    }

    Configuration configuration() {
        return configuration;
    }

    /** The policy with the sinks that only this program has: calls of vendors without a library of theirs. */
    Policy extended(Policy policy) {
        return policy.with(new AddressedSinks(policy, index, types, configuration, this::bodies).sinks());
    }

    /** What libraries that the policy does not know are given to send, as their own classes tell. */
    UnlistedSinks unlisted(Policy policy) {
        return UnlistedSinks.of(policy, index, classPath);
    }

    /** The files of the program; a compiled one stands for the classes of one source file. */
    List<SourceFile> files() {
        return index.files();
    }

    int parsedFiles() {
        return parser.parsedFiles();
    }

    /** All bodies of one file. */
    List<MethodBody> bodies(SourceFile file) {
        return lowering().lower(file);
    }

    /** The program as the engine sees it: what it returns to vendors is handed to them. */
    Program program(Policy policy) {
        GeneratedBodies generated = new GeneratedBodies(types);
        LibraryBodies libraries = new LibraryBodies(classPath::classFile, types, classPath::report);
        OtherBodies others = new OtherBodies(generated::bodyOf, libraries::bodyOf, libraries::isUnread);
        Lowering handing = HandedObjects.of(lowering(), policy, index, types);
        return new OnDemandProgram(index, handing, types, others, this::gaps);
    }

    private Lowering lowering() {
        Lowering source = new SourceLowering(parser, index, types);
        Lowering compiled = new CompiledLowering(classes, types);
        return new JoinedLowering(classes::holds, compiled, source);
    }

    private List<Gap> gaps() {
        List<Gap> gaps = new ArrayList<>(sources.gaps(variants));
        gaps.addAll(classes.gaps());
        gaps.addAll(parser.gaps());
        gaps.addAll(classPath.gaps());
        return gaps;
    }

    @Override
    public void close() throws IOException {
        try (classes) {
            classPath.close();
        }
    }
}
