package io.github.piiguard.frontend.bytecode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Class files that no Java compiler wrote. */
class OtherLanguagesTest {
    private static final Path SDKS = Path.of("target", "sdk");

    @Test
    void lowersWhatKotlinsCompilerWrote() throws IOException {
        LoweredClasses classes = LoweredClasses.in(jar("org.jetbrains.kotlin.kotlin-stdlib-"));

        assertThat(classes.gaps()).isEmpty();
        assertThat(classes.bodies()).hasSizeGreaterThan(5_000);
        assertThat(List.copyOf(classes.bodies()))
                .allSatisfy(body -> assertThat(body.blocks()).isNotEmpty());
        assertThat(classes.text("kotlin.text.StringsKt__StringsKt", "removePrefix"))
                .contains("startsWith")
                .contains("return");
    }

    private static Path jar(String name) throws IOException {
        try (Stream<Path> files = Files.list(SDKS)) {
            return files.filter(file -> file.getFileName().toString().startsWith(name))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
