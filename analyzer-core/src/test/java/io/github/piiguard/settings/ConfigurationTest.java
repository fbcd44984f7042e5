package io.github.piiguard.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.piiguard.policy.catalog.YamlTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigurationTest {
    @TempDir
    private Path base;

    @Test
    void readsTheVariablesOfTheModuleAroundTheSources() throws IOException {
        write("shop/pom.xml", "<project/>");
        write("shop/src/main/resources/application.properties", "track.url=${MIXPANEL_URL}/track");
        write("shop/.env", """
                # for development
                export MIXPANEL_URL=https://api.mixpanel.com
                  KEEN_URL=https://api.keen.io
                """);

        Settings settings = settings("shop/src/main/java");

        assertThat(settings.of("MIXPANEL_URL")).containsExactly("https://api.mixpanel.com");
        assertThat(settings.of("mixpanel.url")).containsExactly("https://api.mixpanel.com");
        assertThat(settings.of("keen.url")).containsExactly("https://api.keen.io");
        assertThat(settings.of("track.url")).containsExactly("https://api.mixpanel.com/track");
        assertThat(settings.isSet("export")).isFalse();
    }

    @Test
    void joinsWhatIsSetUnderOtherFormsOfAKey() throws IOException {
        write("src/application.properties", "mixpanel.api.url=http://a\nmixpanel.apiUrl=http://b\nexport=x");

        Settings settings = settings("src");

        assertThat(settings.of("MIXPANEL_API_URL")).containsExactly("http://a", "http://b");
        assertThat(settings.of("mixpanel.api.url")).containsExactly("http://a");
        assertThat(settings.of("mixpanel.url")).isEmpty();
        assertThat(settings.isSet("export")).isTrue();
    }

    private Settings settings(String directory) throws IOException {
        Path sources = Files.createDirectories(base.resolve(directory));
        return Configuration.read(
                        new Configuration.Place(base, List.of(sources), List.of(), false), List.of(), YamlTree::read)
                .settings();
    }

    private void write(String file, String text) throws IOException {
        Path path = base.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
