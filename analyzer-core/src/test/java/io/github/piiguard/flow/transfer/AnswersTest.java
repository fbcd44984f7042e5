package io.github.piiguard.flow.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.piiguard.flow.domain.AccessPath;
import io.github.piiguard.flow.domain.Atom;
import io.github.piiguard.flow.domain.Mark;
import io.github.piiguard.flow.domain.Root;
import io.github.piiguard.flow.domain.Value;
import io.github.piiguard.flow.summary.Context;
import io.github.piiguard.flow.summary.Holder;
import io.github.piiguard.flow.summary.Knowledge;
import io.github.piiguard.flow.summary.SinkFlow;
import io.github.piiguard.flow.summary.SinkTarget;
import io.github.piiguard.model.FieldName;
import io.github.piiguard.model.MethodSignature;
import io.github.piiguard.model.TypeName;
import io.github.piiguard.model.TypeUse;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AnswersTest {
    private static final MethodSignature FIRST = method("first");
    private static final MethodSignature SECOND = method("second");

    private final Map<MethodSignature, List<SinkFlow>> flows = new HashMap<>();
    private final Answers answers = new Answers(knowledge());

    @Test
    void holdWhileNothingNewIsHandedOver() {
        flows.put(FIRST, List.of(flow(0)));
        answers.sinkFlows(FIRST);
        answers.sinkFlows(SECOND, Context.OPEN);

        flows.put(FIRST, List.copyOf(flows.get(FIRST)));

        assertThat(answers.hold()).isTrue();
    }

    @Test
    void doNotHoldOnceACalleeHandsOverMore() {
        answers.sinkFlows(FIRST);

        flows.put(FIRST, List.of(flow(0)));

        assertThat(answers.hold()).isFalse();
    }

    @Test
    void doNotHoldOnceACallThatIsToldApartHandsOverMore() {
        answers.sinkFlows(SECOND, Context.OPEN);

        flows.put(SECOND, List.of(flow(0)));

        assertThat(answers.hold()).isFalse();
    }

    @Test
    void doNotHoldForAnotherFlowInTheSamePlace() {
        flows.put(FIRST, List.of(flow(0)));
        answers.sinkFlows(FIRST);

        flows.put(FIRST, List.of(flow(1)));

        assertThat(answers.hold()).isFalse();
    }

    @Test
    void whatNobodyAskedForDoesNotMatter() {
        answers.sinkFlows(FIRST);

        flows.put(SECOND, List.of(flow(0)));

        assertThat(answers.hold()).isTrue();
    }

    @Test
    void doNotHoldOnceOneQuestionGotTwoAnswers() {
        answers.sinkFlows(FIRST);
        flows.put(FIRST, List.of(flow(0)));

        answers.sinkFlows(FIRST);

        assertThat(answers.hold()).isFalse();
    }

    private Knowledge knowledge() {
        return (Knowledge) Proxy.newProxyInstance(
                AnswersTest.class.getClassLoader(), new Class<?>[] {Knowledge.class}, (proxy, called, arguments) -> {
                    assertThat(called.getName()).isEqualTo("sinkFlows");
                    return flows.getOrDefault((MethodSignature) arguments[0], List.of());
                });
    }

    private static MethodSignature method(String name) {
        return new MethodSignature(TypeName.of("app.T"), name, List.of());
    }

    private static SinkFlow flow(int parameter) {
        Atom atom = Atom.Input.of(AccessPath.of(new Root.Parameter(parameter)), TypeUse.STRING);
        SinkTarget target = new SinkTarget.FieldWrite(new FieldName(TypeName.of("app.T"), "f"), Holder.ANY);
        return new SinkFlow(target, List.of(), Value.EMPTY, atom, Mark.PLAIN);
    }
}
