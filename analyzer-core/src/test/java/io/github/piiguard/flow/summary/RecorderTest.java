package io.github.piiguard.flow.summary;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.piiguard.flow.domain.AccessPath;
import io.github.piiguard.flow.domain.Atom;
import io.github.piiguard.flow.domain.Mark;
import io.github.piiguard.flow.domain.Root;
import io.github.piiguard.flow.domain.Value;
import io.github.piiguard.model.FieldName;
import io.github.piiguard.model.TypeName;
import io.github.piiguard.model.TypeUse;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecorderTest {
    @Test
    void saysThatFlowsToOneTargetWereLeftOut() {
        Recorder recorder = new Recorder();
        for (int i = 0; i < 400; i++) {
            recorder.flow(flow("name", i));
        }
        recorder.flow(flow("name", 0));
        recorder.flow(flow("city", 400));
        assertThat(recorder.isCut()).isFalse();

        recorder.flow(flow("name", 400));
        assertThat(recorder.isCut()).isTrue();
        assertThat(recorder.flows()).hasSize(401);
    }

    @Test
    void saysThatAnotherOneLeftFlowsOut() {
        Recorder full = new Recorder();
        for (int i = 0; i <= 400; i++) {
            full.flow(flow("name", i));
        }
        Recorder all = new Recorder();
        all.add(full);

        assertThat(all.isCut()).isTrue();
        assertThat(all.isCutAt(new SinkTarget.FieldWrite(field("city")))).isFalse();
    }

    private static SinkFlow flow(String field, int parameter) {
        Atom atom = Atom.Input.of(AccessPath.of(new Root.Parameter(parameter)), TypeUse.UNKNOWN);
        return new SinkFlow(new SinkTarget.FieldWrite(field(field)), List.of(), Value.EMPTY, atom, Mark.PLAIN);
    }

    private static FieldName field(String name) {
        return new FieldName(TypeName.of("User"), name);
    }
}
