package io.github.piiguard.policy.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * The built-in policy files, listed by {@code index.txt} beside them. {@link CompactCatalogue} puts a compact form of what they
 * say there.
 */
final class Catalogue {
    static final String FOLDER = "/io/github/piiguard/catalog/";
    static final String COMPACT = "compact.bin";

    private Catalogue() {}

    /** What the files say. */
    static PolicyPart entries() {
        return find(COMPACT)
                .map(bytes -> CompactForm.read(PolicyPart.class, bytes))
                .orElseGet(Catalogue::read);
    }

    /** Reads the files themselves. */
    static PolicyPart read() {
        List<PolicyDocument> documents = names().stream()
                .map(name -> PolicyDocument.parse(name, bytes(name)))
                .toList();
        return PolicyPart.read(documents, KnownIds.NONE, true);
    }

    static List<String> names() {
        return new String(bytes("index.txt"), StandardCharsets.UTF_8)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    static byte[] bytes(String name) {
        return find(name).orElseThrow(() -> new IllegalStateException("the catalogue has no file " + name));
    }

    private static Optional<byte[]> find(String name) {
        try (InputStream stream = Catalogue.class.getResourceAsStream(FOLDER + name)) {
            return stream == null ? Optional.empty() : Optional.of(stream.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name + " of the catalogue", e);
        }
    }
}
