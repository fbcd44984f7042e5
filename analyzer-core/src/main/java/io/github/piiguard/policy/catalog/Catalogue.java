package io.github.piiguard.policy.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The built-in policy files, listed by {@code index.txt} beside them. */
final class Catalogue {
    private static final String FOLDER = "/io/github/piiguard/catalog/";

    private Catalogue() {}

    static List<PolicyDocument> documents() {
        return names().stream()
                .map(name -> PolicyDocument.parse(name, bytes(name)))
                .toList();
    }

    static List<String> names() {
        return new String(bytes("index.txt"), StandardCharsets.UTF_8)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    static byte[] bytes(String name) {
        try (InputStream stream = Catalogue.class.getResourceAsStream(FOLDER + name)) {
            if (stream == null) {
                throw new IllegalStateException("the catalogue has no file " + name);
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name + " of the catalogue", e);
        }
    }
}
