package io.github.piiguard.flow.cache;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.function.Consumer;

/** Bytes under construction: whole numbers in as few bytes as they need, texts by their numbers. */
final class ByteSink {
    private final StringTable strings;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    ByteSink(StringTable strings) {
        this.strings = strings;
    }

    /** Seven bits in each byte, the sign in the lowest of the first. */
    void number(int value) {
        int rest = (value << 1) ^ (value >> 31);
        while ((rest & ~0x7F) != 0) {
            bytes.write((rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        bytes.write(rest);
    }

    void flag(boolean value) {
        bytes.write(value ? 1 : 0);
    }

    void text(String text) {
        number(strings.number(text));
    }

    /** A text that is not in the table. */
    void literal(String text) {
        block(text.getBytes(StandardCharsets.UTF_8));
    }

    void block(byte[] block) {
        number(block.length);
        bytes.writeBytes(block);
    }

    <T> void each(Collection<T> items, Consumer<T> write) {
        number(items.size());
        items.forEach(write);
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }
}
