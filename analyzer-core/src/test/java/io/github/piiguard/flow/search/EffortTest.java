package io.github.piiguard.flow.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.piiguard.flow.domain.Atom;
import io.github.piiguard.flow.domain.Heap;
import io.github.piiguard.flow.domain.Value;
import io.github.piiguard.flow.summary.Context;
import io.github.piiguard.flow.summary.Knowledge;
import io.github.piiguard.flow.summary.Summary;
import io.github.piiguard.ir.ConstantValue;
import io.github.piiguard.model.MethodSignature;
import io.github.piiguard.model.TypeName;
import java.lang.reflect.Proxy;
import java.util.List;
import org.junit.jupiter.api.Test;

class EffortTest {
    private static final MethodSignature METHOD = new MethodSignature(TypeName.of("A"), "b", List.of());
    private static final Summary KNOWN = new Summary(
            Value.of(new Atom.Literal(new ConstantValue.Text("known"), false)), Value.EMPTY, new Heap(), List.of());

    @Test
    void callsGiveWhatIsKnownWhileSomeIsLeft() {
        Effort effort = new Effort(knowledge(), 10);
        effort.spent(9);

        assertThat(effort.isSpent()).isFalse();
        assertThat(effort.summary(METHOD)).isEqualTo(KNOWN);
        assertThat(effort.summary(METHOD, Context.OPEN)).isEqualTo(KNOWN);
    }

    @Test
    void callsGiveNothingWhenItIsSpent() {
        Effort effort = new Effort(knowledge(), 10);
        effort.spent(9);
        effort.spent(1);

        assertThat(effort.isSpent()).isTrue();
        assertThat(effort.summary(METHOD)).isEqualTo(Summary.EMPTY);
        assertThat(effort.summary(METHOD, Context.OPEN)).isEqualTo(Summary.EMPTY);
        assertThat(effort.sinkFlows(METHOD)).isEmpty();
        assertThat(effort.sinkFlows(METHOD, Context.OPEN)).isEmpty();
    }

    private static Knowledge knowledge() {
        return (Knowledge) Proxy.newProxyInstance(
                Knowledge.class.getClassLoader(),
                new Class<?>[] {Knowledge.class},
                (proxy, method, arguments) -> method.getName().equals("summary") ? KNOWN : List.of());
    }
}
