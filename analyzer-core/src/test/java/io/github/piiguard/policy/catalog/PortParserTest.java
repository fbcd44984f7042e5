package io.github.piiguard.policy.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.piiguard.model.TypeName;
import io.github.piiguard.policy.Port;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortParserTest {
    @Test
    void readsAllSelectors() {
        assertThat(PortParser.parse(
                        "argument[12].field(user-id).element.key.value.value[argument[0]].parameter[1].result"))
                .contains(new Port(
                        Port.Root.ARGUMENT,
                        12,
                        List.of(
                                new Port.Selector.Field("user-id"),
                                new Port.Selector.Element(),
                                new Port.Selector.Key(),
                                new Port.Selector.Value(),
                                new Port.Selector.ValueAt(0),
                                new Port.Selector.Parameter(1),
                                new Port.Selector.Result())));
    }

    @Test
    void readsWhatStandsInThePlaceOfALibrarysMethod() {
        assertThat(PortParser.parse("this.method(timber.log.Timber.Tree#log).parameter[2]"))
                .contains(new Port(
                        Port.Root.THIS,
                        0,
                        List.of(
                                new Port.Selector.Replacement(TypeName.of("timber.log.Timber.Tree"), "log"),
                                new Port.Selector.Parameter(2))));
    }

    @Test
    void readsConstants() {
        assertThat(PortParser.parseFlowing("3")).contains(new Port(Port.Root.NUMBER, 3, List.of()));
        assertThat(PortParser.parseFlowing("null")).contains(new Port(Port.Root.NULL, 0, List.of()));
    }

    @Test
    void rejectsLongNumbersAndPartsOfConstants() {
        assertThat(PortParser.parseFlowing("1234")).isEmpty();
        assertThat(PortParser.parseFlowing("3.element")).isEmpty();
        assertThat(PortParser.parseFlowing("null.field(a)")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "that",
                "argument",
                "argument[]",
                "argument[-1]",
                "argument[0",
                "this.",
                "this.field()",
                "this.elements",
                "this.value[argument[0]",
                "this.parameter[x]",
                "return.field(a",
                "this.method(run)",
                "this.method(run).field(a)",
                "this.method(a.Tree#log)",
                "3.element",
                "null.field(a)",
                "3",
                "null",
                "this.method(#log).parameter[0]",
                "this.method(a.Tree#).parameter[0]",
                "this.method(a.Tree#log#x).parameter[0]",
                "thiss"
            })
    void rejectsWhatIsNoPort(String text) {
        assertThat(PortParser.parse(text)).isEmpty();
    }
}
