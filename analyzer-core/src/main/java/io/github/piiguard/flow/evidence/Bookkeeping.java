package io.github.piiguard.flow.evidence;

import io.github.piiguard.policy.WordList;
import io.github.piiguard.policy.Words;
import java.util.List;

/** Words of members by which a program keeps a record, as opposed to what the record tells about somebody. */
record Bookkeeping(Words known) {
    /** Whether the words name a part of the record's keeping. */
    boolean isPartOf(List<String> words) {
        return (words.size() > 2
                        && words.get(0).equals("number")
                        && words.get(1).equals("of"))
                || known.has(WordList.KEEPING_ENDINGS, words.get(words.size() - 1))
                || known.hasAny(WordList.KEEPING_WORDS, words);
    }
}
