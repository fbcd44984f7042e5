package io.github.piiguard.policy.catalog;

import io.github.piiguard.policy.PolicyException;
import io.github.piiguard.policy.PolicyPlace;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/** The text of one policy file, which becomes nodes only after it proved to be of a sane size and shape. */
final class YamlText {
    static final int MAX_BYTES = 1 << 20;
    private static final int MAX_ALIASES = 20;
    private static final int MAX_DEPTH = 20;

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
                .setMaxAliasesForCollections(MAX_ALIASES)
                .build();
        try {
            checkShape(settings);
            return new Compose(settings).composeString(text);
        } catch (MarkedYamlEngineException e) {
            Optional<Mark> mark = e.getProblemMark().or(e::getContextMark);
            throw fault(mark, "this is no valid YAML: " + e.getProblem(), "check indentation, quotes and brackets", e);
        } catch (YamlEngineException e) {
            throw fault(Optional.empty(), "this is no valid YAML: " + e.getMessage(), "mend the text", e);
        }
    }

    /** Reads the flat stream of events, so that neither deep nesting nor multiplied aliases cost anything. */
    private void checkShape(LoadSettings settings) {
        int depth = 0;
        int aliases = 0;
        int documents = 0;
        for (Event event : new Parse(settings).parseString(text)) {
            switch (event.getEventId()) {
                case MappingStart, SequenceStart -> depth++;
                case MappingEnd, SequenceEnd -> depth--;
                case Alias -> aliases++;
                case DocumentStart -> documents++;
                default -> {}
            }
            if (depth > MAX_DEPTH) {
                throw fault(event, "nested deeper than " + MAX_DEPTH + " levels", "a policy needs at most five");
            }
            if (aliases > MAX_ALIASES) {
                throw fault(event, "more than " + MAX_ALIASES + " YAML aliases", "write the values out");
            }
            if (documents > 1) {
                throw fault(event, "more than one YAML document", "remove the line '---'");
            }
        }
    }

    private PolicyException fault(Event event, String problem, String remedy) {
        return new PolicyException(place(event.getStartMark()), problem, remedy);
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
