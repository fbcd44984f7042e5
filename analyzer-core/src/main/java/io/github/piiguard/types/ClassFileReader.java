package io.github.piiguard.types;

import io.github.piiguard.model.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Reads the header of the type that one class file declares; compiler-made members are left out. */
final class ClassFileReader extends ClassVisitor {
    private static final int API = Opcodes.ASM9;

    /** A field or method as the class file holds it, before names can be told. */
    record RawMember(
            int access,
            String name,
            String descriptor,
            String signature,
            Optional<String> constant,
            Set<String> annotations) {}

    private final InternalNames names = new InternalNames();
    private final List<RawMember> fields = new ArrayList<>();
    private final List<RawMember> methods = new ArrayList<>();
    private final Set<String> annotations = new TreeSet<>();
    private final Map<String, String> annotationTexts = new TreeMap<>();
    private int access;
    private String name = "";
    private String signature = "";
    private String superName = "";
    private List<String> interfaces = List.of();

    private ClassFileReader() {
        super(API);
    }

    /**
     * The header of a library's class.
     *
     * @throws IllegalArgumentException when the bytes are no class file that can be read
     */
    static TypeHeader read(byte[] classFile) {
        return new ClassFileHeader(visit(classFile), false).header();
    }

    /** The header of a class of the analysed program. */
    static TypeHeader readOfProject(byte[] classFile) {
        return new ClassFileHeader(visit(classFile), true).header();
    }

    private static ClassFileReader visit(byte[] classFile) {
        ClassFileReader reader = new ClassFileReader();
        try {
            new ClassReader(classFile)
                    .accept(reader, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        } catch (IndexOutOfBoundsException truncated) {
            throw new IllegalArgumentException("the class file is truncated", truncated);
        }
        return reader;
    }

    int access() {
        return access;
    }

    String name() {
        return name;
    }

    String signature() {
        return signature;
    }

    String superName() {
        return superName;
    }

    List<String> interfaces() {
        return interfaces;
    }

    List<RawMember> fields() {
        return fields;
    }

    List<RawMember> methods() {
        return methods;
    }

    Set<String> annotations() {
        return annotations;
    }

    AnnotationTexts annotationTexts() {
        return annotationTexts.isEmpty() ? AnnotationTexts.NONE : new AnnotationTexts(annotationTexts);
    }

    InternalNames names() {
        return names;
    }

    boolean isInner() {
        return names.isInner(name);
    }

    /** The name in Java's form of a type in the class file's form. */
    TypeName typeName(String internalName) {
        return names.of(internalName);
    }

    @Override
    public void visit(
            int version,
            int access,
            String name,
            @Nullable String signature,
            @Nullable String superName,
            String @Nullable [] interfaces) {
        this.access = access;
        this.name = name;
        this.signature = orEmpty(signature);
        this.superName = orEmpty(superName);
        this.interfaces = interfaces == null ? List.of() : List.of(interfaces);
    }

    @Override
    public void visitInnerClass(String name, @Nullable String outerName, @Nullable String innerName, int access) {
        names.add(name, outerName, innerName, access);
        if (name.equals(this.name)) {
            this.access |= access & Opcodes.ACC_STATIC;
        }
    }

    @Override
    public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
        annotations.add(simpleName(descriptor));
        return texts("", descriptor);
    }

    private AnnotationVisitor texts(String place, String descriptor) {
        String annotation = simpleName(descriptor);
        return new TextVisitor(
                API,
                (member, text) -> annotationTexts.putIfAbsent(AnnotationTexts.key(place, annotation, member), text));
    }

    @Override
    public @Nullable FieldVisitor visitField(
            int access, String name, String descriptor, @Nullable String signature, @Nullable Object value) {
        if ((access & Opcodes.ACC_SYNTHETIC) != 0) {
            return null;
        }
        Set<String> found = new TreeSet<>();
        fields.add(new RawMember(access, name, descriptor, orEmpty(signature), constantText(descriptor, value), found));
        return new FieldVisitor(API) {
            @Override
            public @Nullable AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
                found.add(simpleName(annotation));
                return texts(name, annotation);
            }
        };
    }

    @Override
    public @Nullable MethodVisitor visitMethod(
            int access, String name, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        boolean isHidden = (access & (Opcodes.ACC_SYNTHETIC | Opcodes.ACC_BRIDGE)) != 0 || name.equals("<clinit>");
        if (isHidden) {
            return null;
        }
        Set<String> found = new TreeSet<>();
        methods.add(new RawMember(access, name, descriptor, orEmpty(signature), Optional.empty(), found));
        String place = AnnotationTexts.place(name, Type.getArgumentTypes(descriptor).length);
        return new MethodVisitor(API) {
            @Override
            public @Nullable AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
                found.add(simpleName(annotation));
                return texts(place, annotation);
            }

            @Override
            public @Nullable AnnotationVisitor visitParameterAnnotation(
                    int parameter, String annotation, boolean visible) {
                String where = place + "[" + parameter + "]";
                annotationTexts.put(AnnotationTexts.key(where, simpleName(annotation), ""), "");
                return texts(where, annotation);
            }
        };
    }

    private static Optional<String> constantText(String descriptor, @Nullable Object value) {
        return Optional.ofNullable(value).map(constant -> switch (descriptor) {
            case "Z" -> String.valueOf(!constant.equals(0));
            case "C" -> String.valueOf((char) ((Integer) constant).intValue());
            default -> constant.toString();
        });
    }

    private static String simpleName(String annotationDescriptor) {
        String internal = Type.getType(annotationDescriptor).getInternalName();
        return internal.substring(Math.max(internal.lastIndexOf('/'), internal.lastIndexOf('$')) + 1);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
