package io.github.piiguard.flow.heap;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.piiguard.flow.domain.AbstractObject;
import io.github.piiguard.flow.domain.Atom;
import io.github.piiguard.flow.domain.Selector;
import io.github.piiguard.flow.domain.State;
import io.github.piiguard.flow.domain.Value;
import io.github.piiguard.ir.ConstantValue;
import io.github.piiguard.model.SourceLocation;
import io.github.piiguard.model.TypeUse;
import org.junit.jupiter.api.Test;

class MapEntriesTest {
    private final State state = new State();
    private int made;

    @Test
    void meetsACopyOnceHoweverManyWaysLeadToIt() {
        Value text = text("text");
        Value copied = map();
        new Containers(state).write(copied, text("key"), text);
        for (int layer = 0; layer < 20; layer++) {
            copied = copyOf(copied).join(copyOf(copied));
        }

        assertThat(MapEntries.of(state, copied)).containsExactly(new MapEntries.Entry(text("key"), text));
    }

    private Value copyOf(Value originals) {
        Value copy = map();
        copy.atoms().forEach(atom -> state.heap().put((Atom.Base) atom, Selector.REST, originals));
        return copy;
    }

    private Value map() {
        made++;
        AbstractObject object = AbstractObject.allocated(new SourceLocation("A.java", made, 1), TypeUse.UNKNOWN);
        state.heap().allocate(object);
        return Value.of(new Atom.Reference(object));
    }

    private static Value text(String text) {
        return Value.of(new Atom.Literal(new ConstantValue.Text(text), false));
    }
}
