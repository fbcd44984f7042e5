package io.github.piiguard.policy.catalog;

import io.github.piiguard.model.TypeName;
import io.github.piiguard.policy.Port;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads ports: {@code argument[1].value[argument[0]]}. */
final class PortParser {
    static final String REMEDY =
            "a port is this, return or argument[i], followed by .field(f), .element, .element[first],"
                    + " .element[last], .element[argument[i]], .element[before argument[i]], .key, .value, .value[argument[i]],"
                    + " .parameter[i] or .result, before these two .method(m) or .method(type#m); .text may end what flows";

    private static final String TEXT = ".text";

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,3}");

    private final String text;
    private int position;

    private PortParser(String text) {
        this.text = text;
    }

    /** The port, or empty when the text is none. */
    static Optional<Port> parse(String text) {
        return new PortParser(text.strip()).port();
    }

    /** The port of what flows: a place, a number or null. */
    static Optional<Port> parseFlowing(String text) {
        String place = text.strip();
        return place.endsWith(TEXT)
                ? parse(place.substring(0, place.length() - TEXT.length())).map(PortParser::textOf)
                : constant(place).or(() -> parse(place));
    }

    private static Port textOf(Port port) {
        List<Port.Selector> path = new ArrayList<>(port.path());
        path.add(new Port.Selector.Text());
        return new Port(port.root(), port.argument(), path);
    }

    static Port read(YamlValue value) {
        return parse(value.text()).orElseThrow(() -> value.fault("'" + value.text() + "' is no port", REMEDY));
    }

    private Optional<Port> port() {
        Port.Root root;
        int argument = 0;
        if (take("this")) {
            root = Port.Root.THIS;
        } else if (take("return")) {
            root = Port.Root.RETURN;
        } else if (take("argument[")) {
            root = Port.Root.ARGUMENT;
            argument = index();
        } else {
            return Optional.empty();
        }
        List<Port.Selector> path = new ArrayList<>();
        while (argument >= 0 && position < text.length()) {
            Optional<Port.Selector> selector = selector();
            if (selector.isEmpty()) {
                return Optional.empty();
            }
            path.add(selector.get());
        }
        return argument < 0 || holdsIdleMethod(path) ? Optional.empty() : Optional.of(new Port(root, argument, path));
    }

    private static Optional<Port> constant(String text) {
        if (text.equals("null")) {
            return Optional.of(new Port(Port.Root.NULL, 0, List.of()));
        }
        return NUMBER.matcher(text).matches()
                ? Optional.of(new Port(Port.Root.NUMBER, Integer.parseInt(text), List.of()))
                : Optional.empty();
    }

    /** A method as such is no place: only what it is given and gives are. */
    private static boolean holdsIdleMethod(List<Port.Selector> path) {
        for (int i = 0; i < path.size(); i++) {
            Port.Selector next = i + 1 < path.size() ? path.get(i + 1) : path.get(i);
            if ((path.get(i) instanceof Port.Selector.Method || path.get(i) instanceof Port.Selector.Replacement)
                    && !(next instanceof Port.Selector.Parameter || next instanceof Port.Selector.Result)) {
                return true;
            }
        }
        return false;
    }

    private Optional<Port.Selector> selector() {
        if (take(".field(")) {
            return name().map(Port.Selector.Field::new);
        }
        if (take(".method(")) {
            return name().flatMap(PortParser::method);
        }
        if (take(".element")) {
            return element();
        }
        if (take(".key")) {
            return Optional.of(new Port.Selector.Key());
        }
        if (take(".value[argument[")) {
            int index = index();
            return index >= 0 && take("]") ? Optional.of(new Port.Selector.ValueAt(index)) : Optional.empty();
        }
        if (take(".value")) {
            return Optional.of(new Port.Selector.Value());
        }
        if (take(".parameter[")) {
            int index = index();
            return index >= 0 ? Optional.of(new Port.Selector.Parameter(index)) : Optional.empty();
        }
        return take(".result") ? Optional.of(new Port.Selector.Result()) : Optional.empty();
    }

    private static Optional<Port.Selector> method(String name) {
        List<String> parts = List.of(name.split("#", -1));
        if (parts.size() > 2 || parts.stream().anyMatch(String::isBlank)) {
            return Optional.empty();
        }
        return Optional.of(
                parts.size() == 1
                        ? new Port.Selector.Method(name)
                        : new Port.Selector.Replacement(
                                TypeName.of(parts.get(0).strip()), parts.get(1).strip()));
    }

    private Optional<Port.Selector> element() {
        if (take("[first]")) {
            return Optional.of(new Port.Selector.First());
        }
        if (take("[last]")) {
            return Optional.of(new Port.Selector.Last());
        }
        if (take("[argument[")) {
            int index = index();
            return index >= 0 && take("]") ? Optional.of(new Port.Selector.ElementAt(index)) : Optional.empty();
        }
        if (take("[before argument[")) {
            int index = index();
            return index >= 0 && take("]") ? Optional.of(new Port.Selector.ElementBefore(index)) : Optional.empty();
        }
        return Optional.of(new Port.Selector.Element());
    }

    /** The name before the closing parenthesis. */
    private Optional<String> name() {
        int end = text.indexOf(')', position);
        if (end <= position) {
            return Optional.empty();
        }
        String name = text.substring(position, end).strip();
        position = end + 1;
        return Optional.of(name).filter(text -> !text.isEmpty());
    }

    /** The number before the closing bracket, or -1. */
    private int index() {
        int end = text.indexOf(']', position);
        String digits = end < 0 ? "" : text.substring(position, end);
        if (!digits.matches("[0-9]{1,3}")) {
            return -1;
        }
        position = end + 1;
        return Integer.parseInt(digits);
    }

    private boolean take(String token) {
        if (!text.startsWith(token, position)) {
            return false;
        }
        position += token.length();
        return true;
    }
}
