package io.github.piiguard.flow.evidence;

import io.github.piiguard.model.TypeName;
import io.github.piiguard.policy.WordList;
import io.github.piiguard.policy.Words;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The words of an owner's name.
 *
 * @param words without endings that only say what kind of class it is
 * @param whole all of them
 * @param isClass whether a class declares the member, as opposed to words of its own name
 * @param known how names are read
 */
record Owner(List<String> words, List<String> whole, boolean isClass, Words known) {
    /** Classes of one part of a program often begin with a short name for it: {@code PmEmployeeHobby}. */
    private static final int LONGEST_MODULE = 3;

    Owner {
        words = List.copyOf(words);
        whole = List.copyOf(whole);
    }

    Owner(List<String> words, Words known) {
        this(words, words, false, known);
    }

    static Owner of(TypeName type, Words known) {
        if (type.isUnknown()) {
            return new Owner(List.of(), known);
        }
        String[] parts = type.qualified().split("\\.", -1);
        for (int i = parts.length - 1; i >= 0; i--) {
            List<String> whole = PhraseReader.words(parts[i]);
            List<String> words = withoutKind(whole, known);
            if (!words.isEmpty()) {
                return new Owner(words, whole, true, known);
            }
        }
        return new Owner(List.of(), known);
    }

    /** Whether a class is what things of many kinds have in common: {@code BaseModel}. */
    static boolean isOfAnything(TypeName type, Words known) {
        List<String> whole = PhraseReader.words(type.simpleName());
        return withoutKind(whole, known).isEmpty() && known.hasAny(WordList.COMMON_CLASSES, whole);
    }

    /** Whether the owner's last words are one of these phrases, given by their letters. */
    boolean endsWithAny(Set<String> phrases) {
        // What kind of class it is may be a part of the phrase: MedicalRecordResponse is a medical record.
        return IntStream.rangeClosed(words.size(), whole.size()).anyMatch(end -> endsWithAny(endingAt(end), phrases))
                || endsWithAny(new Abbreviations(known).inFull(words), phrases);
    }

    /** Whether a class that holds data begins with one of these phrases: {@code OffenderAlert}. */
    boolean beginsWithAny(Set<String> phrases) {
        if (words.isEmpty()
                || known.has(WordList.TECHNICAL_CLASSES, words.get(words.size() - 1))
                || known.has(WordList.TECHNICAL_CLASSES, whole.get(whole.size() - 1))) {
            return false;
        }
        return beginsWithAny(words, phrases)
                || (words.size() > 1
                        && words.get(0).length() <= LONGEST_MODULE
                        && beginsWithAny(words.subList(1, words.size()), phrases));
    }

    private static boolean beginsWithAny(List<String> words, Set<String> phrases) {
        String joined = "";
        for (String word : words) {
            joined += word;
            if (phrases.contains(joined)) {
                return true;
            }
        }
        return false;
    }

    private List<String> endingAt(int end) {
        return end == words.size() ? words : whole.subList(0, end);
    }

    private boolean endsWithAny(List<String> ending, Set<String> phrases) {
        // A NonPerson is none.
        if (ending.contains("non")) {
            return false;
        }
        boolean isAgent = isAgent(ending) || isAccountOfOrganisation(ending);
        String joined = "";
        for (int start = ending.size() - 1; start >= 0; start--) {
            joined = ending.get(start) + joined;
            if (isAgent && start == ending.size() - 1) {
                continue;
            }
            if (phrases.contains(joined)
                    || Phrase.singular(joined).filter(phrases::contains).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private boolean isAgent(List<String> ending) {
        return isClass && ending.size() > 1 && known.has(WordList.AGENTS, ending.get(ending.size() - 1));
    }

    /** What an organisation's account is called is the organisation: {@code CompanyAccount}, but not {@code BankAccount}. */
    private boolean isAccountOfOrganisation(List<String> ending) {
        int last = ending.size() - 1;
        return isClass
                && last > 0
                && ending.get(last).equals("account")
                && !ending.get(last - 1).equals("bank")
                && known.has(WordList.ORGANISATIONS, ending.get(last - 1));
    }

    /** Where a class called after what happened to its subject says so: {@code UserRegisteredEvent}. */
    private static int withoutStep(List<String> words, Words known) {
        int end = words.size();
        return end > 2
                        && known.has(WordList.ANNOUNCEMENTS, words.get(end - 1))
                        && known.has(WordList.PARTICIPLES, words.get(end - 2))
                ? end - 2
                : end;
    }

    private static List<String> withoutKind(List<String> words, Words known) {
        int end = withoutStep(words, known);
        while (end > 0
                && (known.has(WordList.CLASS_ENDINGS, words.get(end - 1))
                        || Character.isDigit(words.get(end - 1).charAt(0)))) {
            end--;
        }
        return words.subList(0, end);
    }
}
