package io.github.piiguard.policy.catalog;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How values of one type are written as bytes and read back. What a value is follows from the type alone: nothing but the values
 * is written, and each text once.
 */
interface CompactForm {
    void write(Object value, Output output) throws IOException;

    Object read(Input input);

    /** The bytes of a record. */
    static byte[] bytes(Record value) throws IOException {
        Output output = new Output();
        new CompactForms().of(value.getClass()).write(value, output);
        return output.bytes.toByteArray();
    }

    /** The record of that type whose bytes these are. */
    static <R extends Record> R read(Class<R> type, byte[] bytes) {
        return type.cast(new CompactForms().of(type).read(new Input(bytes)));
    }

    /** Bytes under construction. */
    final class Output {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final DataOutputStream data = new DataOutputStream(bytes);
        private final Map<String, Integer> texts = new HashMap<>();

        void number(int value) throws IOException {
            data.writeInt(value);
        }

        void text(String value) throws IOException {
            Integer known = texts.putIfAbsent(value, texts.size());
            number(known == null ? texts.size() - 1 : known);
            if (known == null) {
                byte[] encoded = value.getBytes(StandardCharsets.UTF_8);
                number(encoded.length);
                data.write(encoded);
            }
        }
    }

    /** Bytes that are read from the first to the last. */
    final class Input {
        private final byte[] bytes;
        private final ByteBuffer buffer;
        private final List<String> texts = new ArrayList<>();

        private Input(byte[] bytes) {
            this.bytes = bytes;
            this.buffer = ByteBuffer.wrap(bytes);
        }

        int number() {
            return buffer.getInt();
        }

        String text() {
            int index = number();
            if (index == texts.size()) {
                int length = number();
                texts.add(new String(bytes, buffer.position(), length, StandardCharsets.UTF_8));
                buffer.position(buffer.position() + length);
            }
            return texts.get(index);
        }
    }
}
