package io.github.piiguard.analysis;

import io.github.piiguard.fixtures.Fixture;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** What passes or fails by itself: a test of one fixture, or a class of other tests. */
final class MutantUnit {
    /** Tests that take each fixture as an argument and hold what is found in it against its markers. */
    private static final List<Class<?>> OF_FIXTURES = List.of(
            FixturesTest.class,
            ParityTest.class,
            ProjectFixturesTest.class,
            UnlistedFixturesTest.class,
            UnprovedFixturesTest.class,
            VendorFixturesTest.class);

    private static final Path TESTS = Path.of("target", "test-classes");

    final String name;
    /** Of what the test reads: it tells a changed one. */
    final int fingerprint;

    final Callable<Boolean> passes;
    final boolean isOfFixture;
    BitSet lines = new BitSet();
    /** The shortest run so far. */
    long millis;

    private double runs;
    private double kills;

    private MutantUnit(String name, int fingerprint, boolean isOfFixture, Callable<Boolean> passes) {
        this.name = name;
        this.fingerprint = fingerprint;
        this.isOfFixture = isOfFixture;
        this.passes = passes;
    }

    /** All tests of analyzer-core but those that only compile fixtures. */
    static List<MutantUnit> all(Path work) throws Exception {
        List<MutantUnit> units = new ArrayList<>();
        for (Class<?> test : OF_FIXTURES) {
            addFixtures(test, work, units);
        }
        List<Path> classes;
        try (Stream<Path> files = Files.walk(TESTS)) {
            classes = files.filter(file -> file.toString().endsWith("Test.class"))
                    .sorted()
                    .toList();
        }
        for (Path file : classes) {
            String path = TESTS.relativize(file).toString().replace('/', '.');
            String name = path.substring(0, path.length() - ".class".length());
            if (OF_FIXTURES.stream().noneMatch(test -> test.getName().equals(name))) {
                units.add(new MutantUnit(name, Arrays.hashCode(Files.readAllBytes(file)), false, () -> passes(name)));
            }
        }
        return units;
    }

    private static void addFixtures(Class<?> test, Path work, List<MutantUnit> units) throws Exception {
        Method all = test.getDeclaredMethod("fixtures");
        all.setAccessible(true);
        List<Fixture> fixtures =
                ((Stream<?>) all.invoke(null)).map(Fixture.class::cast).toList();
        for (Method method : test.getDeclaredMethods()) {
            if (method.isAnnotationPresent(ParameterizedTest.class) && !method.getName().equals("compile")) {
                method.setAccessible(true);
                for (Fixture fixture : fixtures) {
                    String name = test.getSimpleName() + "." + method.getName() + " " + fixture.name();
                    int fingerprint = fixture.files().hashCode();
                    units.add(new MutantUnit(name, fingerprint, true, () -> passes(method, fixture, work)));
                }
            }
        }
    }

    private static boolean passes(Method method, Fixture fixture, Path work) throws Exception {
        var constructor = method.getDeclaringClass().getDeclaredConstructor();
        constructor.setAccessible(true);
        Object test = constructor.newInstance();
        Field root = method.getDeclaringClass().getDeclaredField("root");
        root.setAccessible(true);
        Path directory = Files.createTempDirectory(work, "root");
        root.set(test, directory);
        try {
            method.invoke(test, fixture);
            return true;
        } catch (InvocationTargetException failed) {
            return false;
        } finally {
            delete(directory);
        }
    }

    private static boolean passes(String testClass) {
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(DiscoverySelectors.selectClass(testClass))
                                .build(),
                        listener);
        return listener.getSummary().getTotalFailureCount() == 0;
    }

    private static void delete(Path directory) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(directory)) {
            files = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : files) {
            Files.delete(file);
        }
    }

    /** The fixture's name, or that of the test class. */
    String subject() {
        return name.substring(name.indexOf(' ') + 1);
    }

    /** Whether a run over all fixtures at once looks at the same. */
    boolean isInBatch() {
        return name.startsWith("FixturesTest.") || name.startsWith("ParityTest.");
    }

    void count(boolean isKill) {
        runs++;
        kills += isKill ? 1 : 0;
    }

    /** How likely it kills a mutant of a class, for its cost; what passes over much of a class says most of it. */
    double promise(BitSet linesOfClass) {
        BitSet common = (BitSet) lines.clone();
        common.and(linesOfClass);
        return Math.pow(common.cardinality(), 3) * (kills + 0.1) / (runs + 1) / (millis + 1);
    }
}
