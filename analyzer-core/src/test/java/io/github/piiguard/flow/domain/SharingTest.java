package io.github.piiguard.flow.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.piiguard.ir.ConstantValue;
import io.github.piiguard.ir.Variable;
import io.github.piiguard.model.SourceLocation;
import io.github.piiguard.model.TypeUse;
import org.junit.jupiter.api.Test;

/** What states, heaps and values share with those that they were made from, on which the cost of joins depends. */
class SharingTest {
    private static final Value ONE = text("one");
    private static final Value BOTH = ONE.join(text("two"));
    private static final Selector FIELD = Selector.field("name");
    private static final Value OBJECT =
            Value.of(new Atom.Reference(AbstractObject.allocated(new SourceLocation("A.java", 3, 1), TypeUse.STRING)));

    private final State state = new State();

    private static Value text(String text) {
        return Value.of(new Atom.Literal(new ConstantValue.Text(text), false));
    }

    private static Variable variable(int index) {
        return new Variable(index, "v" + index, TypeUse.STRING);
    }

    @Test
    void joinsToTheLargerValueItself() {
        assertThat(BOTH.join(ONE)).isSameAs(BOTH);
        assertThat(ONE.join(BOTH)).isSameAs(BOTH);
    }

    @Test
    void joinsToTheStateItselfWhereTheOtherAddsNothing() {
        state.set(variable(100), BOTH);
        state.heap().write(OBJECT, FIELD, BOTH);
        State less = state.copy();
        less.set(variable(100), ONE);
        less.heap().write(OBJECT, FIELD, ONE);

        assertThat(state.join(less)).isSameAs(state);
        assertThat(less.join(state)).isNotSameAs(less).isEqualTo(state);
    }

    @Test
    void takesTheOtherSidesPartsWhereTheyHoldItsOwn() {
        state.heap().write(OBJECT, FIELD, ONE);
        Heap more = state.heap().copy();
        more.write(OBJECT, FIELD, BOTH);

        Heap joined = state.heap().join(more);

        Atom.Base object = (Atom.Base) OBJECT.atoms().findFirst().orElseThrow();
        assertThat(joined.objects().get(object)).isSameAs(more.objects().get(object));
    }

    @Test
    void tellsStatesApartByAnyVariable() {
        state.set(variable(1), ONE);
        State other = new State();
        other.set(variable(1), text("one"));
        assertThat(other).isEqualTo(state);

        other.set(variable(100), BOTH);
        assertThat(other).isNotEqualTo(state);
        assertThat(state).isNotEqualTo(other);

        other.set(variable(100), Value.EMPTY);
        assertThat(other).isEqualTo(state);
        assertThat(state).isEqualTo(other);
    }

    @Test
    void keepsACopyApartFromItsOriginal() {
        state.set(variable(0), ONE);
        state.raise(ONE);
        state.heap().write(OBJECT, FIELD, ONE);
        State copy = state.copy();

        copy.set(variable(0), BOTH);
        copy.raise(Value.EMPTY);
        copy.heap().write(OBJECT, FIELD, BOTH);
        state.set(variable(70), BOTH);

        assertThat(state.get(variable(0))).isEqualTo(ONE);
        assertThat(state.thrown()).isEqualTo(ONE);
        assertThat(state.heap().read(OBJECT, FIELD, TypeUse.STRING)).isEqualTo(ONE);
        assertThat(copy.get(variable(0))).isEqualTo(BOTH);
        assertThat(copy.get(variable(70))).isEqualTo(Value.EMPTY);
        assertThat(copy.heap().read(OBJECT, FIELD, TypeUse.STRING)).isEqualTo(BOTH);
    }
}
