package io.github.piiguard.analysis;

import io.github.piiguard.analysis.MutantHistory.End;
import io.github.piiguard.analysis.MutantHistory.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.pitest.boot.HotSwapAgent;
import org.pitest.bytecode.analysis.ClassTree;
import org.pitest.classinfo.ClassByteArraySource;
import org.pitest.classinfo.ClassName;
import org.pitest.classpath.ClassloaderByteArraySource;
import org.pitest.mutationtest.build.MutationInterceptor;
import org.pitest.mutationtest.config.PluginServices;
import org.pitest.mutationtest.config.ReportOptions;
import org.pitest.mutationtest.config.SettingsFactory;
import org.pitest.mutationtest.engine.MutationDetails;
import org.pitest.mutationtest.engine.gregor.GregorMutater;
import org.pitest.mutationtest.engine.gregor.config.Mutator;

/**
 * Judges a random sample of pitest's mutants of the engine, see {@code mutants.sh}: in one warm JVM, where each mutant takes the
 * place of its class, by single fixtures and classes of unit tests. Only those run that pass over the mutant's line.
 */
final class Mutants {
    private static final Path CLASSES = Path.of("target", "classes");
    /** Where more units pass over a mutant, runs over all fixtures say which of them to try first. */
    private static final int MANY = 100;
    /** So many units run before the first mutant. */
    private static final int WARM_UP = 100;
    /** Tells the script to go on in a new JVM. */
    private static final int AGAIN = 3;

    private final Path work;
    private final String mutated;
    private final long patience;
    private final MutantHistory history;
    private final ExecutorService runner = Executors.newSingleThreadExecutor();
    private final ClassByteArraySource source = Mutants::bytes;

    private Mutants(Path work, String mutated, long patience) throws IOException {
        this.work = work;
        this.mutated = mutated;
        this.patience = patience;
        this.history = new MutantHistory(work.resolve("history.tsv"));
    }

    /**
     * Arguments: {@code cover}, {@code judge} or {@code report}, a directory to work in, the size of the sample, a package, the
     * sample's seed, and after how many seconds a mutant that lives is given up.
     */
    public static void main(String[] arguments) throws Exception {
        Mutants mutants =
                new Mutants(Path.of(arguments[1]), arguments[3], TimeUnit.SECONDS.toMillis(Long.parseLong(arguments[5])));
        List<MutationDetails> sample =
                mutants.sample(Integer.parseInt(arguments[2]), Long.parseLong(arguments[4]));
        switch (arguments[0]) {
            case "cover" -> MutantCoverage.measure(
                    MutantUnit.all(mutants.work), mutants.mutated, mutants.work.resolve("coverage"));
            case "judge" -> mutants.judge(sample);
            default -> mutants.history.report(sample);
        }
        System.exit(0);
    }

