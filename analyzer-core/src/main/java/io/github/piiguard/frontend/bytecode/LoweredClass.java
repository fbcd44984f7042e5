package io.github.piiguard.frontend.bytecode;

import io.github.piiguard.ir.MethodBody;
import io.github.piiguard.model.MethodSignature;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.objectweb.asm.tree.MethodNode;

/** A class whose methods are lowered one by one. */
final class LoweredClass {
    private final CompiledClass type;
    private final Declarations declarations;
    private final Consumer<String> report;
    private final Map<MethodSignature, Optional<MethodBody>> bodies = new HashMap<>();
    private final Set<MethodSignature> unread = new HashSet<>();

    LoweredClass(CompiledClass type, Declarations declarations, Consumer<String> report) {
        this.report = report;
        this.type = type;
        this.declarations = declarations;
    }

    CompiledClass type() {
        return type;
    }

    Optional<MethodBody> body(MethodSignature method) {
        Optional<MethodBody> known = bodies.get(method);
        if (known == null) {
            known = type.method(method).flatMap(code -> lower(method, code));
            bodies.put(method, known);
        }
        return known;
    }

    private Optional<MethodBody> lower(MethodSignature signature, MethodNode method) {
        try {
            Frame frame = Frame.of(type, method, declarations);
            if (frame.isTooLarge()) {
                return unread(signature, "The method " + signature + " is too large.");
            }
            return Optional.of(MethodLowering.lower(
                    frame,
                    function -> bodies.put(function.signature(), Optional.of(function.lower(type, declarations)))));
        } catch (RuntimeException broken) {
            // A class file whose code breaks the rules of the machine shows in many ways.
            return unread(signature, "The code of " + signature + " is not understood: " + broken);
        }
    }

    private Optional<MethodBody> unread(MethodSignature method, String why) {
        unread.add(method);
        report.accept(why);
        return Optional.empty();
    }

    /** Whether the method has code, and none that can be lowered. */
    boolean isUnread(MethodSignature method) {
        return body(method).isEmpty() && unread.contains(method);
    }
}
