package io.github.piiguard.policy.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.piiguard.policy.DataType;
import io.github.piiguard.policy.Regulation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Holds the list of {@code docs/data-types.md} against the built-in catalogue. */
class DataTypesPageTest {
    private static final Path PAGE = Path.of("..", "docs", "data-types.md");
    private static final String BEGIN = "<!-- from here on written from the catalogue -->\n";

    private final List<DataType> types =
            PolicyReader.read(PolicyRequest.builtIn()).dataTypes();

    @Test
    void theListIsWrittenFromTheCatalogue() throws IOException {
        String page = Files.readString(PAGE);
        String expected = page.substring(0, page.indexOf(BEGIN)) + BEGIN + list();
        Files.writeString(Path.of("target", "data-types.md"), expected);

        assertThat(page)
                .as("docs/data-types.md; what it should be lies in analyzer-core/target/data-types.md")
                .isEqualTo(expected);
    }

    @Test
    void knowsEnoughTypes() {
        assertThat(types.stream().filter(type -> !type.secret())).hasSizeGreaterThanOrEqualTo(160);
        assertThat(types.stream().filter(DataType::secret)).hasSizeGreaterThanOrEqualTo(35);
    }

    private String list() {
        Map<String, List<DataType>> groups = types.stream()
                .collect(Collectors.groupingBy(DataType::category, LinkedHashMap::new, Collectors.toList()));
        StringBuilder result = new StringBuilder();
        groups.forEach((group, members) -> {
            result.append("\n## ")
                    .append(group)
                    .append("\n\n| id | sensitivity | falls under | names, for example |\n");
            result.append("|---|---|---|---|\n");
            members.forEach(type -> result.append(row(type)));
        });
        return result.toString();
    }

    private static String row(DataType type) {
        String regulations = type.regulations().stream().map(Regulation::id).collect(Collectors.joining(", "));
        String names = type.names().stream().limit(5).collect(Collectors.joining(", "));
        return "| `%s` | %s%s | %s | %s |%n"
                .formatted(
                        type.id(),
                        type.sensitivity().name().toLowerCase(Locale.ROOT),
                        type.secret() ? ", secret" : "",
                        regulations.isEmpty() ? "–" : regulations,
                        names.isEmpty() ? "by owner or annotation" : names)
                .replace(System.lineSeparator(), "\n");
    }
}
