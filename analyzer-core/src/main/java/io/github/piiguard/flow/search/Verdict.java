package io.github.piiguard.flow.search;

import io.github.piiguard.flow.Confidence;
import io.github.piiguard.flow.Flow;
import io.github.piiguard.flow.SourcePoint;
import io.github.piiguard.flow.Step;
import io.github.piiguard.flow.calls.KeyHeaders;
import io.github.piiguard.flow.domain.Atom;
import io.github.piiguard.flow.domain.Mark;
import io.github.piiguard.flow.domain.PathNames;
import io.github.piiguard.flow.domain.Root;
import io.github.piiguard.flow.domain.Selector;
import io.github.piiguard.flow.evidence.Classification;
import io.github.piiguard.flow.evidence.Evidence;
import io.github.piiguard.flow.evidence.ObjectMembers;
import io.github.piiguard.flow.summary.Services;
import io.github.piiguard.flow.summary.SinkFlow;
import io.github.piiguard.flow.summary.SinkTarget;
import io.github.piiguard.ir.MethodBody;
import io.github.piiguard.ir.Variable;
import io.github.piiguard.model.FieldName;
import io.github.piiguard.model.MethodSignature;
import io.github.piiguard.model.SourceLocation;
import io.github.piiguard.policy.Address;
import io.github.piiguard.policy.ArgumentRole;
import io.github.piiguard.policy.DataType;
import io.github.piiguard.policy.Degree;
import io.github.piiguard.policy.Handing;
import io.github.piiguard.policy.Vendor;
import io.github.piiguard.types.TypeHeader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Judges one atom that arrived at a sink. */
final class Verdict {
    /** The category of keys by which services know their callers. */
    private static final String KEYS = "key";

    /** What a service gives a program that is to act for one of its users (RFC 6749). */
    private static final Set<String> GRANTED = Set.of("access-token", "personal-access-token", "refresh-token");

    private static final Pattern CONSTANT = Pattern.compile("[A-Z][A-Z0-9_]+");
    /** The methods that give an exception's text. */
    private static final List<String> TEXT_METHODS = List.of("getMessage", "getLocalizedMessage", "toString");

    private final Services services;
    private final Search search;
    private final MethodBody body;
    private final SinkFlow flow;
    private final SinkTarget.VendorCall target;
    private final List<Flow> result = new ArrayList<>();
    private final FlowKey key;

    Verdict(Services services, Search search, MethodBody body, SinkFlow flow, SinkTarget.VendorCall target) {
        this.services = services;
        this.search = search;
        this.body = body;
        this.flow = flow;
        this.target = target;
        this.key = FlowKey.of(flow);
    }

    /** What the atom leaks; nothing when it is harmless or for the callers to decide. */
    List<Flow> judge() {
        if (target.role() == ArgumentRole.EXCEPTION && flow.path().stream().anyMatch(this::staysBehind)) {
            return result;
        }
        if (new KeyHeaders(services.policy().clients()).isAmong(flow.path())) {
            return result;
        }
        if (flow.atom() instanceof Atom.Sensitive sensitive) {
            report(sensitive.point(), sensitive.dataType(), sensitive.confidence(), List.of());
        } else if (flow.atom() instanceof Atom.Literal literal) {
            judgeLiteral(literal);
        } else if (flow.atom() instanceof Atom.Input input && !isDecidedByCallers(input)) {
            judgeInput(input);
        }
        return result;
    }

    /** An error tracker reads an exception's text, not the fields of its class that no text is made of. */
    private boolean staysBehind(Selector part) {
        return new TextParts(search).staysBehind(part, TEXT_METHODS);
    }

    /** A credential in the text of the program, under a name that says so. */
    private void judgeLiteral(Atom.Literal literal) {
        if (!SecretText.isSecret(literal, services.policy().words())) {
            return;
        }
        Optional<DataType> named =
                flow.mark().read().map(Mark.Read::dataType).or(() -> key.dataType(services.evidence()));
        named.filter(DataType::secret).ifPresent(dataType -> {
            SourceLocation location = firstStep();
            String what = flow.mark().read().map(read -> read.point().what()).orElse("a literal");
            report(point(SourcePoint.Kind.LITERAL, what, location), dataType, Confidence.HIGH, List.of());
        });
    }

