package io.github.piiguard.policy.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.piiguard.model.TypeName;
import io.github.piiguard.policy.LibraryFunction;
import io.github.piiguard.policy.MethodPattern;
import io.github.piiguard.policy.Policy;
import io.github.piiguard.policy.Propagator;
import io.github.piiguard.policy.Sanitizer;
import io.github.piiguard.policy.Sink;
import io.github.piiguard.policy.Source;
import io.github.piiguard.policy.VendorProfile.Artifact;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds every method pattern of the catalogue against the bytecode that it speaks of. */
class CatalogueAgainstJarsTest {
    static final ClassFiles CLASSES = ClassFiles.in(Path.of(
            System.getProperty("pii-guard.sdks", Path.of("target", "sdk").toString())));
    private static final Pattern SENDING = Pattern.compile(
            "(track|send|capture|identify|record|report|notify|publish|log|enqueue|deliver|emit|post)([A-Z].*)?");
    private static final Pattern ITEM =
            Pattern.compile("<artifactItem>\\s*<groupId>(.*)</groupId>\\s*<artifactId>(.*)</artifactId>"
                    + "\\s*<version>(.*)</version>\\s*<type>(.*)</type>");
    static final Policy POLICY = PolicyReader.read(PolicyRequest.builtIn());

    @Test
    void findsTheSdks() {
        assertThat(CLASSES.size()).isGreaterThan(1_000);
    }

    /** {@code scripts/sdks} writes the build's list anew, so what is not named here or there would be lost. */
    @Test
    void theBuildCopiesWhatTheCatalogueAndTheListOfLibrariesName() throws IOException {
        Stream<String> ofVendors = POLICY.vendors().stream()
                .flatMap(vendor -> vendor.profile().artifacts().stream())
                .map(Artifact::toString);
        Stream<String> others = Files.readAllLines(Path.of("..", "scripts", "sdks.txt")).stream()
                .filter(line -> !line.startsWith("#"));

        assertThat(copied())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(ofVendors, others).collect(Collectors.toCollection(TreeSet::new)));
    }

    private static List<String> copied() throws IOException {
        return ITEM.matcher(Files.readString(Path.of("pom.xml")))
                .results()
                .map(item -> new Artifact(item.group(1), item.group(2), item.group(3), item.group(4)))
                .map(Artifact::toString)
                .toList();
    }

    @Test
    void everyPatternMeansAMethodThatExists() throws IOException {
        Set<String> unproved = unproved();

        assertThat(patterns()
                        .filter(pattern -> !unproved.contains(type(pattern)))
                        .filter(pattern -> !unproved.contains(pattern.toString()))
                        .filter(pattern -> !exists(pattern))
                        .map(MethodPattern::toString)
                        .distinct())
                .isEmpty();
    }

    @Test
    void unprovedTypesAreInTheCatalogueAndInNoJar() throws IOException {
        Set<String> types =
                patterns().map(CatalogueAgainstJarsTest::type).collect(Collectors.toCollection(TreeSet::new));
        Set<String> methods = patterns().map(MethodPattern::toString).collect(Collectors.toCollection(TreeSet::new));

        assertThat(unproved()).isNotEmpty().allSatisfy(unproved -> {
            assertThat(unproved.contains("#") ? methods : types).contains(unproved);
            assertThat(CLASSES.find(unproved)).isEmpty();
        });
    }

    /** Of each type that a sink names: every method that looks like sending is listed, or waived with a reason. */
    @Test
    void everyMethodThatLooksLikeSendingIsListedOrWaived() throws IOException {
        Set<String> listed = patterns()
                .map(pattern -> type(pattern) + "#" + pattern.method())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> waived = lines("waived.txt").stream()
                .peek(line -> assertThat(line).contains(": "))
                .map(line -> line.substring(0, line.indexOf(": ")))
                .collect(Collectors.toCollection(TreeSet::new));

        Set<String> sending = sending();

        assertThat(sending).hasSizeGreaterThan(200);
        assertThat(sending.stream()
                        .filter(method -> !listed.contains(method))
                        .filter(method -> !waived.contains(method)))
                .isEmpty();
        assertThat(waived).allMatch(sending::contains).noneMatch(listed::contains);
    }

    private static Set<String> sending() {
        return POLICY.sinks().stream()
                .map(sink -> type(sink.method()))
                .distinct()
                .flatMap(type -> CLASSES.find(type).stream()
                        .flatMap(file -> file.methods().stream())
                        .filter(method -> !method.parameterTypes().isEmpty())
                        .filter(method -> SENDING.matcher(method.name()).matches())
                        .map(method -> type + "#" + method.name()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<MethodPattern> patterns() {
        return Stream.of(
                        POLICY.sinks().stream().map(Sink::declared),
                        POLICY.clients().calls().stream().map(Sink::method),
                        POLICY.clients().declared().stream().flatMap(declared -> declared.givenTo().stream()),
                        POLICY.sources().stream().map(Source::method),
                        POLICY.sanitizers().stream().map(Sanitizer::method),
                        POLICY.propagators().stream().map(Propagator::method),
                        POLICY.functions().stream().flatMap(function -> function.givenTo().stream()),
                        // Of a generic interface the entry says what the vendor's own use of it is given.
                        POLICY.functions().stream()
                                .map(LibraryFunction::method)
                                .map(method -> new MethodPattern(method.type(), method.method(), Optional.empty())))
                .flatMap(each -> each);
    }

    private static String type(MethodPattern pattern) {
        return pattern.type().map(TypeName::qualified).orElse("");
    }

    private static boolean exists(MethodPattern pattern) {
        return CLASSES.find(type(pattern)).stream().anyMatch(file -> pattern.isAnnotated() || declares(file, pattern));
    }

    private static boolean declares(ClassFiles.ClassFile file, MethodPattern pattern) {
        boolean isDeclared = file.methods().stream()
                .filter(method -> method.name().equals(pattern.method()))
                .anyMatch(method -> pattern.parameterTypes()
                        .map(types -> types.stream().map(ClassFiles::simple).toList())
                        .map(types -> types.equals(method.parameterTypes()))
                        .orElse(true));
        return isDeclared
                || !pattern.method().equals("<init>")
                        && file.supertypes().stream()
                                .flatMap(name ->
                                        CLASSES.find(name.replace('/', '.').replace('$', '.')).stream())
                                .anyMatch(supertype -> declares(supertype, pattern));
    }

    static Set<String> unproved() throws IOException {
        return new TreeSet<>(lines("unproved.txt"));
    }

    static List<String> lines(String resource) throws IOException {
        try (var stream = CatalogueAgainstJarsTest.class.getResourceAsStream(resource)) {
            assertThat(stream).isNotNull();
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        }
    }
}
