package io.github.piiguard.flow.cache;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.CRC32C;

/**
 * One file of the cache: a table of texts, and entries under keys. Several entries of one key are what it meant under
 * different circumstances, newest first.
 */
final class CacheFile {
    /** A file that grew beyond this size begins anew. */
    static final int MOST_BYTES = 32 << 20;

    private static final byte[] MAGIC = "pii-guard summaries 2\n".getBytes(StandardCharsets.US_ASCII);
    private static final int HEADER = MAGIC.length + Integer.BYTES;
    private static final int MOST_OF_A_KEY = 4;

    private final StringTable strings = new StringTable();
    private final Map<String, List<ByteBuffer>> entries = new LinkedHashMap<>();

    /** The file with that content; an empty one where the content is damaged. */
    static CacheFile of(byte[] content) {
        CacheFile file = new CacheFile();
        if (!isSound(content)) {
            return file;
        }
        try {
            file.read(ByteBuffer.wrap(content, HEADER, content.length - HEADER).slice());
            return file;
        } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException damaged) {
            return new CacheFile();
        }
    }

    private static boolean isSound(byte[] content) {
        return content.length > HEADER
                && ByteBuffer.wrap(content, 0, MAGIC.length).equals(ByteBuffer.wrap(MAGIC))
                && ByteBuffer.wrap(content).getInt(MAGIC.length) == checksum(content);
    }

    private static int checksum(byte[] content) {
        CRC32C checksum = new CRC32C();
        checksum.update(content, HEADER, content.length - HEADER);
        return (int) checksum.getValue();
    }

    private void read(ByteBuffer payload) {
        ByteSource source = new ByteSource(strings, payload);
        source.each(source::literal).forEach(strings::number);
        int count = source.number();
        for (int i = 0; i < count; i++) {
            String key = source.text();
            entries.computeIfAbsent(key, added -> new ArrayList<>()).add(source.block());
        }
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    /** Readers of what is known under a key, newest first. */
    List<ByteSource> entries(String key) {
        return entries.getOrDefault(key, List.of()).stream()
                .map(entry -> new ByteSource(strings, entry.duplicate()))
                .toList();
    }

    /** Adds what {@code write} writes as the newest entry of a key. */
    void add(String key, Consumer<ByteSink> write) {
        ByteSink sink = new ByteSink(strings);
        write.accept(sink);
        ByteBuffer entry = ByteBuffer.wrap(sink.bytes());
        List<ByteBuffer> known = entries.computeIfAbsent(key, added -> new ArrayList<>());
        if (!known.contains(entry)) {
            known.add(0, entry);
        }
        if (known.size() > MOST_OF_A_KEY) {
            known.remove(MOST_OF_A_KEY);
        }
    }

    /** The content to write; empty when it became too large. */
    Optional<byte[]> content() {
        ByteSink body = new ByteSink(strings);
        body.number(entries.values().stream().mapToInt(List::size).sum());
        entries.forEach((key, known) -> known.forEach(entry -> {
            body.text(key);
            byte[] block = new byte[entry.remaining()];
            entry.duplicate().get(block);
            body.block(block);
        }));
        ByteSink table = new ByteSink(strings);
        table.each(strings.texts(), table::literal);
        byte[] texts = table.bytes();
        byte[] rest = body.bytes();
        if ((long) texts.length + rest.length > MOST_BYTES) {
            return Optional.empty();
        }
        byte[] content = ByteBuffer.allocate(HEADER + texts.length + rest.length)
                .put(MAGIC)
                .putInt(0)
                .put(texts)
                .put(rest)
                .array();
        ByteBuffer.wrap(content).putInt(MAGIC.length, checksum(content));
        return Optional.of(content);
    }
}
