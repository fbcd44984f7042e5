package io.github.piiguard.finding;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.piiguard.flow.Confidence;
import io.github.piiguard.policy.ArgumentRole;
import io.github.piiguard.policy.DataType;
import io.github.piiguard.policy.Degree;
import io.github.piiguard.policy.Sensitivity;
import io.github.piiguard.policy.Vendor.VendorKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Compares {@code docs/severity.md} with the code, cell by cell. */
class SeverityTableTest {
    private static final int FIRST_DEGREE_COLUMN = 3;

    @Test
    void everyCellIsAsDocumented() throws IOException {
        List<List<String>> rows = documentedRows();
        List<String> header = rows.remove(0);
        int cells = 0;
        for (DataType data : kindsOfData()) {
            for (VendorKind vendor : VendorKind.values()) {
                for (ArgumentRole role : ArgumentRole.values()) {
                    for (Degree degree : Degree.values()) {
                        String documented = row(rows, data, vendor, role).get(column(header, degree));
                        String actual = SeverityTable.severity(data, vendor, role, degree)
                                .map(Enum::name)
                                .orElse("–");
                        assertThat(actual)
                                .as("%s -> %s as %s, %s", data, vendor, role, degree)
                                .isEqualTo(documented);
                        cells++;
                    }
                }
            }
        }
        assertThat(cells).isEqualTo(12 * VendorKind.values().length * 16 * 8);
    }

    @Test
    void lowConfidenceIsOneStepLower() {
        assertThat(SeverityTable.weigh(Severity.HIGH, Confidence.LOW, false)).isEqualTo(Severity.MEDIUM);
        assertThat(SeverityTable.weigh(Severity.MEDIUM, Confidence.LOW, false)).isEqualTo(Severity.LOW);
        assertThat(SeverityTable.weigh(Severity.LOW, Confidence.LOW, false)).isEqualTo(Severity.LOW);
        assertThat(SeverityTable.weigh(Severity.HIGH, Confidence.MEDIUM, false)).isEqualTo(Severity.HIGH);
    }

    @Test
    void weakEvidenceIsNeverAboveLow() {
        for (Severity severity : Severity.values()) {
            assertThat(SeverityTable.weigh(severity, Confidence.HIGH, true)).isEqualTo(Severity.LOW);
        }
    }

    private static List<DataType> kindsOfData() {
        List<DataType> kinds = new ArrayList<>();
        for (Sensitivity sensitivity : Sensitivity.values()) {
            for (String category : List.of("contact", "identity")) {
                kinds.add(SampleFlows.dataType("d", category, sensitivity, false));
                kinds.add(SampleFlows.dataType("d", category, sensitivity, true));
            }
        }
        return kinds;
    }

    private static List<List<String>> documentedRows() throws IOException {
        List<List<String>> rows = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of("..", "docs", "severity.md"))) {
            List<String> cells = List.of(line.split("\\|", -1));
            if (cells.size() == 10 && !line.startsWith("|--")) {
                rows.add(cells.subList(1, 9).stream().map(String::strip).toList());
            }
        }
        return rows;
    }

    private static List<String> row(List<List<String>> rows, DataType data, VendorKind vendor, ArgumentRole role) {
        String wantedRole = role == ArgumentRole.TOKEN ? "token" : "any other";
        List<List<String>> matching = rows.stream()
                .filter(row -> row.get(2).equals(wantedRole))
                .filter(row -> row.get(1).equals("any") || names(row.get(1)).contains(id(vendor)))
                .filter(row -> describes(row.get(0), data))
                .toList();
        assertThat(matching).as("rows for %s, %s, %s", data, vendor, role).hasSize(1);
        return matching.get(0);
    }

    private static boolean describes(String cell, DataType data) {
        List<String> words = names(cell);
        String kind = data.secret() ? "secret" : id(data.sensitivity());
        boolean isContact = data.category().equals("contact");
        boolean isThisCategory = words.size() == 1 || words.get(1).equals(isContact ? "contact" : "not contact");
        return cell.equals("any") || (words.contains(kind) && isThisCategory);
    }

    private static int column(List<String> header, Degree degree) {
        for (int i = FIRST_DEGREE_COLUMN; i < header.size(); i++) {
            if (names(header.get(i)).contains(degree.id())) {
                return i;
            }
        }
        throw new AssertionError("no column for " + degree);
    }

    private static List<String> names(String cell) {
        return List.of(cell.split(", "));
    }

    private static String id(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