    private boolean isDecidedByCallers(Atom.Input input) {
        if (!input.path().isParameter() || search.observations().isUncalled(body.signature(), input)) {
            return false;
        }
        boolean isMember =
                flow.mark().read().isPresent() && !input.path().selectors().isEmpty();
        return !isMember || !search.observations().isUndecided(flow);
    }

    private void judgeInput(Atom.Input input) {
        if (input.path().selectors().stream().anyMatch(Selector.Filled.class::isInstance)) {
            // Of what an unknown function may leave in an object only the functions themselves tell.
            return;
        }
        Optional<Mark.Read> read = flow.mark().read();
        if (read.isPresent()) {
            report(read.get().point(), read.get().dataType(), read.get().confidence(), List.of());
            return;
        }
        if (input.path().isParameter() && input.path().selectors().isEmpty() && judgeParameter(input)) {
            return;
        }
        if (judgeObject(input) || search.isJoined(body.signature(), flow) || isConstantOfLibrary(input)) {
            return;
        }
        if (flow.mark().named().isPresent()) {
            Mark.Read named = flow.mark().named().get();
            report(named.point(), named.dataType(), named.confidence(), List.of());
            return;
        }
        judgeKey(input);
    }

    /** What a library calls as constants are called is the same for everybody: {@code Constants.FEMALE}. */
    private boolean isConstantOfLibrary(Atom.Input input) {
        return input.path().selectors().isEmpty()
                && input.path().root() instanceof Root.Static root
                && CONSTANT.matcher(root.field().name()).matches()
                && services.types()
                        .header(root.field().owner())
                        .filter(TypeHeader::isProject)
                        .isEmpty();
    }

    private boolean judgeParameter(Atom.Input input) {
        if (isAnswer()) {
            return true;
        }
        int index = ((Root.Parameter) input.path().root()).index();
        Variable parameter = body.parameters().get(index);
        MethodSignature method = body.signature();
        Evidence evidence = services.evidence();
        Optional<Evidence.Named> named = evidence.parameter(parameter.name(), parameter.type(), method.owner())
                .map(dataType -> new Evidence.Named(parameter.name(), dataType))
                .or(() -> evidence.given(method, index, parameter.type()))
                .filter(found -> found.dataType().secret() || !evidence.isSetting(method, index));
        named.ifPresent(found -> report(
                point(SourcePoint.Kind.PARAMETER, found.name(), body.location()),
                found.dataType(),
                Confidence.LOW,
                List.of()));
        return named.isPresent();
    }

    /** Whether the method answers the vendor, who gave it its arguments: a language model that calls a tool. */
    private boolean isAnswer() {
        return target.point().sink().handing() == Handing.RETURNED
                && target.point().method().equals(body.signature());
    }

    /** A whole object of a data class: everything that would be written of it goes out. */
    private boolean judgeObject(Atom.Input input) {
        Optional<WholeObjects.Handed> handed = new WholeObjects(search).of(input, flow.mark());
        handed.ifPresent(this::reportMembers);
        return handed.isPresent();
    }

    private void reportMembers(WholeObjects.Handed handed) {
        List<String> names =
                handed.members().stream().map(ObjectMembers.Member::name).toList();
        SourcePoint source = point(SourcePoint.Kind.OBJECT, handed.type().simpleName(), firstStep());
        handed.members().stream()
                .map(ObjectMembers.Member::dataType)
                .distinct()
                .forEach(dataType -> report(source, dataType, Confidence.MEDIUM, names));
    }

    private void judgeKey(Atom.Input input) {
        Optional<DataType> read = keyRead(input);
        Optional<DataType> found = read.or(
                        () -> key.dataType(services.evidence(), input.type().name()))
                .filter(dataType -> dataType.secret() || !isSetting(input));
        found.ifPresent(dataType -> {
            String name =
                    read.isPresent() ? PathNames.last(input.path()) : key.text().orElse("");
            String what = "key \"" + name + "\"";
            report(keyPoint(what), dataType, Confidence.LOW, List.of());
        });
    }

    private boolean isSetting(Atom.Input input) {
        if (input.path().last().isPresent()) {
            return input.path().last().get() instanceof Selector.Field field
                    && services.evidence().isSetting(new FieldName(field.owner(), field.name()));
        }
        return input.path().root() instanceof Root.Parameter parameter
                && services.evidence().isSetting(body.signature(), parameter.index());
    }

