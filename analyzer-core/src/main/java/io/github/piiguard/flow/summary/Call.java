package io.github.piiguard.flow.summary;

import io.github.piiguard.flow.domain.State;
import io.github.piiguard.flow.domain.Value;
import io.github.piiguard.ir.Statement;
import io.github.piiguard.ir.Variable;
import io.github.piiguard.model.SourceLocation;
import io.github.piiguard.policy.Handing;
import java.util.List;

/**
 * A call with the values that it is given.
 *
 * @param receiver empty for a static call
 */
public record Call(Statement.Invoke statement, Value receiver, List<Value> arguments) {
    public Call {
        arguments = List.copyOf(arguments);
    }

    public static Call of(Statement.Invoke statement, State state) {
        return new Call(
                statement,
                statement.receiver().map(state::get).orElse(Value.EMPTY),
                statement.arguments().stream().map(state::get).toList());
    }

    public String name() {
        return statement.callee().name();
    }

    public int arity() {
        return arguments.size();
    }

    public boolean isStatic() {
        return statement.receiver().isEmpty();
    }

    public boolean isConstructor() {
        return name().equals("<init>");
    }

    public SourceLocation location() {
        return statement.location();
    }

    public Value argument(int index) {
        return index < arguments.size() ? arguments.get(index) : Value.EMPTY;
    }

    /** How reports name the called method: {@code MixpanelAPI.track}. */
    public String display() {
        String type = statement.callee().receiverType().simpleName();
        if (isConstructor()) {
            return "new " + type;
        }
        String shown = Handing.shown(name());
        boolean isAlone = statement.callee().receiverType().isUnknown() || shown.startsWith("@");
        return isAlone ? shown : type + "." + shown;
    }

    /** How the source names an argument, or an empty text for one without name. */
    public String argumentName(int index) {
        List<Variable> variables = statement.arguments();
        return index < variables.size() ? variables.get(index).name() : "";
    }
}
