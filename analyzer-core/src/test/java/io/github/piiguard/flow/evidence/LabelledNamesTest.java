package io.github.piiguard.flow.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.piiguard.model.TypeName;
import io.github.piiguard.model.TypeUse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds the judge against names of real projects that people labelled; docs/data-types.md tells how. */
class LabelledNamesTest {
    private static final NameJudge JUDGE = NameJudges.builtIn();
    private static final InputWidgets WIDGETS = new InputWidgets(NameJudges.BUILT_IN.words(), new Supertypes(Map.of()));

    /** A line of the labelled names; a question mark says that the line alone can't decide. */
    private record Labelled(
            String name, String type, String owner, String kind, List<String> neighbours, String label) {
        static Labelled parse(String line) {
            String[] parts = line.split("\t", -1);
            return new Labelled(parts[0], parts[1], parts[2], parts[3], Arrays.asList(parts[4].split(",")), parts[5]);
        }

        boolean isSensitive() {
            return !isHarmless() && !label.equals("?");
        }

        boolean isHarmless() {
            return label.equals("-");
        }

        boolean isFound() {
            List<MemberName> others = neighbours.stream()
                    .filter(each -> !each.isEmpty() && !each.equals(name))
                    .map(each -> new MemberName(each, TypeName.UNKNOWN, TypeName.UNKNOWN))
                    .toList();
            TypeName held = new DeclaredShape(NameJudges.BUILT_IN.words()).held(new TypeReader(type).read());
            MemberName member = new MemberName(name, held, TypeName.of(owner), JUDGE.personFacts(others));
            return JUDGE.judge(kind.equals("field") ? WIDGETS.text(member) : member)
                    .isPresent();
        }
    }

    /** Reads a type as source writes it. */
    private static final class TypeReader {
        private final String text;
        private int at;

        TypeReader(String text) {
            this.text = text.replace("? extends ", "").replace("? super ", "");
        }

        TypeUse read() {
            String name = word();
            List<TypeUse> arguments = new java.util.ArrayList<>();
            if (at < text.length() && text.charAt(at) == '<') {
                do {
                    at++;
                    arguments.add(read());
                } while (at < text.length() && text.charAt(at) == ',');
                at++;
                name += word();
            }
            return new TypeUse(name.isBlank() ? TypeName.UNKNOWN : TypeName.of(name), arguments);
        }

        private String word() {
            int start = at;
            while (at < text.length() && "<>,".indexOf(text.charAt(at)) < 0) {
                at++;
            }
            return text.substring(start, at).strip();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "labelled-1.tsv, 85.9, 0.5",
        "labelled-2.tsv, 98.0, 0.8",
        "labelled-3.tsv, 85.1, 1.1",
        "labelled-4.tsv, 74.7, 1.4",
        "labelled-5.tsv, 89.2, 2.6",
        "labelled-6.tsv, 84.3, 3.3",
        "labelled-7.tsv, 88.0, 3.4",
        "labelled-8.tsv, 92.9, 1.5",
        "labelled-9.tsv, 80.3, 1.1"
    })
    void judgesAsPeopleDo(String file, double recall, double falseAlarms) {
        List<Labelled> names = read(file);

        assertThat(share(names.stream().filter(Labelled::isSensitive).toList())).isGreaterThanOrEqualTo(recall);
        assertThat(share(names.stream().filter(Labelled::isHarmless).toList())).isLessThanOrEqualTo(falseAlarms);
    }

    private static double share(List<Labelled> names) {
        assertThat(names).hasSizeGreaterThan(100);
        return 100.0 * names.stream().filter(Labelled::isFound).count() / names.size();
    }

    private static List<Labelled> read(String file) {
        try (InputStream stream = LabelledNamesTest.class.getResourceAsStream(file)) {
            assertThat(stream).isNotNull();
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(Labelled::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
