package io.github.piiguard.types;

import io.github.piiguard.model.TypeName;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Opcodes;

/** What one class file mentions: read from its constant pool, without its code. */
final class Mentions extends ClassVisitor {
    private static final int UTF8 = 1;
    private static final Pattern DOTTED = Pattern.compile("[a-z0-9-]+(?:\\.[a-z0-9-]+)+");
    private static final String BASE_TYPES = "BCDFIJSZV[";

    private final InternalNames names = new InternalNames();
    private final Set<String> words = new HashSet<>();
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
        return names.of(internalName);
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

    /** Identifiers that the class mentions; more than it does are allowed. */
    Set<String> words() {
        return words;
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
        words.add("new");
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
        names.add(name, outerName, innerName, access);
    }

    @Override
    public void visitEnd() {
        Set<String> simple = new LinkedHashSet<>();
        supertypes.forEach(name -> simple.add(names.of(name).simpleName()));
        supertypes.clear();
        supertypes.addAll(simple);
    }

    private void addPool(ClassReader reader, byte[] bytes) {
        for (int i = 1; i < reader.getItemCount(); i++) {
            int item = reader.getItem(i);
            if (item > 0 && bytes[item - 1] == UTF8) {
                addWords(new String(bytes, item + 2, reader.readUnsignedShort(item), StandardCharsets.UTF_8));
            }
        }
    }

    private void addWords(String text) {
        if (text.indexOf('.') > 0) {
            addDotted(text);
        }
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            boolean isPart =
                    i < text.length() && Character.isJavaIdentifierPart(text.charAt(i)) && text.charAt(i) != '$';
            if (!isPart) {
                if (i > start) {
                    addWord(text.substring(start, i));
                }
                start = i + 1;
            }
        }
    }

    /** Names of several parts, such as a host's, and the ends of them. */
    private void addDotted(String text) {
        Matcher names = DOTTED.matcher(text);
        while (names.find()) {
            String name = names.group();
            for (int dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.')) {
                words.add(name);
                name = name.substring(dot + 1);
            }
        }
    }

    /** In a descriptor the sorts of the types before a name, and its own, are written together with it. */
    private void addWord(String word) {
        words.add(word);
        int at = 0;
        while (at < word.length() && BASE_TYPES.indexOf(word.charAt(at)) >= 0) {
            at++;
        }
        boolean isTypeName = at + 1 < word.length() && (word.charAt(at) == 'L' || word.charAt(at) == 'T');
        if (isTypeName) {
            words.add(word.substring(at + 1));
        }
    }
}
