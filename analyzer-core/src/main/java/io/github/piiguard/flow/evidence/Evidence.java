package io.github.piiguard.flow.evidence;

import io.github.piiguard.flow.Confidence;
import io.github.piiguard.flow.SourcePoint;
import io.github.piiguard.flow.domain.Mark;
import io.github.piiguard.model.FieldName;
import io.github.piiguard.model.MethodSignature;
import io.github.piiguard.model.SourceLocation;
import io.github.piiguard.model.TypeName;
import io.github.piiguard.model.TypeUse;
import io.github.piiguard.policy.DataType;
import io.github.piiguard.policy.Policy;
import io.github.piiguard.types.AnnotationTexts;
import io.github.piiguard.types.FieldHeader;
import io.github.piiguard.types.MethodHeader;
import io.github.piiguard.types.TypeHeader;
import io.github.piiguard.types.TypeHierarchy;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Judges declarations: which members hold sensitive data, by annotation, declared type and name. */
public final class Evidence {
    private final NameJudge names;
    private final TypeHierarchy types;
    private final InjectedSettings settings;
    private final DeclaredShape shapes;
    private final ProgramObjects objects;
    private final OtherNames otherNames;
    private final InputWidgets widgets;
    private final Map<String, DataType> byAnnotation = new HashMap<>();
    private final Map<TypeName, Integer> personFacts = new HashMap<>();
    private final Map<Member, Optional<Classification>> fields = new HashMap<>();
    private final Map<Member, Optional<Classification>> accessors = new HashMap<>();
    private final Map<Member, Optional<DataType>> parameters = new HashMap<>();
    private final Map<String, Optional<DataType>> keys = new HashMap<>();

    private record Member(TypeName owner, String name, TypeName type) {}

    public Evidence(Policy policy, TypeHierarchy types) {
        this.names = new NameJudge(policy.dataTypes(), policy.words());
        this.types = types;
        this.settings = new InjectedSettings(types, policy.words());
        this.shapes = new DeclaredShape(policy.words());
        this.objects = new ProgramObjects(types, shapes);
        this.otherNames = new OtherNames(policy.words());
        this.widgets = new InputWidgets(policy.words(), types);
        for (DataType type : policy.dataTypes()) {
            type.annotations().forEach(annotation -> byAnnotation.putIfAbsent(annotation, type));
        }
    }

    /** The data type that a field holds, whichever type inherits it. */
    public Optional<Classification> field(FieldName field, TypeName knownType) {
        return fields.computeIfAbsent(
                new Member(field.owner(), field.name(), knownType), asked -> judge(field, knownType));
    }

    private Optional<Classification> judge(FieldName field, TypeName knownType) {
        Optional<FieldHeader> header = types.findField(field.owner(), field.name());
        Set<String> annotations = header.map(FieldHeader::annotations).orElse(Set.of());
        TypeName type = header.map(found -> shapes.held(found.type())).orElse(knownType);
        if (objects.contains(type) && !widgets.isWidget(type)) {
            return annotated(annotations);
        }
        TypeName owner = header.map(found -> found.name().owner()).orElse(field.owner());
        MemberName member = new MemberName(field.name(), type, owner, personFacts(owner));
        MemberName name = widgets.text(member);
        Optional<Classification> found = judge(annotations, name)
                .or(() -> judge(otherNames.ofField(texts(owner), field.name()), name))
                .or(() -> judge(widgets.inOneWord(member), name));
        return ofSetting(found, new FieldName(owner, field.name())).filter(data -> isOfSomeone(data.dataType(), owner));
    }

    /** The data type that a method without arguments gives. */
    public Optional<Classification> accessor(TypeName owner, String method, TypeName returnType) {
        return accessors.computeIfAbsent(
                new Member(owner, method, returnType), asked -> judge(owner, method, returnType));
    }

    private Optional<Classification> judge(TypeName owner, String method, TypeName returnType) {
        Optional<MethodHeader> header =
                types.findMethods(owner, method, 0).stream().findFirst();
        TypeName held = header.map(found -> shapes.held(found.returnType())).orElse(returnType);
        Set<String> annotations = header.map(MethodHeader::annotations).orElse(Set.of());
        if (objects.contains(returnType) || objects.contains(held)) {
            return annotated(annotations);
        }
        MemberName name = new MemberName(method, returnType, owner, personFacts(owner));
        Optional<Classification> found =
                judge(annotations, name).or(() -> judge(otherNames.ofAccessor(texts(owner), method), name));
        return ofSetting(found, new FieldName(owner, AccessorNames.property(method)))
                .filter(data -> isOfSomeone(data.dataType(), owner));
    }

    /** What the constants of an enum are called is nobody's data; one that is alone or changes may hold what it is given. */
    private boolean isOfSomeone(DataType dataType, TypeName owner) {
        return dataType.secret()
                || types.header(owner)
                        .filter(header -> header.constants() > 1 && !header.isChangeable())
                        .isEmpty();
    }

