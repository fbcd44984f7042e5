package io.github.piiguard.flow.evidence;

import io.github.piiguard.flow.domain.AccessPath;
import io.github.piiguard.flow.domain.Atom;
import io.github.piiguard.flow.domain.Root;
import io.github.piiguard.flow.domain.Selector;
import io.github.piiguard.flow.domain.Value;
import io.github.piiguard.ir.ConstantValue;
import io.github.piiguard.model.FieldName;
import io.github.piiguard.model.LogLevel;
import io.github.piiguard.model.MethodSignature;
import io.github.piiguard.model.TypeName;
import io.github.piiguard.policy.Policy;
import io.github.piiguard.settings.Configuration;
import io.github.piiguard.settings.LogRoutes;
import io.github.piiguard.settings.Settings;
import io.github.piiguard.types.AnnotationTexts;
import io.github.piiguard.types.FieldHeader;
import io.github.piiguard.types.TypeHeader;
import io.github.piiguard.types.TypeHierarchy;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Tells from values who receives what is sent to an address that is made of them. */
public final class Addresses {
    private static final String RECIPIENT = "recipient: ";

    private final TypeHierarchy types;
    private final Settings settings;
    private final LogRoutes routes;
    private final Recipients recipients;

    public Addresses(Policy policy, TypeHierarchy types, Configuration configuration) {
        this.types = types;
        this.settings = configuration.settings();
        this.routes = configuration.routes();
        this.recipients = new Recipients(policy);
    }

    /** Vendors that a text names, its placeholders replaced. */
    public Set<String> vendorsIn(String text) {
        Set<String> result = new TreeSet<>();
        settings.resolve(text).forEach(resolved -> result.addAll(recipients.vendorsIn(resolved)));
        return result;
    }

    /** What of an address may still lead to a vendor: texts that name one, and what is not known yet. */
    public Value relevant(Value address) {
        Value result = Value.EMPTY;
        for (Atom atom : address.atoms().toList()) {
            boolean isOpen = atom instanceof Atom.Input input && text(input).isEmpty() && isKnowable(input);
            if (isOpen) {
                result = result.join(Value.of(((Atom.Input) atom).plain()));
            }
            for (String vendor : vendors(atom)) {
                result = result.join(recipient(vendor));
            }
        }
        return result;
    }

    /** Who receives a line that a class logs at one of some levels. */
    public Value recipients(TypeName logger, Set<LogLevel> levels) {
        Set<String> vendors = new TreeSet<>();
        levels.forEach(level -> vendors.addAll(routes.recipients(logger, level)));
        return all(vendors);
    }

    /** Who receives what goes with any line. */
    public Value contextRecipients() {
        return all(routes.contextRecipients());
    }

    private static Value all(Set<String> vendors) {
        return vendors.stream().map(Addresses::recipient).reduce(Value.EMPTY, Value::join);
    }

    /** What is left of an address whose vendor is known: the rest of its text does not matter. */
    private static Value recipient(String vendor) {
        return Value.of(new Atom.Literal(new ConstantValue.Text(RECIPIENT + vendor), false));
    }

    /** Vendors that the known parts of an address name. */
    public Set<String> vendors(Value address) {
        Set<String> result = new TreeSet<>();
        address.atoms().forEach(atom -> result.addAll(vendors(atom)));
        return result;
    }

    private Set<String> vendors(Atom atom) {
        if (atom instanceof Atom.Literal literal && literal.value() instanceof ConstantValue.Text text) {
            return text.value().startsWith(RECIPIENT)
                    ? Set.of(text.value().substring(RECIPIENT.length()))
                    : vendorsIn(text.value());
        }
        return atom instanceof Atom.Input input
                ? text(input).map(this::vendorsIn).orElse(Set.of())
                : Set.of();
    }

