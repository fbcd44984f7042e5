package io.github.piiguard.flow.constants;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What methods of the JDK give for texts, collections and enum constants that are known. */
final class TextMethods {
    private TextMethods() {}

    static Optional<Known> instance(String name, Known receiver, List<Known> arguments) {
        if (name.equals("equals") && arguments.size() == 1) {
            return Optional.of(new Known.Truth(receiver.equals(arguments.get(0))));
        }
        if (receiver instanceof Known.Text text) {
            return arguments.isEmpty() ? plain(name, text.value()) : with(name, text.value(), arguments);
        }
        if (receiver instanceof Known.Group group) {
            return ofGroup(name, group, arguments);
        }
        if (receiver instanceof Known.Entry entry && name.equals("getKey")) {
            return Optional.of(entry.key());
        }
        boolean isName = name.equals("name") && receiver instanceof Known.EnumConstant;
        return isName ? Optional.of(new Known.Text(((Known.EnumConstant) receiver).name())) : unboxed(name, receiver);
    }

    private static Optional<Known> unboxed(String name, Known receiver) {
        boolean isSame = receiver instanceof Known.Whole && (name.equals("intValue") || name.equals("longValue"));
        return isSame || (receiver instanceof Known.Truth && name.equals("booleanValue"))
                ? Optional.of(receiver)
                : Optional.empty();
    }

    private static Optional<Known> ofGroup(String name, Known.Group group, List<Known> arguments) {
        return switch (name) {
            case "contains" ->
                arguments.size() == 1
                        ? Optional.of(new Known.Truth(group.elements().contains(arguments.get(0))))
                        : Optional.empty();
            case "isEmpty" -> Optional.of(new Known.Truth(group.elements().isEmpty()));
            default -> Optional.empty();
        };
    }

    private static Optional<Known> plain(String name, String text) {
        return switch (name) {
            case "isEmpty" -> Optional.of(new Known.Truth(text.isEmpty()));
            case "isBlank" -> Optional.of(new Known.Truth(text.isBlank()));
            case "hashCode" -> Optional.of(new Known.Whole(text.hashCode()));
            case "length" -> Optional.of(new Known.Whole(text.length()));
            case "toString", "intern" -> Optional.of(new Known.Text(text));
            case "trim", "strip" -> Optional.of(new Known.Text(text.strip()));
            case "toLowerCase" -> Optional.of(new Known.Text(text.toLowerCase(Locale.ROOT)));
            case "toUpperCase" -> Optional.of(new Known.Text(text.toUpperCase(Locale.ROOT)));
            default -> Optional.empty();
        };
    }

    private static Optional<Known> with(String name, String text, List<Known> arguments) {
        if (arguments.get(0) instanceof Known.Text other && arguments.size() == 1) {
            return withText(name, text, other.value());
        }
        if (arguments.get(0) instanceof Known.Whole at) {
            return at(name, text, at.value());
        }
        return arguments.size() == 1 && name.startsWith("to") ? plain(name, text) : Optional.empty();
    }

    private static Optional<Known> withText(String name, String text, String other) {
        return switch (name) {
            case "equalsIgnoreCase" -> Optional.of(new Known.Truth(text.equalsIgnoreCase(other)));
            case "contains" -> Optional.of(new Known.Truth(text.contains(other)));
            case "startsWith" -> Optional.of(new Known.Truth(text.startsWith(other)));
            case "endsWith" -> Optional.of(new Known.Truth(text.endsWith(other)));
            case "compareTo" -> Optional.of(new Known.Whole(text.compareTo(other)));
            case "indexOf" -> Optional.of(new Known.Whole(text.indexOf(other)));
            case "concat" -> Optional.of(new Known.Text(text + other));
            default -> Optional.empty();
        };
    }

    private static Optional<Known> at(String name, String text, long index) {
        if (index < 0 || index >= text.length()) {
            return Optional.empty();
        }
        return name.equals("charAt") ? Optional.of(new Known.Letter(text.charAt((int) index))) : Optional.empty();
    }

    /** The result of a static method of the JDK. */
    static Optional<Known> ofStatic(String type, String name, List<Known> arguments) {
        boolean isCollection = type.endsWith("List") || type.endsWith("Set") || type.endsWith("Arrays");
        if (isCollection && (name.equals("of") || name.equals("asList") || name.equals("copyOf"))) {
            return Optional.of(group(arguments));
        }
        if (arguments.size() == 1) {
            return ofOne(type, name, arguments.get(0));
        }
        boolean isEquality = name.equals("equals") && type.endsWith("Objects") && arguments.size() == 2;
        return isEquality ? Optional.of(new Known.Truth(arguments.get(0).equals(arguments.get(1)))) : Optional.empty();
    }

    private static Optional<Known> ofOne(String type, String name, Known argument) {
        if (type.endsWith("Collections") && name.startsWith("unmodifiable") && argument instanceof Known.Group) {
            return Optional.of(argument);
        }
        boolean isConversion = name.equals("valueOf") || name.startsWith("parse");
        return isConversion ? converted(type, argument) : Optional.empty();
    }

    private static Optional<Known> converted(String type, Known argument) {
        return switch (type) {
            case "java.lang.Integer", "java.lang.Long" ->
                parsed(argument, "int").filter(Known.Whole.class::isInstance);
            case "java.lang.Boolean" -> parsed(argument, "boolean").filter(Known.Truth.class::isInstance);
            case "java.lang.String" -> argument.text().map(Known.Text::new);
            default -> Optional.empty();
        };
    }

    private static Optional<Known> parsed(Known argument, String type) {
        return argument instanceof Known.Text text ? ScalarText.parse(text.value(), type) : Optional.of(argument);
    }

    /** The elements of a collection made of these, whether they come one by one or in an array. */
    static Known.Group group(List<Known> arguments) {
        if (arguments.size() == 1 && arguments.get(0) instanceof Known.Packed packed) {
            return new Known.Group(packed.elements());
        }
        return arguments.size() == 1 && arguments.get(0) instanceof Known.Group group
                ? group
                : new Known.Group(arguments);
    }
}
