package io.github.piiguard.program;

import io.github.piiguard.ir.Block;
import io.github.piiguard.ir.Callee;
import io.github.piiguard.ir.Lowering;
import io.github.piiguard.ir.MethodBody;
import io.github.piiguard.ir.Statement;
import io.github.piiguard.ir.Terminator;
import io.github.piiguard.ir.Variable;
import io.github.piiguard.model.FieldName;
import io.github.piiguard.model.MethodSignature;
import io.github.piiguard.model.SourceFile;
import io.github.piiguard.model.SourceLocation;
import io.github.piiguard.model.TypeName;
import io.github.piiguard.model.TypeUse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A front end for tests: gives the bodies that a test wrote down for a file, and notes which files it was asked for. */
final class Bodies implements Lowering {
    /** No bodies but those of the program's text. */
    static final OtherBodies NO_OTHERS =
            new OtherBodies(method -> Optional.empty(), CompiledBodySource.NONE, method -> false);

    private static final SourceLocation PLACE = new SourceLocation("test", 1, 1);
    private static final Variable ANY = new Variable(0, "any", TypeUse.UNKNOWN);

    private final Map<String, List<MethodBody>> byFile = new HashMap<>();
    private final List<String> lowered = new ArrayList<>();

    @Override
    public List<MethodBody> lower(SourceFile file) {
        lowered.add(file.name());
        return byFile.getOrDefault(file.name(), List.of());
    }

    /** Names of the files lowered so far, in order. */
    List<String> lowered() {
        return lowered;
    }

    Bodies with(String file, String signature, Statement... statements) {
        byFile.computeIfAbsent(file, name -> new ArrayList<>()).add(body(signature, statements));
        return this;
    }

    static MethodBody body(String signature, Statement... statements) {
        Block block = new Block(Arrays.asList(statements), new Terminator.Return(Optional.empty()), List.of());
        return new MethodBody(signature(signature), List.of(), List.of(), 0, TypeUse.UNKNOWN, List.of(block), PLACE);
    }

    /** A signature from its text, {@code p.A#f(int,java.lang.String)}. */
    static MethodSignature signature(String text) {
        String owner = text.substring(0, text.indexOf('#'));
        String name = text.substring(text.indexOf('#') + 1, text.indexOf('('));
        String parameters = text.substring(text.indexOf('(') + 1, text.length() - 1);
        List<TypeName> types = parameters.isEmpty()
                ? List.of()
                : Arrays.stream(parameters.split(",")).map(TypeName::of).toList();
        return new MethodSignature(TypeName.of(owner), name, types);
    }

    static Statement call(String declaration) {
        MethodSignature callee = signature(declaration);
        return invoke(new Callee.Resolved(callee, callee.owner(), true), callee.arity());
    }

    static Statement.Invoke unresolved(String receiver, String name, int arguments) {
        return invoke(new Callee.Unresolved(name, TypeName.of(receiver)), arguments);
    }

    static Statement function(String body) {
        return new Statement.CreateFunction(ANY, signature(body), List.of(), TypeUse.UNKNOWN, PLACE);
    }

    static Statement write(String owner, String field) {
        return new Statement.WriteField(Optional.of(ANY), new FieldName(TypeName.of(owner), field), ANY, PLACE);
    }

    private static Statement.Invoke invoke(Callee callee, int arguments) {
        return new Statement.Invoke(ANY, callee, Optional.of(ANY), Collections.nCopies(arguments, ANY), PLACE);
    }
}
