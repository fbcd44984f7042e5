import com.github.javaparser.JavaParser;
import com.github.javaparser.ParserConfiguration;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Parses every Java file under a directory with JavaParser and does nothing else: the measure that check is held to. */
final class ParseOnly {
    private final JavaParser parser = new JavaParser(
            new ParserConfiguration().setLanguageLevel(ParserConfiguration.LanguageLevel.BLEEDING_EDGE));
    private int files;
    private int unparsed;
    private long lines;

    private ParseOnly() {}

    public static void main(String[] arguments) throws IOException {
        ParseOnly run = new ParseOnly();
        try (Stream<Path> all = Files.walk(Path.of(arguments[0]))) {
            List<Path> sources =
                    all.filter(path -> path.toString().endsWith(".java")).sorted().toList();
            sources.forEach(run::parse);
        }
        System.out.printf("%d files, %d lines, %d not parsed%n", run.files, run.lines, run.unparsed);
    }

    private void parse(Path file) {
        try {
            String text = Files.readString(file);
            lines += text.lines().count();
            files++;
            if (!parser.parse(text).isSuccessful()) {
                unparsed++;
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
