package io.github.piiguard.policy.catalog;

import io.github.piiguard.model.FieldName;
import io.github.piiguard.model.TypeName;
import io.github.piiguard.policy.Degree;
import io.github.piiguard.policy.LibraryConstant;
import io.github.piiguard.policy.LibraryFunction;
import io.github.piiguard.policy.LibraryResult;
import io.github.piiguard.policy.MethodPattern;
import io.github.piiguard.policy.PolicyException;
import io.github.piiguard.policy.Port;
import io.github.piiguard.policy.Propagator;
import io.github.piiguard.policy.Rule;
import io.github.piiguard.policy.Sanitizer;
import io.github.piiguard.policy.Source;
import io.github.piiguard.policy.Vendor.VendorKind;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the entries of {@code sources}, {@code sanitizers}, {@code propagators}, {@code rules} and {@code results}. */
final class FlowEntryReader {
    private static final Port RETURN = new Port(Port.Root.RETURN, 0, List.of());

    private final KnownIds ids;

    FlowEntryReader(KnownIds ids) {
        this.ids = ids;
    }

    Source source(YamlValue value) {
        YamlObject entry = YamlObject.of(value, List.of("method", "produces", "at"));
        return new Source(
                MethodPatternParser.read(entry.required("method")),
                ids.dataType(entry.required("produces")),
                entry.value("at").map(PortParser::read).orElse(RETURN),
                entry.entry(),
                false);
    }

    Sanitizer sanitizer(YamlValue value) {
        YamlObject entry = YamlObject.of(value, List.of("method", "degree"));
        entry.required("degree");
        return new Sanitizer(
                MethodPatternParser.read(entry.required("method")),
                entry.word("degree", "degree", Degree.values(), Degree::id).orElseThrow(),
                entry.entry());
    }

    Propagator propagator(YamlValue value) {
        YamlObject entry = YamlObject.of(value, List.of("method", "flows"));
        return new Propagator(
                MethodPatternParser.read(entry.required("method")),
                entry.required("flows").list().stream().map(EffectParser::read).toList(),
                entry.entry());
    }

    static LibraryResult result(YamlValue value) {
        YamlObject entry = YamlObject.of(value, List.of("method", "type"));
        return new LibraryResult(typed(entry.required("method")), TypeName.of(entry.text("type")), entry.entry());
    }

    static LibraryConstant constant(YamlValue value) {
        YamlObject entry = YamlObject.of(value, List.of("field", "value"));
        YamlValue place = entry.required("field");
        String[] parts = place.text().split("#", -1);
        if (parts.length != 2 || parts[0].isBlank() || parts[1].isBlank()) {
            throw place.fault("'" + place.text() + "' is no constant", "write com.acme.Level#HIGH");
        }
        return new LibraryConstant(
                new FieldName(TypeName.of(parts[0]), parts[1]), whole(entry.required("value")), entry.entry());
    }

    private static int whole(YamlValue value) {
        try {
            return Integer.parseInt(value.text());
        } catch (NumberFormatException e) {
            PolicyException fault =
                    value.fault("'" + value.text() + "' is no whole number", "write the constant's value");
            fault.initCause(e);
            throw fault;
        }
    }

    static LibraryFunction function(YamlValue value) {
        YamlObject entry = YamlObject.of(value, List.of("method", "gives", "givenTo"));
        TypeName gives = entry.optionalText("gives").map(TypeName::of).orElse(TypeName.UNKNOWN);
        LibraryFunction function =
                new LibraryFunction(given(entry.required("method")), gives, List.of(), entry.entry());
        return function.givenTo(entry.value("givenTo").map(YamlValue::list).orElse(List.of()).stream()
                .map(taker -> taker(taker, function))
                .toList());
    }

    private static MethodPattern given(YamlValue value) {
        MethodPattern method = typed(value);
        if (method.parameterTypes().isEmpty()) {
            throw value.fault(
                    "'" + method + "' does not say what it is given",
                    "write the types behind the method, () for none: com.acme.Callback#onEvent(com.acme.Event)");
        }
        return method;
    }

    private static MethodPattern taker(YamlValue value, LibraryFunction function) {
        MethodPattern taker = typed(value);
        if (taker.parameterTypes().stream().flatMap(List::stream).noneMatch(function::isNamedBy)) {
            String name = function.type().simpleName();
            throw value.fault(
                    "'" + taker + "' has no parameter " + name,
                    "name the interface among the parameters' types: com.acme.Tracker#add(" + name + ")");
        }
        return taker;
    }

    static MethodPattern typed(YamlValue value) {
        MethodPattern method = MethodPatternParser.read(value);
        if (method.type().isEmpty()) {
            throw value.fault(
                    "'" + method + "' names no type", "write the type before the method: com.acme.Client#events");
        }
        return method;
    }

    Rule rule(YamlValue value, boolean builtIn) {
        YamlObject entry =
                YamlObject.of(value, List.of("allow", "categories", "vendor", "kinds", "role", "keys", "because"));
        List<String> categories = entry.texts("categories");
        List<YamlValue> allowed = categories.isEmpty()
                ? entry.required("allow").list()
                : entry.value("allow").map(YamlValue::list).orElse(List.of());
        return new Rule(
                allowed.stream().map(this::dataTypeOrAny).toList(),
                categories,
                entry.value("vendor").map(ids::vendor),
                kinds(entry),
                entry.value("role").map(SinkReader::role),
                Set.copyOf(entry.texts("keys")),
                entry.text("because"),
                builtIn,
                entry.entry());
    }

    private static Set<VendorKind> kinds(YamlObject entry) {
        return entry.value("kinds").map(YamlValue::list).orElse(List.of()).stream()
                .map(kind -> YamlObject.word(kind, "kind", VendorKind.values(), VendorKind::id))
                .collect(Collectors.toSet());
    }

    private String dataTypeOrAny(YamlValue value) {
        return value.text().equals("*") ? "*" : ids.dataType(value);
    }
}