    /** Who wrote an unknown value to the field that it is read from later says nothing of it: all of them are one source. */
    private SourcePoint keyPoint(String what) {
        boolean isReadLater =
                flow.mark().joins() > 0 || flow.mark().trace().steps().stream().anyMatch(Step::isStored);
        return isReadLater
                ? new SourcePoint(SourcePoint.Kind.KEY, what, target.point().method(), firstStep())
                : point(SourcePoint.Kind.KEY, what, firstStep());
    }

    /** What a value is that was itself read under a constant key or from a field of a library's object. */
    private Optional<DataType> keyRead(Atom.Input input) {
        Optional<Selector> last = input.path().last();
        if (last.isPresent() && last.get() instanceof Selector.Key read) {
            return services.evidence().key(read.name());
        }
        if (last.isPresent() && last.get() instanceof Selector.Field field) {
            return services.evidence()
                    .field(
                            new FieldName(field.owner(), field.name()),
                            input.type().name())
                    .map(Classification::dataType);
        }
        return Optional.empty();
    }

    private SourceLocation firstStep() {
        return flow.mark().trace().steps().get(0).location();
    }

    private SourcePoint point(SourcePoint.Kind kind, String what, SourceLocation location) {
        MethodSignature method = body.signature();
        return new SourcePoint(kind, what, method, location);
    }

    private void report(SourcePoint source, DataType dataType, Confidence confidence, List<String> members) {
        if (flow.mark().degree() == Degree.REMOVED || isOwnKey(dataType)) {
            return;
        }
        flow.mark().trace().ways().forEach(way -> report(source, dataType, confidence, members, way));
    }

    /** A program that calls a vendor without its SDK hands over the vendor's own key itself. */
    private boolean isOwnKey(DataType dataType) {
        return target.point().sink().address().filter(Address::isNetwork).isPresent()
                && (dataType.category().equals(KEYS) || isOwnToken(dataType));
    }

    /** A service that acts for its users gets back the token that it gave one of them, in its address or under a key that says so. */
    private boolean isOwnToken(DataType dataType) {
        return GRANTED.contains(dataType.id())
                && isTokensPlace()
                && services.policy()
                        .vendor(target.point().sink().vendor())
                        .map(Vendor::kind)
                        .filter(kind -> kind.isActing() && !kind.takesTexts())
                        .isPresent();
    }

    private boolean isTokensPlace() {
        return target.role() == ArgumentRole.URL
                || (target.role() == ArgumentRole.BODY
                        && key.dataType(services.evidence())
                                .filter(DataType::secret)
                                .isPresent());
    }

    private void report(
            SourcePoint source, DataType dataType, Confidence confidence, List<String> members, List<Step> way) {
        boolean isNameOnly = target.point().sink().method().type().isEmpty();
        result.add(new Flow(
                source,
                target.point(),
                target.role(),
                key.text(),
                dataType,
                flow.mark().degree(),
                isNameOnly ? Confidence.LOW : confidence,
                members,
                steps(source, way),
                search.callers(body.signature(), target.point())));
    }

    private List<Step> steps(SourcePoint source, List<Step> way) {
        List<Step> steps = new ArrayList<>(way);
        boolean isNamed = source.kind() == SourcePoint.Kind.CALL || source.kind() == SourcePoint.Kind.MEMBER;
        boolean isParameter = flow.mark()
                .named()
                .filter(named -> named.point().equals(source))
                .isPresent();
        if (!isNamed && !isParameter) {
            steps.add(0, new Step(source.location(), introduction(source)));
        }
        SourceLocation end = target.point().location();
        if (!steps.get(steps.size() - 1).location().equals(end)) {
            steps.add(new Step(
                    end,
                    "handed to " + target.point().call() + " as "
                            + target.role().id()));
        }
        return steps;
    }

    private static String introduction(SourcePoint source) {
        return switch (source.kind()) {
            case PARAMETER -> "takes parameter '" + source.what() + "'";
            case OBJECT -> "takes a whole " + source.what();
            case LITERAL -> "holds a credential in the source: " + source.what();
            default -> "names the value by " + source.what();
        };
    }
}
