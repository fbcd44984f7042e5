package io.github.piiguard.frontend.bytecode;

import org.objectweb.asm.tree.MethodNode;

/** A method that is being lowered, with all that its parts share. */
record Frame(CompiledClass type, MethodNode method, Declarations declarations, Cursor cursor, Locals locals) {
    static Frame of(CompiledClass type, MethodNode method, Declarations declarations) {
        Cursor cursor = Cursor.of(type.file(), type.methodsWithCode().indexOf(method), method.instructions);
        return new Frame(type, method, declarations, cursor, new Locals(cursor.graph(), type.names(), method));
    }
}
