package io.github.piiguard.flow.demand;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.piiguard.flow.transfer.IrBody;
import io.github.piiguard.ir.Variable;
import org.junit.jupiter.api.Test;

class CrossingVariablesTest {
    private static final String STRING = "java.lang.String";

    private final IrBody body = IrBody.method("m");
    private final Variable email = body.parameter("email", STRING);

    @Test
    void whatABlockGivesItselfBeforeItReadsItStaysInside() {
        Variable text = body.text("none");
        Variable copy = body.variable(STRING);
        body.copy(copy, text).go(1).give(body.text("other"));

        assertThat(CrossingVariables.of(body.build()).stream()).isEmpty();
    }

    @Test
    void whatALaterBlockReadsCrosses() {
        Variable text = body.text("none");
        Variable other = body.text("other");
        body.go(1).copy(other, text).give(other);

        assertThat(CrossingVariables.of(body.build()).stream()).containsExactly(text.index());
    }

    @Test
    void parametersAreGivenBeforeTheFirstBlock() {
        Variable copy = body.variable(STRING);
        body.copy(copy, email).give(copy);

        assertThat(CrossingVariables.of(body.build()).stream()).containsExactly(email.index());
    }

    @Test
    void whatEndsABlockIsReadThere() {
        Variable condition = body.text("true");
        body.go(1).branch(condition, 1, 2).give(body.text("other"));

        assertThat(CrossingVariables.of(body.build()).stream()).containsExactly(condition.index());
    }
}
