package io.github.piiguard.policy.catalog;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Class files of archives (several versions of one class may be there) and of the running JDK. */
final class ClassFiles {
    private final Map<String, List<byte[]>> archived = new LinkedHashMap<>();

    /** One class as far as patterns speak of it. */
    record ClassFile(List<String> supertypes, List<Method> methods) {}

    /** @param parameterNames empty where the class file doesn't say them */
    record Method(String name, List<String> parameterTypes, List<String> parameterNames) {}

    /** All classes of the jar and AAR files in a folder, and the JDK. */
    static ClassFiles in(Path folder) {
        ClassFiles result = new ClassFiles();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                result.addArchive(Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return result;
    }

    private void addArchive(byte[] archive) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().endsWith(".jar")) {
                    addArchive(zip.readAllBytes());
                } else if (entry.getName().endsWith(".class")
                        && !entry.getName().startsWith("META-INF")) {
                    String name = entry.getName().substring(0, entry.getName().length() - ".class".length());
                    archived.computeIfAbsent(name, key -> new ArrayList<>()).add(zip.readAllBytes());
                }
            }
        }
    }

    int size() {
        return archived.size();
    }

    /** The versions of a class whose nested names are separated by dots. */
    List<ClassFile> find(String qualified) {
        String name = qualified.replace('.', '/');
        while (true) {
            List<ClassFile> found = load(name);
            int slash = name.lastIndexOf('/');
            if (!found.isEmpty() || slash < 0) {
                return found;
            }
            name = name.substring(0, slash) + "$" + name.substring(slash + 1);
        }
    }

    private List<ClassFile> load(String internalName) {
        List<byte[]> bytes = archived.getOrDefault(internalName, List.of());
        return (bytes.isEmpty() ? jdk(internalName).stream() : bytes.stream())
                .map(ClassFiles::read)
                .toList();
    }

    private static Optional<byte[]> jdk(String internalName) {
        try (InputStream stream = ClassLoader.getPlatformClassLoader().getResourceAsStream(internalName + ".class")) {
            return stream == null ? Optional.empty() : Optional.of(stream.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ClassFile read(byte[] bytes) {
        List<String> supertypes = new ArrayList<>();
        List<Method> methods = new ArrayList<>();
        ClassReader reader = new ClassReader(bytes);
        Optional.ofNullable(reader.getSuperName()).ifPresent(supertypes::add);
        supertypes.addAll(List.of(reader.getInterfaces()));
        ClassVisitor visitor = new ClassVisitor(Opcodes.ASM9) {
            @Override
            public MethodVisitor visitMethod(
                    int access, String name, String descriptor, String signature, String[] exceptions) {
                if ((access & (Opcodes.ACC_PUBLIC | Opcodes.ACC_PROTECTED)) != 0) {
                    return new ParameterNames(
                            access, descriptor, names -> methods.add(new Method(name, parameters(descriptor), names)));
                }
                return super.visitMethod(access, name, descriptor, signature, exceptions);
            }
        };
        reader.accept(visitor, ClassReader.SKIP_FRAMES);
        return new ClassFile(supertypes, methods);
    }

    private static List<String> parameters(String descriptor) {
        return Stream.of(Type.getArgumentTypes(descriptor))
                .map(type -> simple(type.getClassName()))
                .toList();
    }

    static String simple(String name) {
        String dotted = name.replace('$', '.').replace("...", "[]");
        return dotted.substring(dotted.lastIndexOf('.') + 1);
    }
}
