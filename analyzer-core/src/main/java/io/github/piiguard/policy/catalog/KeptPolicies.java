package io.github.piiguard.policy.catalog;

import io.github.piiguard.policy.Policy;
import io.github.piiguard.policy.PolicyException;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Policies that the runs of one process keep for each other: the catalogue takes longer to read than a small program to
 * check. A policy is used again while the user's file holds the same. Safe for use by several threads.
 */
public final class KeptPolicies {
    private static final int MOST = 4;

    private final Map<Key, Policy> policies = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Policy> eldest) {
            return size() > MOST;
        }
    };
    private int read;

    private record Key(PolicyRequest request, Optional<ByteBuffer> file) {}

    /**
     * The policy of a request.
     *
     * @throws PolicyException as {@link PolicyReader#read(PolicyRequest)} does
     */
    public synchronized Policy policy(PolicyRequest request) {
        Optional<byte[]> file = request.policyFile().map(PolicyReader::bytes);
        return policies.computeIfAbsent(new Key(request, file.map(ByteBuffer::wrap)), key -> read(request, file));
    }

    private Policy read(PolicyRequest request, Optional<byte[]> file) {
        read++;
        return PolicyReader.read(request, file);
    }

    /** How many policies had to be read so far. */
    public synchronized int readPolicies() {
        return read;
    }
}
