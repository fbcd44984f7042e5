package io.github.piiguard.types;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;

/**
 * What the constant pool of one class file tells. Types are named as {@code java/util/Map$Entry}.
 *
 * @param supertypes its direct ones
 * @param references the types that its code names, arrays by their elements
 * @param texts its constant texts
 */
public record LibraryClass(
        String internalName, boolean isPublic, List<String> supertypes, Set<String> references, Set<String> texts) {
    private static final int CLASS = 7;
    private static final int STRING = 8;

    public LibraryClass {
        supertypes = List.copyOf(supertypes);
        references = Set.copyOf(references);
        texts = Set.copyOf(texts);
    }

    /**
     * Reads a class file.
     *
     * @throws IllegalArgumentException when the bytes are no class file that can be read
     */
    static LibraryClass of(byte[] classFile) {
        try {
            ClassReader reader = new ClassReader(classFile);
            List<String> supertypes = new ArrayList<>(Arrays.asList(reader.getInterfaces()));
            if (reader.getSuperName() != null) {
                supertypes.add(reader.getSuperName());
            }
            return new LibraryClass(
                    reader.getClassName(),
                    (reader.getAccess() & Opcodes.ACC_PUBLIC) != 0,
                    supertypes,
                    references(reader, classFile),
                    texts(reader, classFile));
        } catch (IndexOutOfBoundsException truncated) {
            throw new IllegalArgumentException("it is truncated", truncated);
        }
    }

    private static Set<String> references(ClassReader reader, byte[] bytes) {
        Set<String> result = new HashSet<>();
        for (String name : entries(reader, bytes, CLASS)) {
            if (!name.startsWith("[")) {
                result.add(name);
            } else if (name.endsWith(";")) {
                result.add(name.substring(name.indexOf('L') + 1, name.length() - 1));
            }
        }
        return result;
    }

    private static Set<String> texts(ClassReader reader, byte[] bytes) {
        return entries(reader, bytes, STRING);
    }

    private static Set<String> entries(ClassReader reader, byte[] bytes, int tag) {
        Set<String> result = new TreeSet<>();
        char[] buffer = new char[reader.getMaxStringLength()];
        for (int i = 1; i < reader.getItemCount(); i++) {
            int item = reader.getItem(i);
            if (item > 0 && bytes[item - 1] == tag) {
                result.add(reader.readUTF8(item, buffer));
            }
        }
        return result;
    }
}
