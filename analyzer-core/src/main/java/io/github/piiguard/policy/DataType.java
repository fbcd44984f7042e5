package io.github.piiguard.policy;

import java.util.List;
import java.util.Set;

/**
 * A kind of personal data or secret, and how a program names it.
 *
 * @param id such as {@code email}
 * @param category such as {@code contact}, {@code credential}, {@code identifier}
 * @param secret whether exposure means that a credential must be revoked
 * @param names phrases of lower-case words separated by spaces that name such data: {@code "email address"}
 * @param notNames phrases that contain a name and yet are something else: {@code "email template"}
 * @param types qualified or simple names of types whose values are such data
 * @param annotations simple names of annotations that mark such data
 * @param ownedNames names that count on certain owners only
 * @param shapes what plain values can be such data; a count called {@code emails} is none
 */
public record DataType(
        String id,
        String category,
        Sensitivity sensitivity,
        boolean secret,
        List<String> names,
        List<String> notNames,
        List<String> types,
        List<String> annotations,
        List<OwnedNames> ownedNames,
        Set<ValueShape> shapes) {
    /** The plain values that can be such data where nothing else is said. */
    public static final Set<ValueShape> DEFAULT_SHAPES = Set.of(ValueShape.TEXT, ValueShape.NUMBER);

    public DataType {
        names = List.copyOf(names);
        notNames = List.copyOf(notNames);
        types = List.copyOf(types);
        annotations = List.copyOf(annotations);
        ownedNames = List.copyOf(ownedNames);
        shapes = Set.copyOf(shapes);
    }

    /** A data type that is known by its names alone; they count on every owner and where text or a number can hold it. */
    public static DataType of(String id, String category, Sensitivity sensitivity, boolean secret, List<String> names) {
        return new DataType(
                id, category, sensitivity, secret, names, List.of(), List.of(), List.of(), List.of(), DEFAULT_SHAPES);
    }
}
