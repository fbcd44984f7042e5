package io.github.piiguard.policy.catalog;

import io.github.piiguard.policy.PolicyException;
import io.github.piiguard.policy.PolicyPlace;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.parser.Parser;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** The text of one policy file, which becomes nodes only as far as it is of a sane size and shape. */
final class YamlText {
    static final int MAX_BYTES = 1 << 20;

    private final String file;
    private final String text;

    private YamlText(String file, String text) {
        this.file = file;
        this.text = text;
    }

    /** Decodes a file's bytes. Throws a {@link PolicyException} when they are too many or not UTF-8. */
    static YamlText decode(String file, byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            throw new PolicyException(
                    PolicyPlace.ofFile(file),
                    "the file is larger than " + MAX_BYTES + " bytes",
                    "a policy is a short text; is this the right file?");
        }
        try {
            return new YamlText(
                    file,
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(bytes))
                            .toString());
        } catch (CharacterCodingException e) {
            PolicyException fault = new PolicyException(
                    PolicyPlace.ofFile(file), "the file is not UTF-8 text", "save it in the encoding UTF-8");
            fault.initCause(e);
            throw fault;
        }
    }

    /** The root node, empty for a file without content. */
    Optional<Node> compose() {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file)
                .setUseMarks(true)
                .setCodePointLimit(MAX_BYTES)
                .setMaxAliasesForCollections(SaneEvents.MAX_ALIASES)
                .build();
        try {
            Parser events = new SaneEvents(new ParserImpl(settings, new StreamReader(settings, text)), this::fault);
            return new Composer(settings, events).getSingleNode();
        } catch (MarkedYamlEngineException e) {
            Optional<Mark> mark = e.getProblemMark().or(e::getContextMark);
            throw fault(mark, "this is no valid YAML: " + e.getProblem(), "check indentation, quotes and brackets", e);
        } catch (YamlEngineException e) {
            throw fault(Optional.empty(), "this is no valid YAML: " + e.getMessage(), "mend the text", e);
        }
    }

    private PolicyException fault(Event event, SaneEvents.Oddity oddity) {
        return new PolicyException(place(event.getStartMark()), oddity.problem(), oddity.remedy());
    }

    private PolicyException fault(Optional<Mark> mark, String problem, String remedy, Exception cause) {
        PolicyException fault = new PolicyException(place(mark), problem, remedy);
        fault.initCause(cause);
        return fault;
    }

    private PolicyPlace place(Optional<Mark> mark) {
        return mark.map(known -> new PolicyPlace(file, known.getLine() + 1, known.getColumn() + 1, ""))
                .orElseGet(() -> PolicyPlace.ofFile(file));
    }
}
