package io.github.piiguard.spotbugs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;

class PluginJarIT {
    private static final long MOST_BYTES = 8L << 20;

    @Test
    void isSmall() throws IOException {
        assertThat(Files.size(SpotBugsRun.PLUGIN)).isLessThanOrEqualTo(MOST_BYTES);
    }

    @Test
    void carriesAllItNeedsUnderItsOwnNames() throws IOException {
        try (JarFile jar = new JarFile(SpotBugsRun.PLUGIN.toFile())) {
            List<String> classes = jar.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.endsWith(".class"))
                    .toList();
            assertThat(classes)
                    .contains(
                            "io/github/piiguard/spotbugs/LeakDetector.class",
                            "io/github/piiguard/shaded/asm/ClassReader.class",
                            "io/github/piiguard/shaded/javaparser/JavaParser.class",
                            "io/github/piiguard/shaded/jackson/JsonFactory.class")
                    .allMatch(name -> name.startsWith("io/github/piiguard/"));
        }
    }

    @Test
    void hasDescriptorsLicencesAndVersion() throws IOException {
        try (JarFile jar = new JarFile(SpotBugsRun.PLUGIN.toFile())) {
            assertThat(jar.stream().map(ZipEntry::getName))
                    .contains(
                            "findbugs.xml",
                            "messages.xml",
                            "bugrank.txt",
                            "META-INF/LICENSE",
                            "META-INF/NOTICE",
                            "META-INF/THIRD-PARTY.txt");
            Attributes manifest = jar.getManifest().getMainAttributes();
            assertThat(manifest.getValue("Automatic-Module-Name")).isEqualTo("io.github.piiguard.spotbugs");
            assertThat(manifest.getValue("Implementation-Version")).isNotBlank();
        }
    }
}
