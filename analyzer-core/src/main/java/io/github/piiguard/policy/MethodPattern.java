package io.github.piiguard.policy;

import io.github.piiguard.model.TypeName;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Which methods a policy entry means, as a Javadoc reference: {@code type#method(parameterTypes)}.
 *
 * @param type declaring type, whose subtypes count; empty for any type
 * @param method simple name; {@code <init>} is the constructor
 * @param parameterTypes simple or qualified names; empty for any parameters
 */
public record MethodPattern(Optional<TypeName> type, String method, Optional<List<String>> parameterTypes) {
    private static final String ANNOTATED = "@";

    public MethodPattern {
        parameterTypes = parameterTypes.map(List::copyOf);
    }

    /** Any method of the program that has an annotation of this type. */
    public static MethodPattern annotated(TypeName annotation) {
        return new MethodPattern(Optional.of(annotation), ANNOTATED + annotation.simpleName(), Optional.empty());
    }

    /** Whether methods of the program are meant that have an annotation of the type. */
    public boolean isAnnotated() {
        return method.startsWith(ANNOTATED);
    }

    /** Whether a call with this many arguments may be meant; a last parameter {@code T...} takes any number. */
    public boolean acceptsArity(int arity) {
        return parameterTypes
                .map(types -> isVariable(types) ? arity >= types.size() - 1 : types.size() == arity)
                .orElse(true);
    }

    /** Whether no parameter's type says that another overload is meant; one of other arity is not asked. */
    public boolean agreesWith(List<TypeName> parameters) {
        List<String> wanted = parameterTypes.orElse(List.of());
        return wanted.size() != parameters.size()
                || IntStream.range(0, wanted.size()).allMatch(i -> agrees(wanted.get(i), parameters.get(i)));
    }

    /** Whether a method with these parameters may override the one that is meant, whose type variables are named by {@code Object}. */
    public boolean mayBeOverriddenBy(List<TypeName> parameters) {
        List<String> wanted = parameterTypes.orElse(List.of());
        return wanted.size() != parameters.size()
                || IntStream.range(0, wanted.size())
                        .allMatch(i ->
                                simple(wanted.get(i)).equals("Object") || agrees(wanted.get(i), parameters.get(i)));
    }

    private static boolean agrees(String wanted, TypeName actual) {
        return actual.isUnknown() || simple(wanted).equals(simple(actual.qualified()));
    }

    private static String simple(String name) {
        String erased = name.replace("...", "[]");
        return erased.substring(erased.lastIndexOf('.') + 1);
    }

    /** The parameters as a reference has them; nothing where any are meant. */
    String parameters() {
        return parameterTypes.map(types -> "(" + String.join(",", types) + ")").orElse("");
    }

    private static boolean isVariable(List<String> types) {
        return !types.isEmpty() && types.get(types.size() - 1).endsWith("...");
    }

    @Override
    public String toString() {
        return type.map(name -> name + "#").orElse("") + method + parameters();
    }
}
