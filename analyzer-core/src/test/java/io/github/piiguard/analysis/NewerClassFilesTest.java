package io.github.piiguard.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.piiguard.finding.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Class files that only compilers newer than the one of this build write. */
class NewerClassFilesTest {
    private static final String SWITCHED = "(Ljava/lang/Object;I)I";
    private static final Handle TYPE_SWITCH = new Handle(
            Opcodes.H_INVOKESTATIC,
            "java/lang/runtime/SwitchBootstraps",
            "typeSwitch",
            "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/invoke/MethodType;[Ljava/lang/Object;)"
                    + "Ljava/lang/invoke/CallSite;",
            false);

    @TempDir
    Path root;

    private Path classes;

    @BeforeEach
    void compileTheDataClass() throws IOException {
        classes = root.resolve("classes");
        Path source = Files.writeString(
                root.resolve("Customer.java"), "public record Customer(String email, String plan) {}");
        assertThat(Compiler.errors(List.of(source), List.of(), classes)).isEmpty();
        Files.delete(source);
    }

    @Test
    void followsTheObjectThatAPatternSwitchBinds() throws IOException {
        Files.write(classes.resolve("Report.class"), patternSwitch("email"));

        assertThat(findings())
                .hasSize(1)
                .allMatch(finding -> finding.dataType().id().equals("email"));
    }

    @Test
    void findsNothingInTheOtherPartsOfWhatAPatternSwitchBinds() throws IOException {
        Files.write(classes.resolve("Report.class"), patternSwitch("plan"));

        assertThat(findings()).isEmpty();
    }

    private List<Finding> findings() throws IOException {
        AnalysisResult result = Runs.ofClasses(root, classes, Runs.sdks());
        assertThat(result.sinkPoints()).hasSize(1);
        assertThat(result.gaps()).isEmpty();
        return result.findings();
    }

    /** {@code switch (any) { case Customer customer -> Sentry.captureMessage(customer.email()); default -> {} }}, as of Java 21. */
    private static byte[] patternSwitch(String component) {
        ClassWriter type = new ClassWriter(ClassWriter.COMPUTE_FRAMES);
        type.visit(Opcodes.V21, Opcodes.ACC_PUBLIC, "Report", null, "java/lang/Object", null);
        MethodVisitor code = type.visitMethod(
                Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC, "report", "(Ljava/lang/Object;)V", null, null);
        Label matched = new Label();
        Label end = new Label();
        code.visitCode();
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitInsn(Opcodes.ICONST_0);
        code.visitInvokeDynamicInsn("typeSwitch", SWITCHED, TYPE_SWITCH, Type.getObjectType("Customer"));
        code.visitLookupSwitchInsn(end, new int[] {0}, new Label[] {matched});
        code.visitLabel(matched);
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitTypeInsn(Opcodes.CHECKCAST, "Customer");
        code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, "Customer", component, "()Ljava/lang/String;", false);
        code.visitMethodInsn(
                Opcodes.INVOKESTATIC,
                "io/sentry/Sentry",
                "captureMessage",
                "(Ljava/lang/String;)Lio/sentry/protocol/SentryId;",
                false);
        code.visitInsn(Opcodes.POP);
        code.visitLabel(end);
        code.visitInsn(Opcodes.RETURN);
        code.visitMaxs(0, 0);
        code.visitEnd();
        type.visitEnd();
        return type.toByteArray();
    }
}
