package io.github.piiguard.finding;

import io.github.piiguard.flow.Flow;
import io.github.piiguard.flow.Step;
import io.github.piiguard.model.Gap;
import io.github.piiguard.model.SourceLocation;
import io.github.piiguard.policy.Policy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Suppressions that stand in the analysed sources, as comments or as {@code @SuppressWarnings("pii-guard")}. */
public final class SourceSuppressions implements SuppressionReader {
    private static final String WARNING = "pii-guard";
    private static final Pattern ADDRESS = Pattern.compile(WARNING, Pattern.CASE_INSENSITIVE);

    private final SourceTexts texts;
    private final KnownNames known;
    private final Map<String, FileSuppressions> files = new TreeMap<>();

    /** Reads files whose names are relative to {@code baseDirectory}; each only when a flow passes through it. */
    public SourceSuppressions(Path baseDirectory, Policy policy) {
        this.texts = new SourceTexts(baseDirectory);
        this.known = KnownNames.of(policy);
    }

    @Override
    public Optional<Suppression> suppressionOf(Flow flow) {
        return Stream.concat(
                        Stream.of(flow.sink().location()), flow.steps().stream().map(Step::location))
                .distinct()
                .map(place -> at(place, flow.dataType().id(), flow.sink().sink().vendor()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    @Override
    public List<Gap> gaps() {
        Collection<Gap> gaps = new TreeSet<>(texts.gaps());
        files.values().forEach(file -> gaps.addAll(file.malformed));
        return List.copyOf(gaps);
    }

    private Optional<Suppression> at(SourceLocation place, String dataType, String vendor) {
        if (place.line() == 0) {
            return Optional.empty();
        }
        FileSuppressions file = files.computeIfAbsent(place.file(), this::read);
        Optional<Suppression> comment = file.comments.stream()
                .filter(candidate -> candidate.allows(dataType, vendor))
                .filter(candidate -> candidate.speaksFor(place.line(), file.declarations))
                .findFirst()
                .map(found -> new Suppression(Suppression.Kind.COMMENT, found.reason(), found.location()));
        return comment.or(() -> file.marked.stream()
                .filter(declaration -> declaration.encloses(place.line()))
                .findFirst()
                .map(declaration -> new Suppression(
                        Suppression.Kind.ANNOTATION,
                        "@SuppressWarnings(\"" + WARNING + "\")",
                        new SourceLocation(place.file(), declaration.firstLine(), 0))));
    }

    private FileSuppressions read(String file) {
        return texts.text(file)
                .filter(text -> ADDRESS.matcher(text.text()).find())
                .map(text -> FileSuppressions.of(file, text, known))
                .orElse(FileSuppressions.NONE);
    }

    private record FileSuppressions(
            List<SuppressionComment> comments,
            List<Gap> malformed,
            List<SourceOutline.Declaration> declarations,
            List<SourceOutline.Declaration> marked) {
        static final FileSuppressions NONE = new FileSuppressions(List.of(), List.of(), List.of(), List.of());

        static FileSuppressions of(String file, JavaText text, KnownNames known) {
            List<SuppressionComment> comments = new ArrayList<>();
            List<Gap> malformed = new ArrayList<>();
            for (CommentLine line : CommentLine.in(text)) {
                if (SuppressionComment.isAddressed(line.text())) {
                    SuppressionComment.parse(
                                    line.text(),
                                    new SourceLocation(file, line.line(), line.column()),
                                    line.nextCodeLine())
                            .ifPresentOrElse(comments::add, () -> malformed.add(malformed(file, line)));
                }
            }
            comments.forEach(comment -> malformed.addAll(known.unknownIn(comment)));
            return new FileSuppressions(
                    comments, malformed, SourceOutline.declarations(text), SourceOutline.markedWith(text, WARNING));
        }

        private static Gap malformed(String file, CommentLine line) {
            return new Gap(
                    Gap.Kind.MALFORMED_SUPPRESSION,
                    file,
                    line.line(),
                    "\"" + line.text() + "\" silences nothing; write \"pii-guard: allow <data type> -> <vendor> because"
                            + " <reason>\".");
        }
    }
}
