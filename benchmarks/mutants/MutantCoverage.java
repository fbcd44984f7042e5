package io.github.piiguard.analysis;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.lang.instrument.ClassFileTransformer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.ProtectionDomain;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.pitest.boot.HotSwapAgent;

/**
 * Which unit runs over which lines of the classes to mutate.
 *
 * @param lines the number of each line, which is named by its class, a colon and its place in the source
 * @param units what each unit runs over, by the unit's name
 */
public record MutantCoverage(HashMap<String, Integer> lines, HashMap<String, Covered> units) implements Serializable {
    /** By the number of a line: whether it was passed since this was last cleared. */
    public static final boolean[] PASSED = new boolean[1 << 17];

    private static final String SELF = "io/github/piiguard/analysis/MutantCoverage";
    /** What takes longer is left out. */
    private static final long SLOW_MILLIS = 10_000;

    /** What a unit ran over (nothing where it is left out), and how long that took. */
    record Covered(int fingerprint, long millis, BitSet lines) implements Serializable {}

    /** Runs all units and keeps what they run over. */
    static void measure(List<MutantUnit> units, String mutated, Path file) throws Exception {
        HashMap<String, Integer> lines = new HashMap<>();
        HotSwapAgent.addTransformer(new Probes(mutated.replace('.', '/'), lines));
        HashMap<String, Covered> covered = new HashMap<>();
        for (MutantUnit unit : units) {
            Arrays.fill(PASSED, false);
            long start = System.nanoTime();
            boolean passes = unit.passes.call();
            long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
            BitSet passed = new BitSet();
            for (int line = 0; line < lines.size(); line++) {
                passed.set(line, PASSED[line]);
            }
            if (!passes || millis > SLOW_MILLIS) {
                System.err.printf("left out: %s, which %s in %d ms%n", unit.name, passes ? "passes" : "fails", millis);
                passed.clear();
            }
            covered.put(unit.name, new Covered(unit.fingerprint, millis, passed));
        }
        try (ObjectOutputStream out = new ObjectOutputStream(Files.newOutputStream(file))) {
            out.writeObject(new MutantCoverage(lines, covered));
        }
        System.err.printf("%d units, %d lines%n", covered.size(), lines.size());
    }

    static MutantCoverage read(Path file) throws IOException, ClassNotFoundException {
        try (ObjectInputStream in = new ObjectInputStream(Files.newInputStream(file))) {
            return (MutantCoverage) in.readObject();
        }
    }

    /** Whether it was not there or another one when this was measured. */
    boolean isNew(MutantUnit unit) {
        Covered known = units.get(unit.name);
        return known == null || known.fingerprint() != unit.fingerprint;
    }

    BitSet linesOf(String className) {
        BitSet result = new BitSet();
        lines.forEach((line, number) -> result.set(number, line.startsWith(className + ":")));
        return result;
    }

    /** Marks each line of the classes to mutate as passed where it is run. */
    private record Probes(String mutated, Map<String, Integer> lines) implements ClassFileTransformer {
        @Override
        public byte[] transform(ClassLoader loader, String name, Class<?> old, ProtectionDomain domain, byte[] bytes) {
            if (name == null || !name.startsWith(mutated)) {
                return null;
            }
            ClassNode node = new ClassNode();
            new ClassReader(bytes).accept(node, 0);
            node.methods.forEach(method -> probe(name.replace('/', '.'), method.instructions));
            ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
            node.accept(writer);
            return writer.toByteArray();
        }

        private void probe(String name, InsnList code) {
            for (AbstractInsnNode at : code.toArray()) {
                if (at instanceof LineNumberNode line) {
                    AbstractInsnNode first = at;
                    while (first != null && first.getOpcode() < 0) {
                        first = first.getNext();
                    }
                    InsnList probe = new InsnList();
                    probe.add(new FieldInsnNode(Opcodes.GETSTATIC, SELF, "PASSED", "[Z"));
                    probe.add(new LdcInsnNode(number(name + ":" + line.line)));
                    probe.add(new InsnNode(Opcodes.ICONST_1));
                    probe.add(new InsnNode(Opcodes.BASTORE));
                    // A frame may name the label before NEW.
                    if (first != null && first.getOpcode() == Opcodes.NEW) {
                        code.insert(first, probe);
                    } else if (first != null) {
                        code.insertBefore(first, probe);
                    }
                }
            }
        }

        private int number(String line) {
            synchronized (lines) {
                return lines.computeIfAbsent(line, key -> lines.size());
            }
        }
    }
}
