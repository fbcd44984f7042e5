package io.github.piiguard.flow.search;

import io.github.piiguard.flow.domain.Atom;
import io.github.piiguard.flow.domain.Root;
import io.github.piiguard.flow.domain.Selector;
import io.github.piiguard.model.MethodSignature;
import io.github.piiguard.types.TypeHeader;
import java.util.List;

/** Which fields of the program's objects their texts are made of. */
final class TextParts {
    private final Search search;

    TextParts(Search search) {
        this.search = search;
    }

    /**
     * Whether an object of the program has no text of a field: none of the methods of its class, or of one that extends it, reads it.
     *
     * @param textMethods names of the methods that give the text
     */
    boolean staysBehind(Selector part, List<String> textMethods) {
        return part instanceof Selector.Field field
                && isOfProject(field)
                && textMethods.stream()
                        .map(name -> new MethodSignature(field.owner(), name, List.of()))
                        .flatMap(text -> search.services().program().implementationsOf(text).stream())
                        .noneMatch(text -> isMadeOf(text, field));
    }

    private boolean isMadeOf(MethodSignature text, Selector.Field field) {
        return search.summary(text)
                .result()
                .atoms()
                .anyMatch(atom -> atom instanceof Atom.Input input
                        && input.path().root() instanceof Root.Self
                        && input.path().selectors().stream().limit(1).anyMatch(field::equals));
    }

    private boolean isOfProject(Selector.Field field) {
        return search.services()
                .types()
                .header(field.owner())
                .filter(TypeHeader::isProject)
                .isPresent();
    }
}