    private static Optional<byte[]> bytes(String className) {
        Path file = CLASSES.resolve(className.replace('.', '/') + ".class");
        try {
            return Files.exists(file)
                    ? Optional.of(Files.readAllBytes(file))
                    : ClassloaderByteArraySource.fromContext().getBytes(className);
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static byte[] original(String className) {
        return bytes(className).orElseThrow();
    }

    /** Of the mutants that pitest would judge: those of its default mutators that its default filters leave. */
    private List<MutationDetails> sample(int size, long seed) throws IOException {
        ReportOptions options = new ReportOptions();
        MutationInterceptor filters = new SettingsFactory(options, PluginServices.makeForContextLoader())
                .getInterceptor()
                .createInterceptor(options, null, source, null, null);
        List<MutationDetails> all = new ArrayList<>();
        for (String name : classes()) {
            filters.begin(ClassTree.fromBytes(original(name)));
            all.addAll(filters.intercept(mutater().findMutations(ClassName.fromString(name)), mutater()));
            filters.end();
        }
        all.sort(Comparator.comparing(MutationDetails::getId));
        Collections.shuffle(all, new Random(seed));
        System.err.printf("%d mutants%n", all.size());
        return all.subList(0, Math.min(size, all.size()));
    }

    private GregorMutater mutater() {
        return new GregorMutater(source, method -> true, Mutator.newDefaults());
    }

    private List<String> classes() throws IOException {
        try (Stream<Path> files = Files.walk(CLASSES.resolve(mutated.replace('.', '/')))) {
            return files.map(file -> CLASSES.relativize(file).toString().replace('/', '.'))
                    .filter(name -> name.endsWith(".class") && !name.endsWith("package-info.class"))
                    .map(name -> name.substring(0, name.length() - ".class".length()))
                    .sorted()
                    .toList();
        }
    }

    private void judge(List<MutationDetails> sample) throws Exception {
        MutantCoverage coverage = MutantCoverage.read(work.resolve("coverage"));
        List<MutantUnit> units = MutantUnit.all(work);
        List<MutantUnit> later = units.stream().filter(coverage::isNew).toList();
        units.removeAll(later);
        for (MutantUnit unit : units) {
            unit.lines = coverage.units().get(unit.name).lines();
            unit.millis = coverage.units().get(unit.name).millis();
        }
        warmUp(units.subList(0, WARM_UP));
        warmUp(later);
        MutantBatches batches = new MutantBatches(runner, work.resolve("batch"));
        for (MutationDetails mutant : sample) {
            Optional<Verdict> before = Optional.ofNullable(history.known().get(MutantHistory.key(mutant)));
            End end = before.map(Verdict::end).orElse(End.UNDECIDED);
            if (end == End.UNDECIDED && before.map(Verdict::millis).orElse(0L) < patience) {
                List<MutantUnit> over = new ArrayList<>(covering(mutant, coverage, units));
                Set<String> suspected = over.size() > MANY ? suspected(mutant, batches) : Set.of();
                over.sort(Comparator.comparing(
                        unit -> suspected.contains(unit.subject()) ? 0 : unit.isInBatch() && over.size() > MANY ? 2 : 1));
                over.addAll(later);
                judge(mutant, over);
            } else if (!end.isKill()) {
                judgeAgain(mutant, before.get(), later);
            }
        }
    }

    /** The likeliest to kill the mutant first. */
    private static List<MutantUnit> covering(MutationDetails mutant, MutantCoverage coverage, List<MutantUnit> units) {
        String name = mutant.getClassName().asJavaName();
        Integer line = coverage.lines().get(name + ":" + mutant.getLineNumber());
        BitSet linesOfClass = coverage.linesOf(name);
        return units.stream()
                .filter(unit -> line != null && unit.lines.get(line))
                .sorted(Comparator.comparingDouble((MutantUnit unit) -> unit.promise(linesOfClass))
                        .reversed())
                .toList();
    }

    private void warmUp(List<MutantUnit> units) throws InterruptedException {
        for (MutantUnit unit : units) {
            long start = System.nanoTime();
            if (run(unit) != Outcome.PASSED) {
                throw new IllegalStateException("fails without a mutant: " + unit.name);
            }
            unit.millis = millisSince(start);
        }
    }

    private Set<String> suspected(MutationDetails mutant, MutantBatches batches) throws Exception {
        hotSwap(mutant);
        try {
            return batches.suspected();
        } catch (TimeoutException endless) {
            history.add(mutant, new Verdict(End.TIMED_OUT, "all fixtures at once", MutantBatches.MILLIS));
            throw again();
        } finally {
            restore(mutant);
        }
    }

    private void judge(MutationDetails mutant, List<MutantUnit> units) throws Exception {
        End end = units.isEmpty() ? End.NOT_COVERED : End.SURVIVED;
        String last = "-";
        long start = System.nanoTime();
        hotSwap(mutant);
        for (int i = 0; i < units.size() && !end.isKill() && end != End.UNDECIDED; i++) {
            MutantUnit unit = units.get(i);
            last = unit.name;
            long began = System.nanoTime();
            Outcome outcome = run(unit);
            unit.millis = Math.min(unit.millis, millisSince(began));
            unit.count(outcome == Outcome.FAILED);
            if (outcome == Outcome.LATE) {
                history.add(mutant, new Verdict(End.TIMED_OUT, last, millisSince(start)));
                throw again();
            }
            end = outcome == Outcome.FAILED ? End.KILLED : millisSince(start) > patience ? End.UNDECIDED : end;
        }
        restore(mutant);
        if (end == End.KILLED && run(unit(units, last)) != Outcome.PASSED) {
            // This mutant or an earlier one left something behind in the JVM.
            throw again();
        }
        history.add(mutant, new Verdict(end, last, millisSince(start)));
    }

    /** What lives so far may be killed by tests that were not there then. */
    private void judgeAgain(MutationDetails mutant, Verdict before, List<MutantUnit> later) throws Exception {
        if (later.isEmpty()) {
            return;
        }
        judge(mutant, later);
        if (!history.known().get(MutantHistory.key(mutant)).end().isKill()) {
            history.add(mutant, before);
        }
    }

    private static MutantUnit unit(List<MutantUnit> units, String name) {
        return units.stream().filter(unit -> unit.name.equals(name)).findFirst().orElseThrow();
    }

    /** How it went with a unit. */
    private enum Outcome {
        PASSED,
        FAILED,
        LATE
    }

    private Outcome run(MutantUnit unit) throws InterruptedException {
        try {
            boolean passes = runner.submit(unit.passes).get(10_000 + 4 * unit.millis, TimeUnit.MILLISECONDS);
            return passes ? Outcome.PASSED : Outcome.FAILED;
        } catch (TimeoutException late) {
            return Outcome.LATE;
        } catch (ExecutionException failed) {
            return Outcome.FAILED;
        }
    }

    private void hotSwap(MutationDetails mutant) throws ClassNotFoundException {
        HotSwapAgent.hotSwap(type(mutant), mutater().getMutation(mutant.getId()).getBytes());
    }

    private void restore(MutationDetails mutant) throws ClassNotFoundException {
        HotSwapAgent.hotSwap(type(mutant), original(mutant.getClassName().asJavaName()));
    }

    private static Class<?> type(MutationDetails mutant) throws ClassNotFoundException {
        return Class.forName(mutant.getClassName().asJavaName());
    }

    private static long millisSince(long nanos) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - nanos);
    }

    /** Ends this JVM, in which something may still run, for the script to start another one. */
    private static IllegalStateException again() {
        Runtime.getRuntime().halt(AGAIN);
        return new IllegalStateException();
    }
}
