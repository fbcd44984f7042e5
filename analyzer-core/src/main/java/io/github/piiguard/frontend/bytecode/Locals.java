package io.github.piiguard.frontend.bytecode;

import io.github.piiguard.frontend.graph.GraphBuilder;
import io.github.piiguard.ir.Variable;
import io.github.piiguard.model.TypeUse;
import io.github.piiguard.types.GenericSignature;
import io.github.piiguard.types.InternalNames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.LocalVariableNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * The variables in a method's local slots: those that the variable table names, and one for each slot and sort of value
 * that it does not.
 */
final class Locals {
    private final GraphBuilder graph;
    private final List<Named> named = new ArrayList<>();
    private final Map<String, Variable> known = new HashMap<>();

    private record Named(LocalVariableNode node, int start, int end) {}

    private final InternalNames names;

    Locals(GraphBuilder graph, InternalNames names, MethodNode method) {
        this.graph = graph;
        this.names = names;
        InsnList instructions = method.instructions;
        List<LocalVariableNode> table = method.localVariables == null ? List.of() : method.localVariables;
        for (LocalVariableNode node : table) {
            named.add(new Named(node, instructions.indexOf(node.start), instructions.indexOf(node.end)));
        }
    }

    /** Whether the method was compiled without the names of its variables. */
    boolean isAnonymous() {
        return named.isEmpty();
    }

    /** The variable that an instruction at {@code position} reads from a slot. */
    Variable read(int slot, int position, TypeUse type) {
        return at(slot, position, type);
    }

    /** The variable that an instruction at {@code position} writes: its entry in the table begins right behind it. */
    Variable written(int slot, int position, TypeUse type) {
        return at(slot, position + 1, type);
    }

    /** Whether the variable table names what the instruction at {@code position} writes to a slot. */
    boolean isNamed(int slot, int position) {
        return find(slot, position + 1).isPresent();
    }

    /** The variable of a parameter, whose type is declared. */
    Variable parameter(int slot, String otherName, TypeUse type) {
        Optional<Named> entry = find(slot, 0);
        String name = entry.map(found -> found.node().name).orElse(otherName);
        Variable variable = graph.variable(name, type);
        known.put(entry.map(Locals::key).orElseGet(() -> unnamed(slot, type)), variable);
        return variable;
    }

    private Variable at(int slot, int position, TypeUse type) {
        Optional<Named> entry = find(slot, position);
        return entry.isPresent()
                ? known.computeIfAbsent(
                        key(entry.get()), key -> declare(entry.get().node()))
                : known.computeIfAbsent(unnamed(slot, type), key -> graph.variable("", unnamedType(type)));
    }

    private Optional<Named> find(int slot, int position) {
        return named.stream()
                .filter(entry -> entry.node().index == slot && entry.start() <= position && position < entry.end())
                .findFirst();
    }

    private static String key(Named entry) {
        return entry.node().index + " " + entry.node().name + " " + entry.node().desc;
    }

    private static String unnamed(int slot, TypeUse type) {
        return slot + (isReference(type) ? "" : type.name().qualified());
    }

    /** A slot without name may hold objects of several types in turn. */
    private static TypeUse unnamedType(TypeUse type) {
        return isReference(type) ? TypeUse.UNKNOWN : type;
    }

    private static boolean isReference(TypeUse type) {
        String name = type.name().qualified();
        return type.isUnknown() || type.name().isArray() || name.contains(".") || Character.isUpperCase(name.charAt(0));
    }

    private Variable declare(LocalVariableNode node) {
        TypeUse type = node.signature == null
                ? TypeUse.of(names.of(Type.getType(node.desc)))
                : GenericSignature.ofField(names::of, node.signature);
        return graph.variable(node.name, type);
    }
}
