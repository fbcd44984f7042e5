package io.github.piiguard.flow.demand;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.piiguard.flow.transfer.IrBody;
import io.github.piiguard.ir.MethodBody;
import io.github.piiguard.ir.Statement;
import io.github.piiguard.ir.Variable;
import java.util.List;
import org.junit.jupiter.api.Test;

class RelevanceTest {
    private static final String STRING = "java.lang.String";

    private final IrBody body = IrBody.method("m");
    private final Variable properties = body.parameter("properties", "java.util.Map");
    private final Variable email = body.parameter("email", STRING);

    @Test
    void whatComesAfterTheLastSeedIsLeftOut() {
        body.call("put", properties, email);
        body.call("track", properties);
        body.call("clear", properties);
        body.give(email);

        assertThat(kept(false)).containsExactly("put", "track");
    }

    @Test
    void whatComesAfterTheLastSeedIsKeptWhereTheEndMatters() {
        body.call("track", properties);
        body.call("clear", properties);
        body.give(email);

        assertThat(kept(true)).containsExactly("track", "clear");
    }

    @Test
    void inALoopTheNextTurnComesAfterTheLastSeed() {
        body.go(1).call("track", properties);
        body.call("put", properties, email);
        body.branch(email, 1, 2);
        body.call("clear", properties);
        body.give(email);

        assertThat(kept(false)).containsExactly("track", "put");
    }

    @Test
    void aHandlerComesAfterEachStatementOfItsBlock() {
        body.call("put", properties, email);
        body.call("send", properties);
        body.handledBy(2).go(1);
        body.give(email);
        body.call("track", properties);
        body.give(email);

        assertThat(kept(false)).containsExactly("put", "send", "track");
    }

    @Test
    void ofASeedThatIsButCountedNothingElseIsKept() {
        body.call("put", properties, email);
        body.call("track", properties);
        body.give(email);

        assertThat(kept(false, false)).containsExactly("track");
    }

    private List<String> kept(boolean isEndWanted) {
        return kept(isEndWanted, true);
    }

    private List<String> kept(boolean isEndWanted, boolean isGivenWanted) {
        MethodBody built = body.build();
        Relevance relevance = Relevance.of(built, new Relevance.Seeds() {
            @Override
            public boolean isSeed(Statement statement) {
                return statement instanceof Statement.Invoke call
                        && call.callee().name().equals("track");
            }

            @Override
            public boolean isResultWanted() {
                return false;
            }

            @Override
            public boolean isGivenWanted(Statement seed) {
                return isGivenWanted;
            }

            @Override
            public boolean isEndWanted(Statement seed) {
                return isEndWanted;
            }
        });
        return built.blocks().stream()
                .flatMap(block -> block.statements().stream())
                .filter(relevance::contains)
                .filter(Statement.Invoke.class::isInstance)
                .map(statement -> ((Statement.Invoke) statement).callee().name())
                .toList();
    }
}
