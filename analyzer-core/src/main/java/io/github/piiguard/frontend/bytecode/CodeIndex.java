package io.github.piiguard.frontend.bytecode;

import io.github.piiguard.model.TypeName;
import io.github.piiguard.types.InternalNames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;

/**
 * What the code of a class file's methods may use, told without decoding it: most methods of a class are never asked for more
 * (Java Virtual Machine Specification, chapter 4). A number that stands after a byte like an instruction's counts as one that
 * the instruction uses, so that an answer may name a member too many, and none too few.
 */
final class CodeIndex {
    private static final int FIELD = 9;
    private static final int METHOD = 10;
    private static final int INTERFACE_METHOD = 11;
    private static final int DYNAMIC_CALL = 18;
    private static final int MEMBER_HEADER = 6;
    private static final int ATTRIBUTE_HEADER = 6;

    private final ClassReader reader;
    private final byte[] bytes;
    private final char[] buffer;
    private final List<Code> codes = new ArrayList<>();
    private final List<Integer> bootstraps = new ArrayList<>();

    /** Where the instructions of a method lie; nowhere when it has none. */
    private record Code(int start, int length) {
        private static final Code NONE = new Code(0, 0);
    }

    /**
     * What a method's code may use.
     *
     * @param members simple names of methods and fields, each with the types on which it is used
     */
    record Uses(Map<String, Set<TypeName>> members, boolean isCreatingFunctions) {
        private void add(String member, TypeName owner) {
            members.computeIfAbsent(member, name -> new HashSet<>()).add(owner);
        }
    }

    /** @throws IndexOutOfBoundsException when the file is truncated */
    CodeIndex(ClassReader reader, byte[] classFile) {
        this.reader = reader;
        this.bytes = classFile;
        this.buffer = new char[reader.getMaxStringLength()];
        int interfaces = reader.header + 6;
        int at = interfaces + 2 + 2 * reader.readUnsignedShort(interfaces);
        at = skipFields(at);
        at = noteMethods(at);
        noteBootstraps(at);
    }

    private int skipFields(int start) {
        int at = start + 2;
        for (int i = reader.readUnsignedShort(start); i > 0; i--) {
            at = afterAttributes(at + MEMBER_HEADER);
        }
        return at;
    }

    private int noteMethods(int start) {
        int at = start + 2;
        for (int i = reader.readUnsignedShort(start); i > 0; i--) {
            int code = attribute(at + MEMBER_HEADER, "Code");
            // Before the instructions stand the sizes of stack and locals, then their own length.
            codes.add(code < 0 ? Code.NONE : new Code(code + 8, reader.readInt(code + 4)));
            at = afterAttributes(at + MEMBER_HEADER);
        }
        return at;
    }

    private void noteBootstraps(int attributes) {
        int found = attribute(attributes, "BootstrapMethods");
        if (found >= 0) {
            int at = found + 2;
            for (int i = reader.readUnsignedShort(found); i > 0; i--) {
                bootstraps.add(at);
                at += 4 + 2 * reader.readUnsignedShort(at + 2);
            }
        }
    }

    private int afterAttributes(int count) {
        int at = count + 2;
        for (int i = reader.readUnsignedShort(count); i > 0; i--) {
            at += ATTRIBUTE_HEADER + reader.readInt(at + 2);
        }
        return at;
    }

    /** Where the content of the attribute of that name begins; negative when there is none. */
    private int attribute(int count, String name) {
        int at = count + 2;
        for (int i = reader.readUnsignedShort(count); i > 0; i--) {
            if (name.equals(reader.readUTF8(at, buffer))) {
                return at + ATTRIBUTE_HEADER;
            }
            at += ATTRIBUTE_HEADER + reader.readInt(at + 2);
        }
        return -1;
    }

    /** Whether a method, counted in the order of the file, has code. */
    boolean hasCode(int method) {
        return codes.get(method).length() > 0;
    }

    /** The calls of the class that a bootstrap method links. */
    List<InvokeDynamicInsnNode> dynamicCalls() {
        List<InvokeDynamicInsnNode> calls = new ArrayList<>();
        for (int i = 1; i < reader.getItemCount(); i++) {
            if (tag(i) == DYNAMIC_CALL) {
                calls.add(dynamicCall(reader.getItem(i)));
            }
        }
        return calls;
    }

    private InvokeDynamicInsnNode dynamicCall(int item) {
        int bootstrap = bootstraps.get(reader.readUnsignedShort(item));
        Object[] arguments = new Object[reader.readUnsignedShort(bootstrap + 2)];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = reader.readConst(reader.readUnsignedShort(bootstrap + 4 + 2 * i), buffer);
        }
        int nameAndType = reader.getItem(reader.readUnsignedShort(item + 2));
        Handle method = (Handle) reader.readConst(reader.readUnsignedShort(bootstrap), buffer);
        return new InvokeDynamicInsnNode(
                reader.readUTF8(nameAndType, buffer), reader.readUTF8(nameAndType + 2, buffer), method, arguments);
    }

    /** What a method's code may use. */
    Uses uses(int method, InternalNames names) {
        Map<String, Set<TypeName>> members = new HashMap<>();
        List<InvokeDynamicInsnNode> dynamic = new ArrayList<>();
        Uses uses = new Uses(members, false);
        for (int number : numbers(codes.get(method))) {
            int item = reader.getItem(number);
            if (tag(number) == DYNAMIC_CALL) {
                dynamic.add(dynamicCall(item));
            } else {
                int name = reader.getItem(reader.readUnsignedShort(item + 2));
                uses.add(reader.readUTF8(name, buffer), owner(reader.readClass(item, buffer), names));
            }
        }
        dynamic.forEach(call -> note(call, uses, names));
        return new Uses(
                members, dynamic.stream().anyMatch(call -> FunctionSite.of(call).isPresent()));
    }

    private static TypeName owner(String internalName, InternalNames names) {
        return names.of(Type.getObjectType(internalName));
    }

    private static void note(InvokeDynamicInsnNode call, Uses uses, InternalNames names) {
        uses.add(call.name, TypeName.UNKNOWN);
        for (Object argument : call.bsmArgs) {
            if (argument instanceof Handle handle) {
                uses.add(handle.getName(), owner(handle.getOwner(), names));
            }
        }
    }

    private Set<Integer> numbers(Code code) {
        Set<Integer> numbers = new HashSet<>();
        for (int at = code.start(); at < code.start() + code.length() - 2; at++) {
            int opcode = bytes[at] & 0xFF;
            if (opcode >= Opcodes.GETSTATIC && opcode <= Opcodes.INVOKEDYNAMIC) {
                int number = reader.readUnsignedShort(at + 1);
                if (isUsedBy(opcode, tag(number))) {
                    numbers.add(number);
                }
            }
        }
        return numbers;
    }

    private static boolean isUsedBy(int opcode, int tag) {
        return switch (tag) {
            case FIELD -> opcode <= Opcodes.PUTFIELD;
            case METHOD, INTERFACE_METHOD -> opcode >= Opcodes.INVOKEVIRTUAL && opcode <= Opcodes.INVOKEINTERFACE;
            case DYNAMIC_CALL -> opcode == Opcodes.INVOKEDYNAMIC;
            default -> false;
        };
    }

    /** What an entry of the constant pool is; 0 for none. */
    private int tag(int number) {
        int item = number < reader.getItemCount() ? reader.getItem(number) : 0;
        return item == 0 ? 0 : bytes[item - 1];
    }
}
