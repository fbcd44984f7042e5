package io.github.piiguard.frontend.bytecode;

import io.github.piiguard.dump.IrText;
import io.github.piiguard.index.ScanRequest;
import io.github.piiguard.index.SourceIndex;
import io.github.piiguard.ir.BodyGroup;
import io.github.piiguard.ir.MethodBody;
import io.github.piiguard.model.Gap;
import io.github.piiguard.types.ClassIndex;
import io.github.piiguard.types.ClassPath;
import io.github.piiguard.types.ProjectClassHeaders;
import io.github.piiguard.types.ProjectHierarchy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;

/** A small program that is compiled and whose class files are all lowered, against the JDK and no library. */
final class LoweredClasses {
    private final List<BodyGroup> groups = new ArrayList<>();
    private final List<MethodBody> bodies = new ArrayList<>();
    private final List<Gap> gaps;

    private LoweredClasses(Path classes) throws IOException {
        SourceIndex sources = SourceIndex.scan(new ScanRequest(classes, List.of(), List.of(), false));
        try (ClassIndex index = ClassIndex.scan(List.of(classes), sources)) {
            ProjectHierarchy types = new ProjectHierarchy(index, new ProjectClassHeaders(index), ClassPath.ofJdk());
            CompiledLowering lowering = new CompiledLowering(index, types);
            index.files().forEach(file -> groups.addAll(lowering.groups(file)));
            groups.forEach(group -> bodies.addAll(group.bodies()));
            gaps = index.gaps();
        }
    }

    /** Lowers what lies in a directory or jar. */
    static LoweredClasses in(Path classes) {
        try {
            return new LoweredClasses(classes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Compiles a file {@code T.java} with these options, as {@code -g} for the names of variables. */
    static LoweredClasses of(String text, String... options) {
        return in(compile(text, options));
    }

    /** The directory with the class files of a file {@code T.java}. */
    static Path compile(String text, String... options) {
        try {
            Path parent = Files.createDirectories(Path.of("target", "lowering"));
            Path directory = Files.createTempDirectory(parent, "snippet");
            Path source = Files.writeString(directory.resolve("T.java"), text);
            Path classes = Files.createDirectory(directory.resolve("classes"));
            List<String> arguments =
                    new ArrayList<>(List.of("-nowarn", "-proc:none", "-d", classes.toString(), source.toString()));
            arguments.addAll(List.of(options));
            int status = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new));
            if (status != 0) {
                throw new IllegalArgumentException("the snippet does not compile");
            }
            return classes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Compiles a class {@code T} with these members, with the names of its variables. */
    static LoweredClasses ofMembers(String members) {
        return of("class T {\n" + members + "\n}\n", "-g");
    }

    List<BodyGroup> groups() {
        return groups;
    }

    List<MethodBody> bodies() {
        return bodies;
    }

    List<Gap> gaps() {
        return gaps;
    }

    /** The text of the body of that name in that type. */
    String text(String type, String method) {
        return IrText.of(body(type, method));
    }

    /** The body of that name, or that begins with it where it ends in a dollar sign, in that type. */
    MethodBody body(String type, String method) {
        return bodies.stream()
                .filter(body -> body.signature().owner().qualified().equals(type) && isNamed(body, method))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException(
                        bodies.stream().map(body -> body.signature().toString()).collect(Collectors.joining("\n"))));
    }

    private static boolean isNamed(MethodBody body, String method) {
        String name = body.signature().name();
        return method.endsWith("$") ? name.startsWith(method) : name.equals(method);
    }
}
