package io.github.piiguard.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.piiguard.model.TypeName;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LibraryFunctionTest {
    @Test
    void isNamedBySimpleAndQualifiedParameters() {
        LibraryFunction function = new LibraryFunction(
                new MethodPattern(Optional.of(TypeName.of("com.acme.Callback")), "on", Optional.of(List.of())),
                TypeName.VOID,
                List.of(),
                "here");

        assertThat(function.isNamedBy("Callback")).isTrue();
        assertThat(function.isNamedBy("com.acme.Callback")).isTrue();
        assertThat(function.isNamedBy("MyCallback")).isFalse();
    }
}
