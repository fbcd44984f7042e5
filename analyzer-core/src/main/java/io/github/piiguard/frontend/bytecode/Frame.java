package io.github.piiguard.frontend.bytecode;

import org.objectweb.asm.tree.MethodNode;

/** A method that is being lowered, with all that its parts share. */
record Frame(CompiledClass type, MethodNode method, Declarations declarations, Cursor cursor, Locals locals) {
    /** Methods of more instructions are generated tables and parsers, which are not worth their time. */
    private static final int MOST_INSTRUCTIONS = 30_000;

    /** @param declared the method as the class declares it, without code */
    static Frame of(CompiledClass type, MethodNode declared, Declarations declarations) {
        MethodNode method = type.code(declared);
        Cursor cursor = Cursor.of(type.file(), type.methodsWithCode().indexOf(declared), method.instructions);
        return new Frame(type, method, declarations, cursor, new Locals(cursor.graph(), type.names(), method));
    }

    boolean isTooLarge() {
        return method.instructions.size() > MOST_INSTRUCTIONS;
    }
}
