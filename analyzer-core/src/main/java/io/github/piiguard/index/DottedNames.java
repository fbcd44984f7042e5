package io.github.piiguard.index;

import java.util.function.IntConsumer;

/** Finds names of several parts, such as {@code api.acme.example}, in pieces of text. */
public final class DottedNames {
    private final byte[] bytes;
    private final IntConsumer found;

    /** @param found receives the hash, that of {@link String#hashCode()}, of each name, and of each of its ends that has a dot: {@code acme.example} */
    public DottedNames(byte[] bytes, IntConsumer found) {
        this.bytes = bytes;
        this.found = found;
    }

    /** Reads one text. */
    public void read(int from, int to) {
        int start = from;
        boolean hasDot = false;
        for (int at = from; at <= to; at++) {
            if (at < to && isPart(bytes[at])) {
                hasDot |= bytes[at] == '.' && at > start;
            } else {
                if (hasDot) {
                    addEnds(start, at);
                }
                start = at + 1;
                hasDot = false;
            }
        }
    }

    private void addEnds(int start, int end) {
        int last = lastDot(start, end);
        for (int at = start; at < last; at++) {
            boolean isLabelStart = bytes[at] != '.' && (at == start || bytes[at - 1] == '.');
            if (isLabelStart) {
                found.accept(hash(at, end));
            }
        }
    }

    private int lastDot(int start, int end) {
        int at = end - 1;
        while (at > start && bytes[at] != '.') {
            at--;
        }
        return at;
    }

    private int hash(int start, int end) {
        int result = 0;
        for (int at = start; at < end; at++) {
            result = 31 * result + bytes[at];
        }
        return result;
    }

    private static boolean isPart(byte letter) {
        return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') || letter == '-' || letter == '.';
    }
}
