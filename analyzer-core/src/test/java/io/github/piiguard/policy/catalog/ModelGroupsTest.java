package io.github.piiguard.policy.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.piiguard.model.TypeName;
import io.github.piiguard.policy.Policy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Holds the models of the built-in catalogue against the groups of {@code docs/class-files.md}. */
class ModelGroupsTest {
    private static final Path PAGE = Path.of("..", "docs", "class-files.md");
    private static final Pattern NAME = Pattern.compile("`([a-z][\\w.]*)`");

    /** What vendors' own SDKs do lies in the vendors' files. */
    private static final Set<String> FILES = Set.of("jdk.yml", "java-libraries.yml", "http.yml", "logging.yml");

    private final Policy policy = PolicyReader.read(PolicyRequest.builtIn());

    private static List<String> groups() throws IOException {
        String page = Files.readString(PAGE);
        String section = page.substring(page.indexOf("## Models that remain"));
        return section.lines()
                .skip(1)
                .takeWhile(line -> !line.startsWith("## "))
                .filter(line -> line.startsWith("|"))
                .flatMap(line -> NAME.matcher(line).results().map((MatchResult name) -> name.group(1)))
                .toList();
    }

    /** The types that have models, but those of vendors' own SDKs, which may be subtypes of one. */
    private Set<String> modelled() {
        Set<String> sdks = policy.sinks().stream()
                .filter(sink -> !isGeneral(sink.entry()))
                .flatMap(sink -> sink.method().type().stream())
                .map(type -> type.qualified().replaceAll("\\.[A-Z].*", ""))
                .collect(Collectors.toSet());
        return policy.propagators().stream()
                .filter(model -> isGeneral(model.entry()))
                .flatMap(model -> model.method().type().stream())
                .map(TypeName::qualified)
                .filter(type -> sdks.stream().noneMatch(sdk -> isIn(type, sdk)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isGeneral(String entry) {
        return FILES.contains(entry.substring(0, entry.indexOf(':')));
    }

    private static boolean isIn(String type, String group) {
        return type.equals(group) || type.startsWith(group.endsWith(".") ? group : group + ".");
    }

    @Test
    void everyModelBelongsToAGroup() throws IOException {
        List<String> groups = groups();

        assertThat(modelled()).isNotEmpty().allMatch(type -> groups.stream().anyMatch(group -> isIn(type, group)));
    }

    @Test
    void everyGroupHasAModel() throws IOException {
        Set<String> modelled = modelled();

        assertThat(groups()).isNotEmpty().allMatch(group -> modelled.stream().anyMatch(type -> isIn(type, group)));
    }

    @Test
    void helpersForTextAndCollectionsHaveNone() {
        assertThat(modelled())
                .noneMatch(type -> type.startsWith("org.apache.commons.collections"))
                .noneMatch(type -> type.startsWith("org.apache.commons.lang") && !type.contains(".builder."))
                .noneMatch(type -> type.startsWith("org.springframework.util.") && !type.endsWith("MultiValueMap"))
                .noneMatch(type -> type.matches("com\\.google\\.common\\.base\\.(?!Optional$).*"));
    }
}
