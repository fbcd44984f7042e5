import com.sun.management.OperatingSystemMXBean;
import io.github.piiguard.analysis.Analysis;
import io.github.piiguard.analysis.AnalysisRequest;
import io.github.piiguard.analysis.AnalysisResult;
import io.github.piiguard.finding.Finding;
import io.github.piiguard.model.Gap;
import io.github.piiguard.model.MethodSignature;
import io.github.piiguard.policy.Policy;
import io.github.piiguard.policy.catalog.PolicyReader;
import io.github.piiguard.policy.catalog.PolicyRequest;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Compares what both front ends find in one library; see the script {@code parity}. The budget: a batch is at most {@link
 * #FILES} files of one package, the code of other batches is a library to it, and of many batches {@link #BATCHES} are
 * compared, evenly spread in order of their names. A batch that takes more than {@link #CPU_SECONDS} is
 * given up and named.
 */
final class Parity {
    private static final int FILES = 12;
    private static final int BATCHES = 24;
    private static final int CPU_SECONDS = 20;
    private static final OperatingSystemMXBean CPU =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private final Path sources;
    private final Path jar;
    private final Path work;
    private final Policy policy;
    private final Map<String, String> source = new TreeMap<>();
    private final Map<String, String> compiled = new TreeMap<>();
    private final Map<String, Integer> bounds = new TreeMap<>();
    private final List<String> givenUp = new ArrayList<>();

    private Parity(List<Path> paths) {
        sources = paths.get(0).toAbsolutePath();
        jar = paths.get(1);
        work = paths.get(3);
        policy = PolicyReader.read(new PolicyRequest(Optional.of(paths.get(2)), List.of(), List.of()));
    }

    /** Arguments: name, source directory, jar, policy, an empty directory to work in; exits with 1 on a difference. */
    public static void main(String[] arguments) throws IOException {
        Parity parity = new Parity(Stream.of(arguments).skip(1).map(Path::of).toList());
        List<List<Path>> batches = parity.batches();
        List<List<Path>> chosen = IntStream.range(0, Math.min(BATCHES, batches.size()))
                .mapToObj(at -> batches.get((int) ((long) at * batches.size() / Math.min(BATCHES, batches.size()))))
                .toList();
        for (List<Path> batch : chosen) {
            parity.compare(batch);
        }
        long files = chosen.stream().mapToLong(List::size).sum();
        boolean isSame = parity.print(
                "%s: %d of %d batches, %d files".formatted(arguments[0], chosen.size(), batches.size(), files));
        System.exit(isSame ? 0 : 1);
    }

    private List<List<Path>> batches() throws IOException {
        try (Stream<Path> files = Files.walk(sources)) {
            Map<Path, List<Path>> packages = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.startsWith(sources.resolve("META-INF")))
                    .filter(file -> !file.endsWith("package-info.java") && !file.endsWith("module-info.java"))
                    .sorted()
                    .collect(Collectors.groupingBy(Path::getParent, TreeMap::new, Collectors.toList()));
            List<List<Path>> batches = new ArrayList<>();
            for (List<Path> all : packages.values()) {
                for (int from = 0; from < all.size(); from += FILES) {
                    batches.add(all.subList(from, Math.min(all.size(), from + FILES)));
                }
            }
            return batches;
        }
    }

    private void compare(List<Path> batch) throws IOException {
        Path classes = Files.createTempDirectory(work, "classes");
        extract(batch, classes);
        Optional<AnalysisResult> ofSources = analyse(batch, List.of());
        Optional<AnalysisResult> ofClasses = ofSources.flatMap(result -> analyse(List.of(), List.of(classes)));
        if (ofClasses.isEmpty()) {
            givenUp.add(sources.relativize(batch.get(0)) + " and " + (batch.size() - 1) + " files after it");
            return;
        }
        add("sources", ofSources.get(), source);
        add("class files", ofClasses.get(), compiled);
    }

    /** The result, or nothing when the budget is used up; the abandoned thread ends with the program. */
    private Optional<AnalysisResult> analyse(List<Path> files, List<Path> classes) {
        AnalysisRequest request = new AnalysisRequest(
                sources, files, List.of(), List.of(jar), policy, false, classes, Optional.of(work.resolve("cache")));
        CompletableFuture<AnalysisResult> running =
                CompletableFuture.supplyAsync(() -> Analysis.run(request), Parity::start);
        long end = CPU.getProcessCpuTime() + TimeUnit.SECONDS.toNanos(CPU_SECONDS);
        while (CPU.getProcessCpuTime() < end) {
            try {
                return Optional.of(running.get(1, TimeUnit.SECONDS));
            } catch (TimeoutException unfinished) {
                continue;
            } catch (InterruptedException | ExecutionException broken) {
                throw new IllegalStateException(broken);
            }
        }
        return Optional.empty();
    }

    private static void start(Runnable task) {
        Thread thread = new Thread(task);
        thread.setDaemon(true);
        thread.start();
    }

    private void add(String title, AnalysisResult result, Map<String, String> flows) {
        for (Finding finding : result.findings()) {
            flows.putIfAbsent(flow(finding), finding.sink().location().toString());
        }
        result.gaps().stream()
                .filter(gap -> gap.kind() == Gap.Kind.BOUND_REACHED)
                .forEach(gap -> bounds.merge(title + ": " + gap.detail().replaceAll("\\d+", "N"), 1, Integer::sum));
    }

    /** What makes a flow the same in both front ends: not lines, erased types, lambdas' names and what is captured. */
    private static String flow(Finding finding) {
        return finding.source().what() + " in " + method(finding.source().method()) + " -> "
                + finding.sink().call() + " in " + method(finding.sink().method());
    }

    private static String method(MethodSignature method) {
        boolean isLambda = method.name().startsWith("lambda$");
        boolean isCapturing = isLambda || method.owner().simpleName().startsWith("$");
        String name = isLambda ? "(a lambda)" : method.name();
        return method.owner() + "#" + name + (isCapturing ? "" : "/" + method.arity());
    }

    private boolean print(String title) {
        long both = source.keySet().stream().filter(compiled::containsKey).count();
        System.out.printf(
                "%s; %d flows in both, %d in sources only, %d in class files only%n",
                title, both, source.size() - both, compiled.size() - both);
        print("sources only", source, compiled);
        print("class files only", compiled, source);
        givenUp.forEach(batch ->
                System.out.printf("  not compared, more than %d CPU seconds: %s%n", CPU_SECONDS, batch));
        bounds.forEach((bound, count) -> System.out.printf("  %d bounds reached in %s%n", count, bound));
        return both == source.size() && both == compiled.size();
    }

    private static void print(String title, Map<String, String> flows, Map<String, String> others) {
        flows.forEach((flow, place) -> {
            if (!others.containsKey(flow)) {
                System.out.println("  " + title + ": " + place + "  " + flow);
            }
        });
    }

    /** Copies the class files that say that they were compiled from a file of the batch. */
    private void extract(List<Path> batch, Path target) throws IOException {
        List<String> wanted = batch.stream()
                .map(file -> sources.relativize(file).toString().replace('\\', '/'))
                .toList();
        try (JarFile file = new JarFile(jar.toFile())) {
            for (ZipEntry entry : (Iterable<ZipEntry>) file.stream().map(ZipEntry.class::cast)::iterator) {
                String name = entry.getName();
                String directory = name.substring(0, name.lastIndexOf('/') + 1);
                if (name.endsWith(".class") && wanted.stream().anyMatch(path -> path.startsWith(directory))) {
                    byte[] bytes = file.getInputStream(entry).readAllBytes();
                    if (wanted.contains(directory + sourceOf(bytes))) {
                        Files.createDirectories(target.resolve(directory));
                        Files.write(target.resolve(name), bytes);
                    }
                }
            }
        }
    }

    private static String sourceOf(byte[] classFile) {
        StringBuilder result = new StringBuilder();
        new ClassReader(classFile)
                .accept(
                        new ClassVisitor(Opcodes.ASM9) {
                            @Override
                            public void visitSource(String source, String debug) {
                                result.append(source);
                            }
                        },
                        ClassReader.SKIP_CODE);
        return result.toString();
    }
}
