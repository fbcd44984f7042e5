package io.github.piiguard.finding;

import io.github.piiguard.flow.Flow;
import io.github.piiguard.model.MethodSignature;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Names findings so that they keep their name when lines move; findings that look alike are numbered as they come. */
final class Fingerprints {
    private static final int BYTES = 16;
    private static final Pattern PLACE_OF_LAMBDA = Pattern.compile("lambda\\$.*");

    private final Map<String, Integer> given = new TreeMap<>();

    /** The fingerprint of the next finding, which {@code flow} stands for. */
    String next(Flow flow) {
        String identity = String.join(
                "\n",
                flow.sink().sink().vendor(),
                flow.role().id(),
                flow.key().orElse(""),
                flow.dataType().id(),
                flow.source().what(),
                withoutPlace(flow.source().method()),
                withoutPlace(flow.sink().method()),
                flow.sink().call());
        int ordinal = given.merge(identity, 1, Integer::sum);
        return digest(ordinal == 1 ? identity : identity + "\n" + ordinal);
    }

    private static String withoutPlace(MethodSignature method) {
        String name = PLACE_OF_LAMBDA.matcher(method.name()).replaceFirst("lambda\\$");
        return new MethodSignature(method.owner(), name, method.parameterTypes()).toString();
    }

    private static String digest(String identity) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(identity.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
