package io.github.piiguard.frontend.source;

import io.github.piiguard.model.SourceFile;
import java.lang.ref.SoftReference;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Syntax trees that the runs of one process keep for each other. A tree is used again for the same file with the same text; it
 * depends on nothing else. Those last used are kept, up to a total of characters, and less where memory is short. Safe
 * for use by several threads.
 */
public final class KeptTrees {
    private final long maxCharacters;
    private final Map<Key, SoftReference<ParseOutcome>> outcomes = new LinkedHashMap<>(16, 0.75f, true);
    private long characters;
    private int parsedTexts;

    /** @param maxCharacters of the texts whose trees are kept; 0 where no further run follows */
    public KeptTrees(long maxCharacters) {
        this.maxCharacters = maxCharacters;
    }

    private record Key(SourceFile file, String text) {}

    /** How many texts had to be parsed so far, since no run before had left their trees. */
    public synchronized int parsedTexts() {
        return parsedTexts;
    }

    /** Parses while other threads look for their own trees. Two that want the same one at once may both parse it. */
    ParseOutcome of(SourceFile file, String text, Supplier<ParseOutcome> parse) {
        Key key = new Key(file, text);
        Optional<ParseOutcome> known = known(key);
        if (known.isPresent()) {
            return known.get();
        }
        ParseOutcome outcome = parse.get();
        keep(key, outcome);
        return outcome;
    }

    private synchronized Optional<ParseOutcome> known(Key key) {
        return Optional.ofNullable(outcomes.get(key)).map(SoftReference::get);
    }

    private synchronized void keep(Key key, ParseOutcome outcome) {
        parsedTexts++;
        if (outcomes.put(key, new SoftReference<>(outcome)) == null) {
            characters += key.text().length();
            dropOldest();
        }
    }

    private void dropOldest() {
        Iterator<Key> oldest = outcomes.keySet().iterator();
        while (characters > maxCharacters && oldest.hasNext()) {
            characters -= oldest.next().text().length();
            oldest.remove();
        }
    }
}
