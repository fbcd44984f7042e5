package io.github.piiguard.flow.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.piiguard.flow.Step;
import io.github.piiguard.flow.domain.AccessPath;
import io.github.piiguard.flow.domain.Atom;
import io.github.piiguard.flow.domain.Mark;
import io.github.piiguard.flow.domain.Root;
import io.github.piiguard.flow.domain.Selector;
import io.github.piiguard.flow.domain.Value;
import io.github.piiguard.ir.ConstantValue;
import io.github.piiguard.model.SourceLocation;
import io.github.piiguard.model.TypeUse;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read is what was written, in all parts. */
class SummaryFormTest {
    private final StringTable strings = new StringTable();

    static Stream<Answer> answers() {
        Stream<Atom> inputs = Samples.roots().stream()
                .map(root -> Atom.Input.of(new AccessPath(root, Samples.selectors()), TypeUse.STRING));
        Stream<Atom> literals = Samples.constants().stream().map(constant -> new Atom.Literal(constant, false));
        return Stream.concat(
                Stream.concat(Stream.concat(inputs, literals), Samples.atoms().stream())
                        .map(Samples::valueOf)
                        .map(value -> Samples.answer(value, Selector.KEYS)),
                Stream.concat(
                        Samples.selectors().stream().map(selector -> Samples.answer(Value.EMPTY, selector)),
                        Stream.of(new Answer(Optional.empty()))));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void readsWhatItWrote(Answer answer) {
        Answer read = copy(answer);

        assertThat(read).isEqualTo(answer);
        assertThat(inOrder(read)).isEqualTo(inOrder(answer));
    }

    /** What equality leaves out: types of inputs, owners of fields, and the order of everything. */
    private static List<String> inOrder(Answer answer) {
        return answer.summary().stream()
                .flatMap(known -> Stream.of(
                        known.summary().result().toString(),
                        known.summary().heap().objects().toString(),
                        known.summary().functionCalls().toString()))
                .toList();
    }

    private Answer copy(Answer answer) {
        ByteSink sink = new ByteSink(strings);
        new SummaryWriter(sink).answer(answer);
        ByteBuffer bytes = ByteBuffer.wrap(sink.bytes());
        Answer read = new SummaryReader(new ByteSource(strings, bytes)).answer();
        assertThat(bytes.hasRemaining()).isFalse();
        return read;
    }

    @Test
    void hasASampleOfEachKind() {
        assertThat(kinds(Samples.roots())).containsExactlyInAnyOrder(Root.class.getPermittedSubclasses());
        assertThat(kinds(Samples.selectors())).containsExactlyInAnyOrder(Selector.class.getPermittedSubclasses());
        assertThat(kinds(Samples.constants())).containsExactlyInAnyOrder(ConstantValue.class.getPermittedSubclasses());
        assertThat(kinds(Samples.atoms()))
                .containsExactlyInAnyOrder(Stream.of(Atom.class.getPermittedSubclasses())
                        .filter(kind -> !kind.equals(Atom.Sensitive.class) && !kind.isInterface())
                        .toArray(Class<?>[]::new));
    }

    private static Class<?>[] kinds(List<?> samples) {
        return samples.stream().map(Object::getClass).distinct().toArray(Class<?>[]::new);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, -1, 63, 64, -64, -65, 8191, 1 << 20, Integer.MAX_VALUE, Integer.MIN_VALUE})
    void readsNumbers(int number) {
        ByteSink sink = new ByteSink(strings);
        sink.number(number);

        assertThat(new ByteSource(strings, ByteBuffer.wrap(sink.bytes())).number())
                .isEqualTo(number);
    }

    @Test
    void refusesStepsWhichItWouldLose() {
        Mark mark = Mark.PLAIN.then(new Step(new SourceLocation("A.java", 1, 1), "read"));
        Value value = Value.of(new Atom.Literal(new ConstantValue.Null(), false), mark);

        assertThatThrownBy(() -> copy(Samples.answer(value, Selector.KEYS)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
