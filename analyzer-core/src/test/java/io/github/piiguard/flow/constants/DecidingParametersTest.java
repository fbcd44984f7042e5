package io.github.piiguard.flow.constants;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.piiguard.flow.transfer.IrBody;
import io.github.piiguard.ir.MethodBody;
import io.github.piiguard.ir.OperationKind;
import io.github.piiguard.ir.Variable;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DecidingParametersTest {
    private static final String STRING = "java.lang.String";
    private static final String BOOLEAN = "boolean";

    private final Map<String, MethodBody> near = new HashMap<>();
    private final DecidingParameters deciding = new DecidingParameters((caller, callee) ->
            Optional.ofNullable(near.get(callee.declaration().name())));

    private final IrBody body = IrBody.method("m");
    private final Variable text = body.parameter("text", STRING);
    private final Variable flag = body.parameter("flag", BOOLEAN);

    @Test
    void aConditionDecides() {
        body.branch(flag, 1, 2).give(text).give(body.text("none"));

        assertThat(deciding.of(body.build()).stream()).containsExactly(1);
    }

    @Test
    void whatAConditionIsMadeOfDecides() {
        Variable made = body.operation(OperationKind.PREDICATE, BOOLEAN, text);
        Variable copy = body.variable(BOOLEAN);
        body.copy(copy, made).branch(copy, 1, 1).give(text);

        assertThat(deciding.of(body.build()).stream()).containsExactly(0);
    }

    @Test
    void whatIsOnlyHandedOnDecidesNothing() {
        body.give(body.operation(OperationKind.CONCAT, STRING, text, flag));

        assertThat(deciding.of(body.build()).stream()).isEmpty();
    }

    @Test
    void whatDecidesInAMethodThatIsCalledNearbyDecides() {
        IrBody callee = IrBody.method("callee");
        Variable first = callee.parameter("first", STRING);
        Variable second = callee.parameter("second", BOOLEAN);
        near.put("callee", callee.branch(second, 1, 1).give(first).build());
        body.give(body.call("callee", text, flag));

        assertThat(deciding.of(body.build()).stream()).containsExactly(1);
    }

    @Test
    void whatIsHandedToMethodsElsewhereDecidesNothing() {
        body.give(body.call("elsewhere", text, flag));

        assertThat(deciding.of(body.build()).stream()).isEmpty();
    }

    @Test
    void inAMethodThatCallsItselfWhatItHandsItselfDecides() {
        MethodBody recursive = body.give(body.call("m", text, flag)).build();
        near.put("m", recursive);

        assertThat(deciding.of(recursive).stream()).containsExactly(0, 1);
    }
}
