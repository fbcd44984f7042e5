package io.github.piiguard.analysis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.pitest.mutationtest.engine.MutationDetails;

/** What became of mutants so far, in a file that grows; what was found out last of one counts. */
final class MutantHistory {
    private final Path file;
    private final Map<String, Verdict> known = new TreeMap<>();

    MutantHistory(Path file) throws IOException {
        this.file = file;
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file)) {
                String[] parts = line.split("\t");
                known.put(parts[3], new Verdict(End.valueOf(parts[0]), parts[1], Long.parseLong(parts[2])));
            }
        }
    }

    /** How it went with a mutant. */
    enum End {
        KILLED,
        /** A unit took longer than four times its time and ten seconds. */
        TIMED_OUT,
        SURVIVED,
        NOT_COVERED,
        /** No unit had killed it when its time was over. */
        UNDECIDED;

        boolean isKill() {
            return this == KILLED || this == TIMED_OUT;
        }
    }

    /** What became of a mutant, by which unit, and after how long. */
    record Verdict(End end, String unit, long millis) {}

    Map<String, Verdict> known() {
        return known;
    }

    void add(MutationDetails mutant, Verdict verdict) throws IOException {
        known.put(key(mutant), verdict);
        String line = String.join(
                "\t",
                verdict.end().name(),
                verdict.unit(),
                Long.toString(verdict.millis()),
                key(mutant),
                Integer.toString(mutant.getLineNumber()),
                mutant.getDescription());
        Files.writeString(file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    static String key(MutationDetails mutant) {
        String mutator = mutant.getMutator();
        return mutant.getClassName().asJavaName() + "."
                + mutant.getId().getLocation().getMethodName()
                + mutant.getId().getLocation().getMethodDesc() + " " + mutant.getFirstIndex() + " "
                + mutator.substring(mutator.lastIndexOf('.') + 1);
    }

    /** Prints the share killed, by package and in all, and what was not killed. */
    void report(List<MutationDetails> sample) {
        List<MutationDetails> judged =
                sample.stream().filter(mutant -> known.containsKey(key(mutant))).toList();
        judged.stream()
                .collect(Collectors.groupingBy(
                        mutant -> mutant.getClassName().getPackage().asJavaName(), TreeMap::new, Collectors.toList()))
                .forEach((name, mutants) -> System.out.println(share(name, mutants)));
        System.out.println(share("all", judged));
        judged.stream()
                .filter(mutant -> !end(mutant).isKill())
                .sorted(Comparator.comparing(MutationDetails::getId))
                .forEach(mutant -> System.out.println(end(mutant) + " "
                        + mutant.getClassName().getNameWithoutPackage().asJavaName() + "." + mutant.getMethod() + ":"
                        + mutant.getLineNumber() + " " + mutant.getDescription()));
    }

    private End end(MutationDetails mutant) {
        return known.get(key(mutant)).end();
    }

    /** The share killed with Wilson's 95 % interval. */
    private String share(String name, List<MutationDetails> mutants) {
        double n = mutants.size();
        double killed = mutants.stream().filter(mutant -> end(mutant).isKill()).count();
        double z = 1.96;
        double centre = (killed + z * z / 2) / (n + z * z);
        double half = z / (n + z * z) * Math.sqrt(killed * (n - killed) / n + z * z / 4);
        return "%s: %.0f of %.0f killed, %.0f %% (%.0f to %.0f)"
                .formatted(name, killed, n, 100 * killed / n, 100 * (centre - half), 100 * (centre + half));
    }
}
