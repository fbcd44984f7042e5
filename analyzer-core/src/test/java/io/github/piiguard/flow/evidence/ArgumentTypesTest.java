package io.github.piiguard.flow.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.piiguard.model.TypeName;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ArgumentTypesTest {
    private static ArgumentTypes of(String... types) {
        return new ArgumentTypes(Stream.of(types).map(TypeName::of).toList(), new Supertypes(Map.of()));
    }

    @Test
    void comparesTheFixedParametersBeforeAVariableTail() {
        ArgumentTypes arguments = of("int", "int", "java.lang.String");

        assertThat(arguments.distance(List.of("int", "Object...")))
                .isLessThan(arguments.distance(List.of("boolean", "int", "Object...")));
    }

    @Test
    void comparesATailWithItsElements() {
        assertThat(of("java.lang.String", "java.lang.String").distance(List.of("String...")))
                .isZero();
        assertThat(of("java.lang.String[]").distance(List.of("String..."))).isZero();
        assertThat(of("int").distance(List.of("boolean...")))
                .isGreaterThan(of("int").distance(List.of("Object...")));
    }

    @Test
    void knowsNothingOfAnotherNumberOfParameters() {
        ArgumentTypes unknown =
                new ArgumentTypes(List.of(TypeName.UNKNOWN, TypeName.UNKNOWN), new Supertypes(Map.of()));
        int distance = unknown.distance(List.of("int", "int"));

        assertThat(of().distance(List.of("int", "int"))).isEqualTo(distance);
        assertThat(of("int").distance(List.of("int", "int"))).isEqualTo(distance);
        assertThat(of().distance(List.of("int", "int..."))).isEqualTo(distance);
        assertThat(of("int").distance(List.of("int", "int..."))).isZero();
    }

    @Test
    void knowsBoxes() {
        int misfit = of("int").distance(List.of("boolean"));

        assertThat(of("boolean").distance(List.of("Boolean"))).isLessThan(misfit);
        assertThat(of("int").distance(List.of("Integer"))).isLessThan(misfit);
        assertThat(of("java.lang.Long").distance(List.of("long")))
                .isLessThan(of("java.lang.Long").distance(List.of("boolean")));
    }
}
