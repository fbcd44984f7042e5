package io.github.piiguard.types.senders;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.piiguard.index.NameIndex;
import io.github.piiguard.model.SourceFile;
import io.github.piiguard.model.TypeName;
import io.github.piiguard.types.ClassPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the evidence for senders against real libraries, of which this package knows none by name. */
class UnlistedSendersTest {
    private static final Path FOLDER = Path.of("target", "sdk");

    @ParameterizedTest
    @CsvSource({
        "com.mixpanel.mixpanel-java, mixpanel.com",
        "com.posthog.java.posthog, posthog.com",
        "com.posthog.posthog-server, posthog.com",
        "com.amplitude.java-sdk, amplitude.com",
        "com.segment.analytics.java.analytics-3, segment.io",
        "com.rollbar.rollbar-java, rollbar.com",
        "io.honeycomb.libhoney.libhoney-java, honeycomb.io",
        "com.statsig.serversdk, statsigcdn.com",
        "com.bugsnag.bugsnag-3, bugsnag.com",
        "com.launchdarkly.launchdarkly-java-server-sdk, launchdarkly.com",
        "com.resend.resend-java, resend.com",
        "io.airbrake.javabrake, airbrake.io",
        "com.moesif.api.moesifapi, moesif.net",
    })
    void knowsSenders(String library, String host) throws IOException {
        assertThat(senders(library)).extracting(Sender::host).anyMatch(found -> found.endsWith(host));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ch.qos.logback.",
                "com.fasterxml.",
                "com.google.code.",
                "com.google.guava.",
                "com.google.protobuf.",
                "com.google.crypto.",
                "com.squareup.okhttp3.",
                "com.squareup.okio.",
                "com.squareup.retrofit2.",
                "commons-",
                "io.github.openfeign.",
                "io.micrometer.",
                "io.opentelemetry.",
                "io.opentracing.",
                "io.projectreactor.",
                "io.prometheus.",
                "jakarta.",
                "javax.",
                "org.apache.",
                "org.jetbrains.",
                "org.json.",
                "org.reactivestreams.",
                "org.slf4j.",
                "org.springframework.",
            })
    void knowsOrdinaryLibraries(String library) throws IOException {
        assertThat(senders(library)).isEmpty();
    }

    @Test
    void tellsServicesFromPages() {
        assertThat(Stream.of(
                                "https://api.acme.io/v2/events",
                                "https://in.acme.io",
                                "https://us.i.acme.com",
                                "api.acme.io",
                                "https://acme.io/api/track")
                        .map(Endpoints::host))
                .allMatch(Optional::isPresent);
        assertThat(Stream.of(
                                "https://docs.acme.io/api/v1",
                                "https://github.com/acme/api",
                                "http://www.w3.org/2001/XMLSchema",
                                "http://json-schema.org/draft-07/schema#",
                                "https://www.acme.io/",
                                "com.acme.api",
                                "events.k8s.io",
                                "application.properties",
                                "http://localhost:8080/api",
                                "see https://api.acme.io/v2")
                        .map(Endpoints::host))
                .allMatch(Optional::isEmpty);
    }

    private static List<Sender> senders(String library) throws IOException {
        List<Path> jars = jars(library);
        assertThat(jars).isNotEmpty();
        List<Path> family = jars(library.substring(0, library.indexOf('.', library.indexOf('.') + 1) + 1));
        try (ClassPath classPath = new ClassPath(
                Stream.concat(jars.stream(), family.stream()).distinct().toList())) {
            return new UnlistedSenders(classPath, new EverythingIsNamed())
                    .among(candidate -> candidate.name().startsWith(library));
        }
    }

    private static List<Path> jars(String prefix) throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.getFileName().toString().startsWith(prefix))
                    .filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        }
    }

    /** A program that names all there is. */
    private record EverythingIsNamed() implements NameIndex {
        private static final List<SourceFile> ONE = List.of(new SourceFile(Path.of("A.java"), "A.java", false));

        @Override
        public List<SourceFile> files() {
            return ONE;
        }

        @Override
        public List<SourceFile> naming(String identifier) {
            return ONE;
        }

        @Override
        public List<SourceFile> namingPackage(String packageName) {
            return ONE;
        }

        @Override
        public Optional<SourceFile> declaring(TypeName type) {
            return Optional.empty();
        }

        @Override
        public List<TypeName> typesNamed(String simpleName) {
            return List.of();
        }

        @Override
        public boolean hasPackage(String name) {
            return false;
        }

        @Override
        public boolean hasPackageBelow(String name) {
            return false;
        }
    }
}
