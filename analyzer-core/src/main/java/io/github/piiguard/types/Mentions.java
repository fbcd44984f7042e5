package io.github.piiguard.types;

import io.github.piiguard.index.DottedNames;
import io.github.piiguard.model.TypeName;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Opcodes;

/** What one class file mentions: read from its constant pool, without its code. */
final class Mentions extends ClassVisitor {
    private static final int UTF8 = 1;

    private final InternalNames types = new InternalNames();
    private final PoolNames names = new PoolNames();
    private final Set<String> supertypes = new LinkedHashSet<>();
    private Optional<String> source = Optional.empty();
    private String internalName = "";

    private Mentions() {
        super(Opcodes.ASM9);
    }

    /**
     * Reads a class file.
     *
     * @throws IllegalArgumentException when the bytes are no class file that can be read
     */
    static Mentions of(byte[] classFile) {
        Mentions mentions = new Mentions();
        try {
            ClassReader reader = new ClassReader(classFile);
            reader.accept(mentions, ClassReader.SKIP_CODE | ClassReader.SKIP_FRAMES);
            mentions.addPool(reader, classFile);
        } catch (IndexOutOfBoundsException truncated) {
            throw new IllegalArgumentException("it is truncated", truncated);
        }
        return mentions;
    }

    TypeName type() {
        return types.of(internalName);
    }

    String internalName() {
        return internalName;
    }

    /** The file that reports name: the source file in the package's folder. */
    String sourceFile() {
        int end = internalName.lastIndexOf('/') + 1;
        return source.map(name -> internalName.substring(0, end) + name).orElse(outermost() + ".class");
    }

    private String outermost() {
        int nested = internalName.indexOf('$', internalName.lastIndexOf('/') + 2);
        return nested < 0 ? internalName : internalName.substring(0, nested);
    }

    /** Hashes of the identifiers that the class mentions; more than it does are allowed. */
    IntStream names() {
        return names.hashes();
    }

    /** Simple names of the direct supertypes. */
    Set<String> supertypes() {
        return supertypes;
    }

    @Override
    public void visit(
            int version,
            int access,
            String name,
            @Nullable String signature,
            @Nullable String superName,
            String @Nullable [] interfaces) {
        internalName = name;
        // Every class may create objects.
        names.add("new");
        if (superName != null) {
            supertypes.add(superName);
        }
        if (interfaces != null) {
            supertypes.addAll(Set.of(interfaces));
        }
    }

    @Override
    public void visitSource(@Nullable String file, @Nullable String debug) {
        source = Optional.ofNullable(file);
    }

    @Override
    public void visitInnerClass(String name, @Nullable String outerName, @Nullable String innerName, int access) {
        types.add(name, outerName, innerName, access);
    }

    @Override
    public void visitEnd() {
        Set<String> simple = new LinkedHashSet<>();
        supertypes.forEach(name -> simple.add(types.of(name).simpleName()));
        supertypes.clear();
        supertypes.addAll(simple);
    }

    private void addPool(ClassReader reader, byte[] bytes) {
        DottedNames dotted = new DottedNames(bytes, names::add);
        for (int i = 1; i < reader.getItemCount(); i++) {
            int item = reader.getItem(i);
            if (item > 0 && bytes[item - 1] == UTF8) {
                int start = item + 2;
                int end = start + reader.readUnsignedShort(item);
                names.addText(bytes, start, end);
                dotted.read(start, end);
            }
        }
    }
}
