package io.github.piiguard.spotbugs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.File;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SettingsTest {
    private static Settings of(Map<String, String> properties) {
        return Settings.of(name -> Optional.ofNullable(properties.get(name)));
    }

    private static Path absolute(String path) {
        return Path.of(path).toAbsolutePath();
    }

    @Test
    void needsNoProperty() {
        Settings settings = of(Map.of());

        assertThat(settings.sourceDirectories()).isEmpty();
        assertThat(settings.policyFile()).isEmpty();
        assertThat(settings.skip()).isFalse();
    }

    @Test
    void readsListsAsTheMavenGoalsDo() {
        Settings settings = of(Map.of(
                "pii-guard.sourceDirectories",
                "src, other/../generated,",
                "pii-guard.classpath",
                "a.jar" + File.pathSeparator + "b.jar"));

        assertThat(settings.sourceDirectories()).containsExactly(absolute("src"), absolute("generated"));
        assertThat(settings.classpath()).containsExactly(absolute("a.jar"), absolute("b.jar"));
    }

    @Test
    void takesASwitchWithoutValueAsSet() {
        assertThat(of(Map.of("pii-guard.strict", "")).strict()).isTrue();
        assertThat(of(Map.of("pii-guard.strict", "true")).strict()).isTrue();
        assertThat(of(Map.of("pii-guard.strict", "False")).strict()).isFalse();
    }

    @Test
    void saysWhichPropertyIsNoPath() {
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> of(Map.of("pii-guard.policyFile", "a\0b")))
                .withMessageContaining("pii-guard.policyFile");
    }
}
