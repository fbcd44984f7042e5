package io.github.piiguard.types;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.piiguard.model.Gap;
import io.github.piiguard.model.TypeName;
import io.github.piiguard.model.TypeUse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

class ClassPathTest {
    private final ClassPath jdk = ClassPath.ofJdk();

    @Test
    void readsNestedTypesOfTheJdkWithTheirGenerics() {
        TypeHeader entry = jdk.header(TypeName.of("java.util.Map.Entry")).orElseThrow();

        assertThat(entry.kind()).isEqualTo(TypeHeader.Kind.INTERFACE);
        assertThat(entry.typeParameters()).containsExactly("K", "V");
        assertThat(entry.isProject()).isFalse();
        assertThat(method(entry, "getValue").returnType()).isEqualTo(TypeUse.of("V"));
        assertThat(method(entry, "comparingByKey").typeParameters()).containsExactly("K", "V");
    }

    @Test
    void readsSupertypesWithArguments() {
        TypeHeader map = jdk.header(TypeName.of("java.util.HashMap")).orElseThrow();

        assertThat(map.superclass()).map(TypeUse::toString).contains("java.util.AbstractMap<K, V>");
        assertThat(map.interfaces()).extracting(TypeUse::toString).contains("java.util.Map<K, V>");
        assertThat(jdk.header(TypeName.OBJECT).orElseThrow().superclass()).isEmpty();
    }

    @Test
    void aBoundedWildcardStandsForItsBound() {
        TypeHeader list = jdk.header(TypeName.of("java.util.List")).orElseThrow();

        assertThat(method(list, "addAll").parameterTypes()).hasToString("[java.util.Collection<E>]");
        assertThat(method(list, "removeAll").parameterTypes()).hasToString("[java.util.Collection<?>]");
        assertThat(method(list, "toArray").parameterTypes()).isEmpty();
    }

    @Test
    void readsModifiersAndErasedSignatures() {
        MethodHeader format = method(jdk.header(TypeName.STRING).orElseThrow(), "format");

        assertThat(format.modifiers()).contains(Modifier.PUBLIC, Modifier.STATIC, Modifier.VARARGS);
        assertThat(format.signature()).hasToString("java.lang.String#format(java.lang.String,java.lang.Object[])");
        assertThat(format.parameterNames()).containsExactly("arg0", "arg1");
        assertThat(method(jdk.header(TypeName.of("java.util.Map")).orElseThrow(), "getOrDefault")
                        .modifiers())
                .contains(Modifier.DEFAULT)
                .doesNotContain(Modifier.ABSTRACT);
    }

    @Test
    void readsConstantsAndAnnotations() {
        TypeHeader text = jdk.header(TypeName.of("java.lang.Character")).orElseThrow();
        TypeHeader function =
                jdk.header(TypeName.of("java.util.function.Function")).orElseThrow();

        assertThat(text.fields())
                .filteredOn(field -> field.name().name().equals("MAX_RADIX"))
                .extracting(FieldHeader::constant)
                .containsExactly(java.util.Optional.of("36"));
        assertThat(function.annotations()).containsExactly("FunctionalInterface");
    }

    @Test
    void anInnerClassesConstructorTakesNoOuterObject() {
        TypeHeader inner = ownClasses()
                .header(TypeName.of(ClassPathTest.class.getName()).nested("Inner"))
                .orElseThrow();

        assertThat(method(inner, "<init>").parameterTypes()).hasToString("[java.util.Map<java.lang.String, T>]");
        assertThat(method(inner, "<init>").signature().parameterTypes()).containsExactly(TypeName.of("java.util.Map"));
    }

    @Test
    void readsRecordsEnumsAndAnnotations() {
        assertThat(kindOf("Pair")).isEqualTo(TypeHeader.Kind.RECORD);
        assertThat(kindOf("Colour")).isEqualTo(TypeHeader.Kind.ENUM);
        assertThat(kindOf("Mark")).isEqualTo(TypeHeader.Kind.ANNOTATION);
    }

    @Test
    void readsJarsAndKnowsTheirPackages() throws Exception {
        Path jar = Path.of(Assertions.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        try (ClassPath path = new ClassPath(List.of(jar))) {
            assertThat(path.header(TypeName.of("org.assertj.core.api.Assertions")))
                    .isPresent();
            assertThat(path.hasPackage("org.assertj.core.api")).isTrue();
            assertThat(path.hasPackage("java.util.function")).isTrue();
            assertThat(path.hasPackage("org.absent")).isFalse();
            assertThat(path.gaps()).isEmpty();
        }
    }

    @Test
    void readsOfAMultiReleaseJarWhatTheOldestSupportedJdkLoads(@TempDir Path directory) throws IOException {
        Path jar = directory.resolve("releases.jar");
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MULTI_RELEASE, "true");
        try (JarOutputStream output = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            add(output, "p/Texts.class", "p/Texts", "ofEight");
            add(output, "META-INF/versions/11/p/Texts.class", "p/Texts", "ofEleven");
            add(output, "META-INF/versions/21/p/Texts.class", "p/Texts", "ofTwentyOne");
            add(output, "META-INF/versions/9/q/Added.class", "q/Added", "ofNine");
        }

        try (ClassPath path = new ClassPath(List.of(jar))) {
            assertThat(path.header(TypeName.of("p.Texts")).orElseThrow().methods())
                    .extracting(method -> method.signature().name())
                    .containsExactly("ofEleven");
            assertThat(path.header(TypeName.of("q.Added"))).isPresent();
            assertThat(path.classes(path.libraries().get(0))).hasSize(2);
        }
    }

