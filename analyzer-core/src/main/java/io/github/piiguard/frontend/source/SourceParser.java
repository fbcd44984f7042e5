package io.github.piiguard.frontend.source;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.Problem;
import com.github.javaparser.Range;
import com.github.javaparser.ast.CompilationUnit;
import io.github.piiguard.model.Gap;
import io.github.piiguard.model.SourceFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;

/**
 * Parses source files and counts what can't be read. A tree is kept while its file is among those last asked for, then read anew.
 * Safe for use by several threads.
 */
public final class SourceParser {
    private final Recent<ParsedFile> trees = new Recent<>(this::read, ParsedFile::size);
    private final Set<SourceFile> parsed = ConcurrentHashMap.newKeySet();
    private final Set<Gap> gaps = new ConcurrentSkipListSet<>();
    private final KeptTrees kept;
    private final LargeStack largeStack = new LargeStack();

    /** A parser that shares nothing with other runs. */
    public SourceParser() {
        this(new KeptTrees(0));
    }

    /** A parser that looks first for what earlier runs have left. */
    public SourceParser(KeptTrees kept) {
        this.kept = kept;
    }

    /** The tree of a file; where it can't be had, the file's gap is among {@link #gaps()}. Throws nothing. */
    public ParsedFile parse(SourceFile file) {
        return trees.of(file);
    }

    /** What could not be read or parsed so far, sorted. */
    public List<Gap> gaps() {
        return List.copyOf(gaps);
    }

    /** How many files were handed to the parser so far. */
    public int parsedFiles() {
        return parsed.size();
    }

    LargeStack largeStack() {
        return largeStack;
    }

    /** Counts something in a parsed file that a later step could not understand. */
    void report(Gap gap) {
        gaps.add(gap);
    }

    private ParsedFile read(SourceFile file) {
        parsed.add(file);
        try {
            // Malformed UTF-8 becomes replacement characters: an old encoding in a comment must not hide the file.
            String text = new String(Files.readAllBytes(file.path()), StandardCharsets.UTF_8);
            String code = text.startsWith("\uFEFF") ? text.substring(1) : text;
            ParseOutcome outcome = kept.of(file, code, () -> parse(file, code));
            outcome.gap().ifPresent(gaps::add);
            return new ParsedFile(file, outcome.tree(), text.length());
        } catch (IOException e) {
            gaps.add(new Gap(Gap.Kind.UNREADABLE_FILE, file.name(), 0, "The file could not be read."));
            return new ParsedFile(file, Optional.empty(), 0);
        }
    }

    private ParseOutcome parse(SourceFile file, String text) {
        if (text.indexOf('\0') >= 0) {
            return unparsable(file, 0, "The file holds binary data.");
        }
        OptionalInt tooDeep = NestingBudget.exceededAt(text);
        if (tooDeep.isPresent()) {
            return unparsable(file, tooDeep.getAsInt(), "The code nests too deeply to be parsed.");
        }
        try {
            return accept(file, largeStack.call(() -> new JavaParser(configuration()).parse(text)));
        } catch (StackOverflowError e) {
            return unparsable(file, 0, "The code nests too deeply to be parsed.");
        } catch (RuntimeException e) {
            return unparsable(file, 0, "The parser failed: " + e.getClass().getSimpleName() + ".");
        }
    }

    private static ParseOutcome accept(SourceFile file, ParseResult<CompilationUnit> result) {
        int line = result.getProblems().stream()
                .flatMap(problem -> line(problem).stream())
                .findFirst()
                .orElse(0);
        if (result.getResult().isEmpty()) {
            return unparsable(file, line, "The file is not Java source that the parser understands.");
        }
        forgetTokens(result.getResult().get());
        Gap partly =
                new Gap(Gap.Kind.PARTLY_PARSED_FILE, file.name(), line, "Code that the parser does not understand.");
        return new ParseOutcome(result.getResult(), Optional.of(partly).filter(gap -> !result.isSuccessful()));
    }

    /** Half of what a tree holds in memory is the text of its tokens, for which nobody asks. */
    private static void forgetTokens(CompilationUnit tree) {
        tree.walk(node -> {
            Range range = node.getRange().orElse(null);
            node.setTokenRange(null);
            node.setRange(range);
        });
    }

    private static Optional<Integer> line(Problem problem) {
        return problem.getLocation()
                .flatMap(range -> range.getBegin().getRange())
                .map(range -> range.begin.line);
    }

    private static ParseOutcome unparsable(SourceFile file, int line, String detail) {
        return new ParseOutcome(
                Optional.empty(), Optional.of(new Gap(Gap.Kind.UNPARSABLE_FILE, file.name(), line, detail)));
    }

    private static ParserConfiguration configuration() {
        return new ParserConfiguration()
                .setLanguageLevel(ParserConfiguration.LanguageLevel.BLEEDING_EDGE)
                .setAttributeComments(false);
    }
}
