package io.github.piiguard.flow.cache;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Reads what a {@link ByteSink} wrote. Throws what a buffer throws where the bytes end too early. */
final class ByteSource {
    private final StringTable strings;
    private final ByteBuffer bytes;

    ByteSource(StringTable strings, ByteBuffer bytes) {
        this.strings = strings;
        this.bytes = bytes;
    }

    int number() {
        int value = 0;
        int shift = 0;
        int next = bytes.get();
        while (next < 0) {
            value |= (next & 0x7F) << shift;
            shift += 7;
            next = bytes.get();
        }
        value |= next << shift;
        return (value >>> 1) ^ -(value & 1);
    }

    boolean flag() {
        return bytes.get() != 0;
    }

    String text() {
        return strings.text(number());
    }

    String literal() {
        byte[] text = new byte[number()];
        bytes.get(text);
        return new String(text, StandardCharsets.UTF_8);
    }

    /** The next block, which is not copied. */
    ByteBuffer block() {
        int length = number();
        ByteBuffer block = bytes.slice(bytes.position(), length);
        bytes.position(bytes.position() + length);
        return block;
    }

    <T> List<T> each(Supplier<T> read) {
        int count = number();
        List<T> items = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            items.add(read.get());
        }
        return items;
    }
}
