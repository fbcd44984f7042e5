package io.github.piiguard.index;

import java.util.Arrays;

/** For each identifier's hash the numbers of the files that hold it: an open hash table of linked lists in arrays. */
public final class Postings {
    private static final int NONE = -1;

    private int[] keys = new int[1 << 16];
    private int[] heads = emptyHeads(1 << 16);
    private int used;
    private int[] files = new int[1 << 18];
    private int[] nexts = new int[1 << 18];
    private int size;

    /** Notes that a file holds an identifier; files come in ascending order. */
    public void add(int hash, int file) {
        int slot = slot(keys, heads, hash);
        int head = heads[slot];
        if (head == NONE) {
            keys[slot] = hash;
            used++;
        } else if (files[head] == file) {
            return;
        }
        if (size == files.length) {
            files = Arrays.copyOf(files, size * 2);
            nexts = Arrays.copyOf(nexts, size * 2);
        }
        files[size] = file;
        nexts[size] = head;
        heads[slot] = size++;
        if (used * 2 > keys.length) {
            grow();
        }
    }

    /** Numbers of the files that hold the identifier, ascending. */
    public int[] filesOf(int hash) {
        int head = heads[slot(keys, heads, hash)];
        int count = 0;
        for (int entry = head; entry != NONE; entry = nexts[entry]) {
            count++;
        }
        int[] result = new int[count];
        for (int entry = head; entry != NONE; entry = nexts[entry]) {
            result[--count] = files[entry];
        }
        return result;
    }

    /** Numbers of the files that hold each of the identifiers, of which there is at least one, ascending. */
    public int[] filesOfAll(int... hashes) {
        int[] common = filesOf(hashes[0]);
        for (int at = 1; at < hashes.length && common.length > 0; at++) {
            int[] others = filesOf(hashes[at]);
            common = Arrays.stream(common)
                    .filter(number -> Arrays.binarySearch(others, number) >= 0)
                    .toArray();
        }
        return common;
    }

    private void grow() {
        int[] moreKeys = new int[keys.length * 2];
        int[] moreHeads = emptyHeads(moreKeys.length);
        for (int old = 0; old < keys.length; old++) {
            if (heads[old] != NONE) {
                int slot = slot(moreKeys, moreHeads, keys[old]);
                moreKeys[slot] = keys[old];
                moreHeads[slot] = heads[old];
            }
        }
        keys = moreKeys;
        heads = moreHeads;
    }

    private static int slot(int[] keys, int[] heads, int hash) {
        int mask = keys.length - 1;
        // Knuth's multiplicative hashing spreads the polynomial hashes of names that differ in their last letters.
        int slot = ((hash * 0x9E3779B9) >>> 8) & mask;
        while (heads[slot] != NONE && keys[slot] != hash) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private static int[] emptyHeads(int length) {
        int[] result = new int[length];
        Arrays.fill(result, NONE);
        return result;
    }
}
