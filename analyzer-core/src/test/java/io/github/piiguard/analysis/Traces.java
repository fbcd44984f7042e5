package io.github.piiguard.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.Range;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import io.github.piiguard.finding.Finding;
import io.github.piiguard.flow.SourcePoint;
import io.github.piiguard.flow.Step;
import io.github.piiguard.model.SourceLocation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Holds traces against the program's text: each passes the source point and ends at the sink point, and where it goes from one method to
 * another a step says how.
 */
final class Traces {
    /** What takes data to another method. */
    private static final List<String> LEAVING =
            List.of("passed to ", "stored in ", "left by ", "returned by ", "calls ");
    /** What brings data from another method. */
    private static final List<String> ARRIVING = List.of("returned by ", "left by ", "reads ", "passed to ");

    private final JavaParser parser =
            new JavaParser(new ParserConfiguration().setLanguageLevel(ParserConfiguration.LanguageLevel.BLEEDING_EDGE));
    private final Map<String, CompilationUnit> units = new HashMap<>();
    private final Path root;

    Traces(Path root) {
        this.root = root;
    }

    void assertComplete(List<Finding> findings) {
        for (Finding finding : findings) {
            finding.paths().forEach(path -> assertComplete(finding, path));
        }
    }

    private void assertComplete(Finding finding, List<Step> path) {
        assertThat(path).as("path of %s", finding.source()).isNotEmpty();
        if (finding.source().kind() == SourcePoint.Kind.MEMBER) {
            assertThat(path).as("reads %s", finding.source()).anyMatch(step -> step.text()
                    .contains(finding.source().what()));
        }
        assertThat(path.get(path.size() - 1).location())
                .as("last step of %s", path)
                .isEqualTo(finding.sink().location());
        for (int i = 1; i < path.size(); i++) {
            assertThat(isExplained(path, i)).as("step %d of %s", i + 1, path).isTrue();
        }
    }

    private boolean isExplained(List<Step> path, int at) {
        String from = member(path.get(at - 1).location());
        return from.equals(member(path.get(at).location()))
                || startsWith(path.get(at - 1), LEAVING)
                || startsWith(path.get(at), ARRIVING)
                || comesBack(path, at, from);
    }

    /** What a callee does with its arguments is told before the step that gives it back. */
    private boolean comesBack(List<Step> path, int at, String from) {
        return path.stream()
                .skip(at + 1L)
                .anyMatch(step -> startsWith(step, List.of("returned by ", "left by "))
                        && member(step.location()).equals(from));
    }

    private static boolean startsWith(Step step, List<String> verbs) {
        return verbs.stream().anyMatch(step.text()::startsWith);
    }

    /** The innermost member of a class that holds the line. */
    private String member(SourceLocation place) {
        Stream<Range> around = unit(place.file()).findAll(BodyDeclaration.class).stream()
                .map(Node::getRange)
                .flatMap(Optional::stream)
                .filter(range -> range.begin.line <= place.line() && place.line() <= range.end.line);
        return place.file() + ":"
                + around.max(Comparator.comparing((Range range) -> range.begin))
                        .map(range -> range.begin.toString())
                        .orElse("");
    }

    private CompilationUnit unit(String file) {
        return units.computeIfAbsent(file, name -> {
            try {
                return parser.parse(root.resolve(name)).getResult().orElseThrow();
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        });
    }
}
