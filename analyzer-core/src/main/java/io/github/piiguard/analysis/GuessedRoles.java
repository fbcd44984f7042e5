package io.github.piiguard.analysis;

import io.github.piiguard.model.NameWords;
import io.github.piiguard.model.TypeName;
import io.github.piiguard.policy.ArgumentRole;
import io.github.piiguard.types.senders.Sender;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What the arguments of a library's method are, as far as the names and types of its parameters tell. */
final class GuessedRoles {
    private static final Pattern TEXT = Pattern.compile("String|CharSequence|UUID");
    private static final Pattern EXCEPTION = Pattern.compile(".*(?:Throwable|Exception|Error)");
    private static final Pattern ABOUT_PERSONS =
            Pattern.compile("(?:identify|upsert|update|create)[A-Za-z]*|set(?:User|Traits)[A-Za-z]*");
    private static final Pattern ABOUT_EVENTS =
            Pattern.compile("(?:track|capture|record|log|page|screen)(?:[A-Z][A-Za-z]*)?");

    /** The role that words of a parameter's name tell. */
    private record Named(Pattern words, ArgumentRole role) {}

    /** The first that matches counts. */
    private static final List<Named> NAMED = List.of(
            new Named(
                    Pattern.compile("(?:api|write|project|license|secret|server|sdk) key|(?:[a-z]+ )?(?:token|secret)"),
                    ArgumentRole.TOKEN),
            new Named(
                    Pattern.compile("(?:event|screen|page)(?: (?:name|type|title))?|action(?: name)?"),
                    ArgumentRole.EVENT_NAME),
            new Named(
                    Pattern.compile(
                            "(?:user|customer|contact|person|profile|subscriber|external|visitor)(?: (?:id|key))?|uid"),
                    ArgumentRole.USER_ID),
            new Named(Pattern.compile("(?:distinct|anonymous|device) id"), ArgumentRole.DISTINCT_ID),
            new Named(Pattern.compile("(?:group|company|organi[sz]ation|team)(?: (?:id|key))?"), ArgumentRole.GROUP_ID),
            new Named(Pattern.compile("message|text|msg"), ArgumentRole.MESSAGE),
            new Named(Pattern.compile("url|uri|link"), ArgumentRole.URL));

    private GuessedRoles() {}

    /** The roles that are told; every other argument is data of some kind. */
    static Map<Integer, ArgumentRole> of(Sender.Method method) {
        Map<Integer, ArgumentRole> roles = new TreeMap<>();
        List<TypeName> types = method.signature().parameterTypes();
        for (int i = 0; i < types.size(); i++) {
            int index = i;
            role(method, i, types.get(i)).ifPresent(role -> roles.put(index, role));
        }
        return roles;
    }

    private static Optional<ArgumentRole> role(Sender.Method method, int index, TypeName type) {
        if (EXCEPTION.matcher(type.simpleName()).matches()) {
            return Optional.of(ArgumentRole.EXCEPTION);
        }
        String name = method.signature().name();
        if (type.simpleName().equals("Map") && ABOUT_PERSONS.matcher(name).matches()) {
            return Optional.of(ArgumentRole.TRAITS);
        }
        if (!TEXT.matcher(type.simpleName()).matches()) {
            return Optional.empty();
        }
        String words =
                String.join(" ", NameWords.of(method.parameterName(index)).words());
        return words.isEmpty() ? byShape(method, index) : named(words);
    }

    private static Optional<ArgumentRole> named(String words) {
        return NAMED.stream()
                .filter(named -> named.words().matcher(words).matches())
                .map(Named::role)
                .findFirst();
    }

    /** Where the class file says no names: a text alone or before one other argument, which is the payload. */
    private static Optional<ArgumentRole> byShape(Sender.Method method, int index) {
        List<TypeName> types = method.signature().parameterTypes();
        boolean isOnlyText = index == 0
                && types.size() <= 2
                && types.stream().skip(1).noneMatch(type -> TEXT.matcher(type.simpleName())
                        .matches());
        String name = method.signature().name();
        if (!isOnlyText) {
            return Optional.empty();
        }
        if (ABOUT_PERSONS.matcher(name).matches()) {
            return Optional.of(ArgumentRole.USER_ID);
        }
        return ABOUT_EVENTS.matcher(name).matches() ? Optional.of(ArgumentRole.EVENT_NAME) : Optional.empty();
    }
}
