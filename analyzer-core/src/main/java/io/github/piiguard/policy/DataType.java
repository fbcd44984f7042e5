package io.github.piiguard.policy;

import java.util.List;
import java.util.Set;

/**
 * A kind of personal data or secret, and how a program names it.
 *
 * @param id such as {@code email}
 * @param category the group it belongs to, such as {@code contact}, {@code health}, {@code session}
 * @param secret whether exposure means that a credential must be revoked
 * @param regulations the laws and standards it falls under, in the order of their declaration
 * @param names phrases of lower-case words separated by spaces that name such data: {@code "email address"}
 * @param notNames phrases that contain a name and yet are something else: {@code "email template"}
 * @param types qualified or simple names of types whose values are such data
 * @param notTypes qualified or simple names of types whose values can't be such data whatever they are called
 * @param annotations simple names of annotations that mark such data
 * @param ownedNames names that count on certain owners only
 * @param shapes what plain values can be such data; a count called {@code emails} is none
 * @param derivedFrom ids of the data of which it is made: who gets both learns no more from it
 */
public record DataType(
        String id,
        String category,
        Sensitivity sensitivity,
        boolean secret,
        List<Regulation> regulations,
        List<String> names,
        List<String> notNames,
        List<String> types,
        List<String> notTypes,
        List<String> annotations,
        List<OwnedNames> ownedNames,
        Set<ValueShape> shapes,
        List<String> derivedFrom) {
    public DataType {
        regulations = regulations.stream().distinct().sorted().toList();
        names = List.copyOf(names);
        notNames = List.copyOf(notNames);
        types = List.copyOf(types);
        notTypes = List.copyOf(notTypes);
        annotations = List.copyOf(annotations);
        ownedNames = List.copyOf(ownedNames);
        shapes = Set.copyOf(shapes);
        derivedFrom = List.copyOf(derivedFrom);
    }

    /** Whether no object is such data, so that a value which has members of its own is not. */
    public boolean isNeverObject() {
        return notTypes.contains("*");
    }

    /** Whether only annotations mark it, so that any name or type that says more comes first. */
    public boolean isMarkerOnly() {
        return names.isEmpty() && ownedNames.isEmpty() && types.isEmpty();
    }
}