    private Optional<Classification> ofSetting(Optional<Classification> found, FieldName field) {
        return found.filter(data -> data.dataType().secret() || !settings.contains(field));
    }

    private AnnotationTexts texts(TypeName owner) {
        return types.header(owner).map(TypeHeader::annotationTexts).orElse(AnnotationTexts.NONE);
    }

    /** A name that says nothing may say more where the member is stored or sent under another. */
    private Optional<Classification> judge(Stream<String> calledOtherwise, MemberName name) {
        return calledOtherwise
                .flatMap(other -> names.classify(name.called(other)).stream())
                .findFirst();
    }

    /** An annotation decides; but one that only says "personal" leaves it to the name to say more. */
    private Optional<Classification> judge(Set<String> annotations, MemberName name) {
        Optional<Classification> annotated = annotated(annotations);
        if (annotated.filter(data -> !data.dataType().isMarkerOnly()).isPresent()) {
            return annotated;
        }
        return names.classify(name).or(() -> annotated);
    }

    /** How much the fields of a type tell of a person, whose its city or title is then. */
    private int personFacts(TypeName owner) {
        return owner.isUnknown()
                ? 0
                : personFacts.computeIfAbsent(owner, type -> types.header(type)
                        .map(header -> names.personFacts(header.fields().stream()
                                .filter(field -> !field.isStatic())
                                .map(this::memberName)
                                .toList()))
                        .orElse(0));
    }

    private MemberName memberName(FieldHeader field) {
        return new MemberName(
                field.name().name(), shapes.held(field.type()), field.name().owner());
    }

    /**
     * The data type that a parameter of a method of {@code owner} holds: {@code name} of {@code User.rename}. A name that says
     * nothing says nothing: that the class is a record of such data isn't enough for what its methods are given, but for what they give a
     * field of that name.
     */
    public Optional<DataType> parameter(String name, TypeUse type, TypeName owner) {
        return parameters.computeIfAbsent(new Member(owner, name, shapes.held(type)), asked -> names.classify(
                        new MemberName(asked.name(), asked.type(), asked.owner()))
                .filter(data -> data.confidence() == Confidence.HIGH
                        || types.findField(owner, name).isPresent())
                .map(Classification::dataType));
    }

    /** Whether a framework fills the field from the program's settings. */
    public boolean isSetting(FieldName field) {
        return settings.contains(field);
    }

    /** Whether a framework fills the parameter from the program's settings. */
    public boolean isSetting(MethodSignature method, int parameter) {
        return settings.contains(method, parameter);
    }

    /** What a parameter holds, and the name that says so. */
    public record Named(String name, DataType dataType) {}

    /** What a framework gives to a parameter, by the name that the parameter's annotation has for it. */
    public Optional<Named> given(MethodSignature method, int index, TypeUse type) {
        TypeName held = shapes.held(type);
        return otherNames
                .ofParameter(texts(method.owner()), method, index)
                .flatMap(name -> key(name, held).map(found -> new Named(name, found)).stream())
                .findFirst();
    }

    public Optional<DataType> key(String key) {
        return keys.computeIfAbsent(key, names::judgeKey);
    }

    /** The data type that a key names, unless the value's type cannot hold it. */
    public Optional<DataType> key(String key, TypeName type) {
        Optional<DataType> named = key(key);
        return type.isUnknown() || type.equals(TypeName.STRING) || type.equals(TypeName.OBJECT)
                ? named
                : named.filter(dataType ->
                        names.judge(new MemberName(key, type, TypeName.UNKNOWN)).isPresent());
    }

    private Optional<Classification> annotated(Set<String> annotations) {
        return annotations.stream()
                .sorted()
                .filter(byAnnotation::containsKey)
                .map(byAnnotation::get)
                .min(Comparator.comparing(DataType::isMarkerOnly))
                .map(Classification::certain);
    }

    /** A read of a member that is sensitive by its declaration. */
    public static Mark.Read read(Classification data, String member, MethodSignature reader, SourceLocation location) {
        SourcePoint point = new SourcePoint(SourcePoint.Kind.MEMBER, member, reader, location);
        return new Mark.Read(point, data.dataType(), data.confidence());
    }

    /** What a getter gives of which only the names on the way say what it is. */
    public static Mark.Read guessed(DataType type, String getters, MethodSignature reader, SourceLocation location) {
        SourcePoint point = new SourcePoint(SourcePoint.Kind.KEY, getters, reader, location);
        return new Mark.Read(point, type, Confidence.LOW);
    }

    /** A value that is passed as a parameter whose name alone says that it is sensitive. */
    public static Mark.Read named(DataType type, String parameter, MethodSignature caller, SourceLocation location) {
        SourcePoint point = new SourcePoint(SourcePoint.Kind.KEY, "parameter '" + parameter + "'", caller, location);
        return new Mark.Read(point, type, Confidence.LOW);
    }

    /** How reports name a member: {@code User#email}. */
    public static String display(TypeName owner, String member) {
        return owner.isUnknown() ? member : owner.simpleName() + "#" + member;
    }
}
