package io.github.piiguard.flow.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.piiguard.model.SourceLocation;
import io.github.piiguard.model.TypeName;
import io.github.piiguard.model.TypeUse;
import java.util.List;
import org.junit.jupiter.api.Test;

class WaysTest {
    private static final List<String> CIRCLE = List.of("a", "b", "c", "d", "e", "f", "g", "h", "i");
    private static final Root ROOT = new Root.Self();

    @Test
    void tellsAFewWaysToOnePartApart() {
        Value few = ways(ROOT, "name", 8);

        assertThat(few.size()).isEqualTo(8);
    }

    @Test
    void foldsManyWaysToOnePartIntoOneFromAnywhere() {
        Value many = ways(ROOT, "name", 9).join(ways(ROOT, "city", 2));

        assertThat(many).isEqualTo(input(ROOT, Selector.BELOW, field("name")).join(ways(ROOT, "city", 2)));
    }

    @Test
    void includesFurtherWaysInTheOneFromAnywhere() {
        Value many = ways(ROOT, "name", 9);

        assertThat(many.join(input(ROOT, field("z"), field("name")))).isSameAs(many);
        assertThat(many.join(many)).isSameAs(many);
        assertThat(input(ROOT, field("z"), field("name")).join(many)).isEqualTo(many);
    }

    @Test
    void keepsAFieldOfTheObjectItself() {
        Value direct = input(ROOT, field("name"));

        assertThat(ways(ROOT, "name", 9).join(direct).size()).isEqualTo(2);
    }

    @Test
    void keepsFieldsOfOneNameInDifferentClassesApart() {
        Selector others = new Selector.Field("name", TypeName.of("Other"));
        Value value = ways(ROOT, "name", 9).join(input(ROOT, field("z"), others));

        assertThat(value.size()).isEqualTo(2);
    }

    @Test
    void foldsWhatLiesInOneFieldOfObjectsThatNoCallerDecides() {
        Value value = Value.EMPTY;
        for (int line = 1; line <= 5; line++) {
            Root call = new Root.CallResult("load", new SourceLocation("A.java", line, 1));
            value = value.join(input(call, field("name")));
        }

        assertThat(value).isEqualTo(input(AccessPath.ANYTHING, Selector.BELOW, field("name")));
    }

    @Test
    void foldsInAnyOrder() {
        Value forth = Value.EMPTY;
        Value back = Value.EMPTY;
        for (int i = 0; i < CIRCLE.size(); i++) {
            forth = forth.join(input(ROOT, field(CIRCLE.get(i)), field("name")));
            back = back.join(input(ROOT, field(CIRCLE.get(CIRCLE.size() - 1 - i)), field("name")));
        }

        assertThat(forth).isEqualTo(back);
    }

    private static Value ways(Root root, String part, int count) {
        return CIRCLE.stream()
                .limit(count)
                .map(first -> input(root, field(first), field(part)))
                .reduce(Value.EMPTY, Value::join);
    }

    private static Value input(Root root, Selector... selectors) {
        return Value.of(Atom.Input.of(new AccessPath(root, List.of(selectors)), TypeUse.UNKNOWN));
    }

    private static Selector field(String name) {
        return new Selector.Field(name, TypeName.of("Node"));
    }
}
