package io.github.piiguard.flow.calls;

import io.github.piiguard.flow.demand.StatementParts;
import io.github.piiguard.flow.evidence.AccessorNames;
import io.github.piiguard.flow.summary.Frame;
import io.github.piiguard.ir.MethodBody;
import io.github.piiguard.ir.Statement;
import io.github.piiguard.ir.Variable;
import io.github.piiguard.model.FieldName;
import io.github.piiguard.model.MethodSignature;
import io.github.piiguard.model.TypeName;
import io.github.piiguard.types.TypeHeader;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Objects of libraries that a static method makes of constants, or that calls with nothing but constants make of such an object.
 * What other statements do with one that has a name is not looked at.
 */
final class ConstantChains {
    private final Frame frame;
    private final Set<Statement> links = new HashSet<>();

    ConstantChains(Frame frame) {
        this.frame = frame;
    }

    /** Whether a call gives something to one. */
    boolean areAsked(Statement.Invoke call) {
        return !call.arguments().isEmpty()
                && !AccessorNames.isReader(call.callee().name())
                && call.receiver().filter(object -> makes(frame.body(), object)).isPresent();
    }

    /** A chain that leads back to one of its own links has no beginning. */
    private boolean makes(MethodBody body, Variable object) {
        return only(body, object)
                .filter(made -> links.add(made) && isChain(body, made))
                .isPresent();
    }

    private boolean isChain(MethodBody body, Statement made) {
        if (made instanceof Statement.Copy copy) {
            return makes(body, copy.source());
        }
        if (made instanceof Statement.ReadField read) {
            return read.receiver().isEmpty() && isInitialised(read.field());
        }
        if (!(made instanceof Statement.Invoke call)
                || !call.arguments().stream().allMatch(argument -> isConstant(body, argument))) {
            return false;
        }
        return call.receiver().isPresent()
                ? makes(body, call.receiver().get())
                : !call.arguments().isEmpty() && !isProject(call.callee().receiverType());
    }

    private boolean isProject(TypeName type) {
        return frame.types().header(type).filter(TypeHeader::isProject).isPresent();
    }

    private static boolean isConstant(MethodBody body, Variable argument) {
        return only(body, argument).filter(Statement.Constant.class::isInstance).isPresent();
    }

    private boolean isInitialised(FieldName field) {
        MethodSignature initialiser = new MethodSignature(field.owner(), MethodSignature.STATIC_INITIALISER, List.of());
        return frame.services()
                .program()
                .body(initialiser)
                .filter(body -> isInitialised(body, field))
                .isPresent();
    }

    private boolean isInitialised(MethodBody initialiser, FieldName field) {
        List<Statement.WriteField> writes = statements(initialiser)
                .filter(Statement.WriteField.class::isInstance)
                .map(Statement.WriteField.class::cast)
                .filter(write -> write.receiver().isEmpty() && write.field().equals(field))
                .toList();
        return writes.size() == 1 && makes(initialiser, writes.get(0).value());
    }

    /** The statement that gives a variable its value, where there is but one. */
    private static Optional<Statement> only(MethodBody body, Variable variable) {
        List<Statement> all = statements(body)
                .filter(statement -> StatementParts.target(statement)
                        .filter(variable::equals)
                        .isPresent())
                .limit(2)
                .toList();
        return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
    }

    private static Stream<Statement> statements(MethodBody body) {
        return body.blocks().stream().flatMap(block -> block.statements().stream());
    }
}
