package io.github.piiguard.frontend.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.piiguard.ir.Block;
import io.github.piiguard.ir.MethodBody;
import io.github.piiguard.ir.Statement;
import io.github.piiguard.ir.Terminator;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WholeLanguageTest {
    private LoweredSource source;

    @BeforeEach
    void lower() throws IOException {
        try (InputStream text = Objects.requireNonNull(getClass().getResourceAsStream("WholeLanguage.txt"))) {
            source = LoweredSource.of(new String(text.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void everyConstructIsLowered() {
        assertThat(source.gaps()).isEmpty();
        assertThat(source.bodies().stream().filter(MethodBody::isLambda).count())
                .isEqualTo(30);
        assertThat(source.bodies().size()).isGreaterThan(80);
    }

    @Test
    void everyJumpLeadsToABlock() {
        for (MethodBody body : source.bodies()) {
            for (Block block : body.blocks()) {
                assertThat(block.terminator().successors())
                        .allMatch(target -> target < body.blocks().size());
                assertThat(block.handlers())
                        .allMatch(target -> target < body.blocks().size());
            }
        }
    }

    @Test
    void everyStatementHasAPlace() {
        assertThat(source.bodies().stream()
                        .flatMap(body -> body.blocks().stream())
                        .flatMap(block -> block.statements().stream()))
                .isNotEmpty()
                .allMatch(statement -> statement.location().line() > 0);
    }

    @Test
    void everyFunctionThatIsCreatedHasABody() {
        List<Object> created = source.bodies().stream()
                .flatMap(body -> body.blocks().stream())
                .flatMap(block -> block.statements().stream())
                .filter(Statement.CreateFunction.class::isInstance)
                .<Object>map(statement -> ((Statement.CreateFunction) statement).body())
                .toList();

        assertThat(source.bodies())
                .extracting(body -> (Object) body.signature())
                .containsAll(created);
    }

    @Test
    void methodsThatEndReturn() {
        assertThat(source.body("whole.language.WholeLanguage", "unreachable").blocks())
                .noneMatch(block -> block.terminator() instanceof Terminator.Return);
        assertThat(source.body("whole.language.WholeLanguage", "after").blocks())
                .anyMatch(block -> block.terminator() instanceof Terminator.Return);
    }
}
