package io.github.piiguard.flow.evidence;

import io.github.piiguard.policy.Words;
import java.util.ArrayList;
import java.util.List;

/** Short forms of words that programs use for persons, papers and money: {@code empAddr} is an employee's address. */
record Abbreviations(Words known) {
    /** The words in full, where a name has several; one word alone may mean anything. */
    List<String> inFull(List<String> words) {
        // A first word that counts or asks is no abbreviation: numEmails.
        if (words.size() < 2 || new Qualifiers(known).reject(words)) {
            return words;
        }
        List<String> result = new ArrayList<>(words);
        result.replaceAll(known::inFull);
        return result;
    }
}
