package io.github.piiguard.flow.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.piiguard.ir.OperationKind;
import io.github.piiguard.ir.Variable;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What each kind of statement does to data, on bodies written as IR. */
class TransferTest {
    private static final String STRING = "java.lang.String";

    private final IrBody body = IrBody.method("m");
    private final Variable email = body.parameter("email", STRING);

    private List<String> taint() {
        return IrProgram.of(body).taintOf("m");
    }

    @Test
    void copiesPassAValueOn() {
        Variable other = body.variable(STRING);
        body.copy(other, email).give(other);

        assertThat(taint()).containsExactly("parameter email -> result (raw, object)");
    }

    @Test
    void anAssignmentReplacesWhatWasThere() {
        Variable variable = body.variable(STRING);
        body.copy(variable, email);
        body.copy(variable, body.text("none")).give(variable);

        assertThat(taint()).containsExactly("a constant -> result (raw, object)");
    }

    @Test
    void concatenationMakesTextOfAllOperands() {
        Variable phone = body.parameter("phone", STRING);
        body.give(body.operation(OperationKind.CONCAT, STRING, email, phone));

        assertThat(taint())
                .containsExactly("parameter email -> result (raw, text)", "parameter phone -> result (raw, text)");
    }

    @Test
    void arithmeticKeepsTheData() {
        body.give(body.operation(OperationKind.ARITHMETIC, "int", email));

        assertThat(taint()).containsExactly("parameter email -> result (raw, object)");
    }

    @Test
    void aComparisonIsNotTheData() {
        body.give(body.operation(OperationKind.PREDICATE, "boolean", email));

        assertThat(taint()).isEmpty();
    }

    @Test
    void aCastKeepsTheData() {
        body.give(body.operation(OperationKind.CAST, STRING, email));

        assertThat(taint()).containsExactly("parameter email -> result (raw, object)");
    }

    @Test
    void aFieldHoldsWhatWasWrittenLast() {
        Variable object = body.allocate("Box");
        body.write(object, "f", email).write(object, "f", body.text("none")).give(body.read(object, "f"));

        assertThat(taint()).containsExactly("a constant -> result (raw, object)");
    }

    @Test
    void aFieldIsWrittenThroughEveryNameOfItsObject() {
        Variable object = body.allocate("Box");
        Variable alias = body.variable("Box");
        body.copy(alias, object).write(alias, "f", email).give(body.read(object, "f"));

        assertThat(taint()).containsExactly("parameter email -> result (raw, object)");
    }

    @Test
    void twoObjectsOfOneTypeAreKeptApart() {
        Variable first = body.allocate("Box");
        Variable second = body.allocate("Box");
        body.write(first, "f", email).write(second, "f", body.text("none")).give(body.read(second, "f"));

        assertThat(taint()).containsExactly("a constant -> result (raw, object)");
    }

    @Test
    void twoFieldsOfOneObjectAreKeptApart() {
        Variable object = body.allocate("Box");
        body.write(object, "f", email).give(body.read(object, "g"));

        assertThat(taint()).isEmpty();
    }

    @Test
    void theFieldOfAnInputIsPartOfIt() {
        Variable user = body.parameter("user", "User");
        body.give(body.read(user, "inner"));

        assertThat(taint()).containsExactly("parameter user.inner -> result (raw, object)");
    }

    @Test
    void aCallerSeesWhatIsLeftInItsObject() {
        Variable user = body.parameter("user", "User");
        body.write(user, "inner", email).give(body.text("done"));

        assertThat(taint())
                .contains("parameter email -> parameter user.inner (raw, object)")
                .doesNotContain("parameter email -> result (raw, object)");
    }

    @Test
    void anArrayHoldsItsFirstElementsAndWhatIsWrittenToIt() {
        Variable phone = body.parameter("phone", STRING);
        Variable array = body.array(email);
        Variable index = body.parameter("index", "int");
        body.writeElement(array, index, phone).give(body.element(array, index));

        assertThat(taint())
                .containsExactly("parameter email -> result (raw, object)", "parameter phone -> result (raw, object)");
    }

    @Test
    void branchesMeet() {
        Variable flag = body.parameter("flag", "boolean");
        Variable variable = body.variable(STRING);
        body.branch(flag, 1, 2);
        body.copy(variable, email).go(3);
        body.copy(variable, body.text("none")).go(3);
        body.give(variable);

        assertThat(taint())
                .containsExactly("a constant -> result (raw, object)", "parameter email -> result (raw, object)");
    }

    @Test
    void aFieldWrittenInOneBranchMayHoldEither() {
        Variable flag = body.parameter("flag", "boolean");
        Variable object = body.allocate("Box");
        body.write(object, "f", body.text("none")).branch(flag, 1, 2);
        body.write(object, "f", email).go(2);
        body.give(body.read(object, "f"));

        assertThat(taint())
                .containsExactly("a constant -> result (raw, object)", "parameter email -> result (raw, object)");
    }

    @Test
    void aLoopCarriesDataFromRoundToRound() {
        Variable list = body.parameter("list", "java.util.List");
        Variable last = body.variable(STRING);
        Variable shown = body.variable(STRING);
        body.copy(last, body.text("none")).copy(shown, last).go(1);
        body.each(list, 2, 3);
        body.copy(shown, last).copy(last, body.nextElement(list)).go(1);
        body.give(shown);

        assertThat(taint())
                .containsExactly(
                        "a constant -> result (raw, object)", "parameter list.element -> result (raw, object)");
    }

    @Test
    void anExceptionGoesToTheHandlerOfItsBlock() {
        Variable exception = body.allocate("java.lang.IllegalStateException");
        body.write(exception, "inner", email).handledBy(1).raise(exception);
        body.give(body.read(body.caught(), "inner"));

        assertThat(taint()).contains("parameter email -> result (raw, object)");
    }

    @Test
    void anExceptionThatNobodyHandlesLeavesTheMethod() {
        Variable exception = body.parameter("exception", "java.lang.RuntimeException");
        body.raise(exception);

        assertThat(taint()).containsExactly("parameter exception -> thrown exception (raw, object)");
    }

    @Test
    void aCallGivesWhatTheMethodMakesOfItsArgument() {
        IrBody callee = IrBody.method("wrap");
        Variable argument = callee.parameter("value", STRING);
        callee.give(callee.operation(OperationKind.CONCAT, STRING, callee.text("<"), argument));
        body.give(body.call("wrap", email));

        assertThat(IrProgram.of(body, callee).taintOf("m")).contains("parameter email -> result (raw, text)");
    }

    @Test
    void aCallOfAMethodThatDropsItsArgumentGivesNothingOfIt() {
        IrBody callee = IrBody.method("drop");
        callee.parameter("value", STRING);
        callee.give(callee.text("none"));
        body.give(body.call("drop", email));

        assertThat(IrProgram.of(body, callee).taintOf("m")).containsExactly("a constant -> result (raw, object)");
    }

    @Test
    void methodsThatCallEachOtherSettle() {
        Variable flag = body.parameter("flag", "boolean");
        body.branch(flag, 1, 2);
        body.give(body.call("n", email, flag));
        body.give(body.text("end"));
        IrBody other = IrBody.method("n");
        Variable value = other.parameter("value", STRING);
        Variable again = other.parameter("again", "boolean");
        other.branch(again, 1, 2);
        other.give(other.call("m", value, again));
        other.give(value);

        assertThat(IrProgram.of(body, other).taintOf("m"))
                .containsExactly("a constant -> result (raw, object)", "parameter email -> result (raw, object)");
    }
}