    /** Vendors that a parameter's annotation names. */
    public Set<String> vendors(MethodSignature method, int parameter) {
        return types.header(method.owner())
                .map(TypeHeader::annotationTexts)
                .flatMap(texts -> texts.ofParameter(method, parameter, "Value", "value")
                        .or(() -> configured(
                                texts.ofParameter(method, parameter, "ConfigProperty", "name"),
                                texts.ofParameter(method, parameter, "ConfigProperty", "defaultValue"))))
                .map(this::vendorsIn)
                .orElse(Set.of());
    }

    /** Whether callers or writers of a field of the program may tell what it is. */
    private boolean isKnowable(Atom.Input input) {
        return input.path().isParameter() || field(input.path()).isPresent();
    }

    private static Optional<FieldName> field(AccessPath path) {
        List<Selector> selectors = path.selectors();
        for (int i = selectors.size() - 1; i >= 0; i--) {
            if (selectors.get(i) instanceof Selector.Field field) {
                return Optional.of(new FieldName(field.owner(), field.name()));
            }
        }
        return path.root() instanceof Root.Static root ? Optional.of(root.field()) : Optional.empty();
    }

    /** What the declaration of the field in which the atom lies says that it holds, or the setting that was read. */
    private Optional<String> text(Atom.Input input) {
        Optional<Selector> last = input.path().selectors().stream()
                // Wrapped in an Optional or not.
                .filter(selector -> !selector.equals(Selector.ELEMENT))
                .reduce((one, next) -> next);
        if (last.isPresent() && last.get() instanceof Selector.Key key) {
            return settings.isSet(key.name()) ? Optional.of(placeholder(key.name())) : Optional.empty();
        }
        boolean isField =
                last.map(Selector.Field.class::isInstance).orElse(input.path().root() instanceof Root.Static);
        return isField ? field(input.path()).flatMap(this::declared).or(() -> bound(input.path())) : Optional.empty();
    }

    /** The setting that a framework binds to a member of a member of a bean: {@code vendors.getMixpanel().getUrl()}. */
    private Optional<String> bound(AccessPath path) {
        List<Selector> selectors = path.selectors();
        for (int i = 0; i < selectors.size(); i++) {
            Optional<String> prefix = selectors.get(i) instanceof Selector.Field field
                            && !field.owner().isUnknown()
                    ? prefix(field.owner())
                    : Optional.empty();
            if (prefix.isPresent()) {
                String key = selectors.subList(i, selectors.size()).stream()
                        .filter(Selector.Field.class::isInstance)
                        .map(member -> ((Selector.Field) member).name())
                        .collect(Collectors.joining("."));
                return Optional.of(placeholder(prefix.get() + "." + key));
            }
        }
        return Optional.empty();
    }

    private Optional<String> prefix(TypeName bean) {
        return types.header(bean).map(TypeHeader::annotationTexts).flatMap(texts -> texts.ofType(
                        "ConfigurationProperties", "prefix")
                .or(() -> texts.ofType("ConfigurationProperties", "value")));
    }

    private static String placeholder(String key) {
        return "${" + key + "}";
    }

    private Optional<String> declared(FieldName field) {
        if (field.owner().isUnknown()) {
            return Optional.empty();
        }
        Optional<FieldHeader> header = types.findField(field.owner(), field.name());
        return header.flatMap(found -> found.constant().or(() -> annotated(found.name())));
    }

    private Optional<String> annotated(FieldName field) {
        Optional<AnnotationTexts> texts = types.header(field.owner()).map(TypeHeader::annotationTexts);
        return texts.flatMap(found -> found.ofField(field.name(), "Value", "value")
                .or(() -> configured(
                        found.ofField(field.name(), "ConfigProperty", "name"),
                        found.ofField(field.name(), "ConfigProperty", "defaultValue")))
                .or(() -> prefix(field.owner()).map(prefix -> placeholder(prefix + "." + field.name()))));
    }

    private static Optional<String> configured(Optional<String> name, Optional<String> otherwise) {
        return name.map(key -> "${" + key + otherwise.map(text -> ":" + text).orElse("") + "}");
    }
}
