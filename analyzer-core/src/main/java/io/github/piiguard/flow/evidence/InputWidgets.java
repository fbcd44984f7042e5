package io.github.piiguard.flow.evidence;

import io.github.piiguard.flow.domain.Selector;
import io.github.piiguard.model.TypeName;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/** What users type into an input widget is what the widget is named after: {@code phoneNumberEditText}. */
public final class InputWidgets {
    private static final Set<String> WIDGETS = Set.of(
            "EditText",
            "AppCompatEditText",
            "TextInputEditText",
            "MaterialEditText",
            "AutoCompleteTextView",
            "TextInputLayout",
            "TextField",
            "PasswordField",
            "JTextField",
            "JPasswordField");
    private static final Set<String> WORDS = Set.of(
            "edit",
            "text",
            "txt",
            "et",
            "edt",
            "ed",
            "input",
            "field",
            "box",
            "layout",
            "view",
            "widget",
            "til",
            "tf",
            "entry",
            "auto",
            "complete",
            "m");

    private static final String TEXT = "text";

    private InputWidgets() {}

    /** Whether the member is the text of an input widget, which the user may have typed over. */
    public static boolean isTyped(Selector.Field member) {
        return member.name().equals(TEXT) && isWidget(member.owner());
    }

    private static boolean isWidget(TypeName type) {
        return WIDGETS.contains(type.simpleName());
    }

    /** The text of the widget as a member of its own; any other member as it is. */
    static MemberName text(MemberName member) {
        if (!isWidget(member.declaredType())) {
            return member;
        }
        Deque<String> words = new ArrayDeque<>(PhraseReader.words(member.name()));
        while (words.size() > 1 && WORDS.contains(words.getLast())) {
            words.removeLast();
        }
        while (words.size() > 1 && WORDS.contains(words.getFirst())) {
            words.removeFirst();
        }
        return new MemberName(String.join("_", words), TypeName.STRING, member.owner(), member.besidePersonData());
    }
}