    private static void add(JarOutputStream jar, String entry, String type, String method) throws IOException {
        ClassWriter writer = new ClassWriter(0);
        writer.visit(Opcodes.V1_8, Opcodes.ACC_PUBLIC | Opcodes.ACC_ABSTRACT, type, null, "java/lang/Object", null);
        writer.visitMethod(Opcodes.ACC_PUBLIC | Opcodes.ACC_ABSTRACT, method, "()V", null, null)
                .visitEnd();
        writer.visitEnd();
        jar.putNextEntry(new JarEntry(entry));
        jar.write(writer.toByteArray());
        jar.closeEntry();
    }

    @Test
    void countsAClassWhoseCodeIsBrokenAndSaysNoNames(@TempDir Path directory) throws IOException {
        byte[] whole = withCode();
        Files.write(directory.resolve("Broken.class"), jumpingOut(whole));

        try (ClassPath path = new ClassPath(List.of(directory))) {
            TypeName type = TypeName.of("Broken");
            assertThat(path.header(type)).isPresent();
            assertThat(path.parameterNames(type)).isEmpty();
            assertThat(path.gaps()).extracting(Gap::kind).containsExactly(Gap.Kind.MISSING_ARTIFACT);
        }
        assertThat(ParameterNames.of(whole)).isNotNull();
        for (int length = 0; length < whole.length; length++) {
            byte[] truncated = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> ParameterNames.of(truncated)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static byte[] withCode() {
        ClassWriter writer = new ClassWriter(0);
        writer.visit(Opcodes.V1_8, Opcodes.ACC_PUBLIC, "Broken", null, "java/lang/Object", null);
        MethodVisitor code = writer.visitMethod(Opcodes.ACC_STATIC, "run", "(I)V", null, null);
        code.visitCode();
        IntStream.range(0, 3).forEach(i -> code.visitInsn(Opcodes.POP2));
        code.visitInsn(Opcodes.RETURN);
        code.visitMaxs(1, 1);
        code.visitEnd();
        writer.visitEnd();
        return writer.toByteArray();
    }

    /** The class with a jump behind the end of its code. */
    private static byte[] jumpingOut(byte[] whole) {
        byte[] broken = whole.clone();
        int at = new String(whole, StandardCharsets.ISO_8859_1).indexOf("XXX");
        broken[at] = (byte) Opcodes.GOTO;
        broken[at + 1] = 0x7f;
        broken[at + 2] = 0x7f;
        return broken;
    }

    @Test
    void answersEmptyForWhatIsNoClass() {
        assertThat(List.of("?", "int", "T", "byte[]", "java.util.Absent", "java.util", "com.acme.Absent.Inner", "a/b"))
                .allSatisfy(name -> assertThat(jdk.header(TypeName.of(name))).isEmpty());
    }

    @Test
    void hasNoClassOfANameThatNoFileCanHave(@TempDir Path directory) throws IOException {
        try (ClassContainer classes = ClassContainer.open(directory)) {
            assertThat(classes.classFile("a\0b")).isEmpty();
            assertThat(classes.holds("a\0b")).isFalse();
            assertThat(classes.hasPackage("a\0b")).isFalse();
        }
    }

    @Test
    void reportsMissingAndBrokenEntries(@TempDir Path directory) throws IOException {
        Path broken = Files.writeString(directory.resolve("broken.jar"), "no jar");
        Files.createDirectories(directory.resolve("classes/p"));
        Files.write(directory.resolve("classes/p/Broken.class"), new byte[] {1, 2, 3});
        ClassPath path = new ClassPath(List.of(directory.resolve("absent.jar"), broken, directory.resolve("classes")));

        assertThat(path.header(TypeName.of("p.Broken"))).isEmpty();
        assertThat(path.header(TypeName.STRING)).isPresent();
        assertThat(path.gaps()).extracting(Gap::place).containsExactly("absent.jar", "broken.jar", "classes");
        assertThat(path.gaps()).extracting(Gap::kind).containsOnly(Gap.Kind.MISSING_ARTIFACT);
    }

    private static TypeHeader.Kind kindOf(String nested) {
        TypeName name = TypeName.of(ClassPathTest.class.getName()).nested(nested);
        return ownClasses().header(name).orElseThrow().kind();
    }

    private static ClassPath ownClasses() {
        return new ClassPath(List.of(Path.of("target/test-classes")));
    }

    private static MethodHeader method(TypeHeader header, String name) {
        return header.methods().stream()
                .filter(method -> method.signature().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    record Pair(String left, String right) {}

    enum Colour {
        RED
    }

    @interface Mark {}

    // Its constructor's descriptor begins with the outer object, which the header must leave out.
    @SuppressWarnings("ClassCanBeStatic")
    class Inner<T> {
        final Map<String, T> map;

        Inner(Map<String, T> map) {
            this.map = map;
        }
    }
}
