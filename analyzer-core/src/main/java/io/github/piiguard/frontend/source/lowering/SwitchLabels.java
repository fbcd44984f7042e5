package io.github.piiguard.frontend.source.lowering;

import com.github.javaparser.ast.expr.CharLiteralExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.IntegerLiteralExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.stmt.SwitchEntry;
import io.github.piiguard.ir.ConstantValue;
import io.github.piiguard.ir.Variable;
import io.github.piiguard.model.TypeName;
import io.github.piiguard.model.TypeUse;
import io.github.piiguard.types.FieldHeader;
import io.github.piiguard.types.TypeHeader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the constants of a switch's labels. */
final class SwitchLabels {
    private final Body body;
    private final Variable selector;

    SwitchLabels(Body body, Variable selector) {
        this.body = body;
        this.selector = selector;
    }

    /** The constants of each entry, none for the default; empty when some label is no constant that is known. */
    List<List<ConstantValue>> of(List<SwitchEntry> entries) {
        List<List<ConstantValue>> result = new ArrayList<>();
        for (SwitchEntry entry : entries) {
            List<ConstantValue> constants = new ArrayList<>();
            for (Expression label : entry.getLabels()) {
                Optional<ConstantValue> constant = constant(label);
                if (constant.isEmpty() || entry.isDefault()) {
                    return List.of();
                }
                constants.add(constant.get());
            }
            result.add(constants);
        }
        return result;
    }

    private Optional<ConstantValue> constant(Expression label) {
        if (label instanceof StringLiteralExpr text) {
            return Optional.of(new ConstantValue.Text(text.asString()));
        }
        if (label instanceof IntegerLiteralExpr number) {
            return Optional.of(new ConstantValue.Scalar(number.getValue()));
        }
        if (label instanceof CharLiteralExpr letter) {
            return Optional.of(new ConstantValue.Scalar(letter.getValue()));
        }
        if (label instanceof NameExpr name) {
            return isEnum()
                    ? Optional.of(new ConstantValue.Text(name.getNameAsString()))
                    : named(body.names().target(name.getNameAsString(), name));
        }
        if (label instanceof FieldAccessExpr access) {
            return isEnum()
                    ? Optional.of(new ConstantValue.Text(access.getNameAsString()))
                    : named(body.names().target(access));
        }
        return Optional.empty();
    }

    private boolean isEnum() {
        TypeName type = selector.type().name();
        return body.types()
                .header(type)
                .filter(header -> header.kind() == TypeHeader.Kind.ENUM)
                .isPresent();
    }

    /** A name of a constant variable. */
    private Optional<ConstantValue> named(Target target) {
        return target instanceof Target.Field field
                ? body.types()
                        .findField(field.field().owner(), field.field().name())
                        .flatMap(FieldHeader::constant)
                        .map(this::typed)
                : Optional.empty();
    }

    private ConstantValue typed(String constant) {
        return selector.type().equals(TypeUse.STRING)
                ? new ConstantValue.Text(constant)
                : new ConstantValue.Scalar(constant);
    }
}
