package io.github.piiguard.frontend.source.header;

import com.github.javaparser.ast.expr.AnnotationExpr;
import io.github.piiguard.model.FieldName;
import io.github.piiguard.model.TypeUse;
import io.github.piiguard.types.FieldHeader;
import io.github.piiguard.types.MethodHeader.GeneratedMethod;
import io.github.piiguard.types.Modifier;
import io.github.piiguard.types.TypeHeader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The members that Lombok's annotations add to a type. */
final class LombokMembers {
    private static final List<String> CONSTRUCTORS = List.of(
            "AllArgsConstructor",
            "RequiredArgsConstructor",
            "NoArgsConstructor",
            "Data",
            "Value",
            "Builder",
            "SuperBuilder");

    private static final Map<String, String> LOGGERS = loggers();

    private final DraftType type;
    private final LombokAnnotations lombok;

    private LombokMembers(DraftType type) {
        this.type = type;
        lombok = new LombokAnnotations(type);
    }

    /** Adds the members; returns the builder types that go with them. */
    static List<TypeHeader> addTo(DraftType type) {
        LombokMembers members = new LombokMembers(type);
        members.addLoggers();
        new LombokAccessors(type, members.lombok).add();
        members.addConstructors();
        members.addText();
        return new LombokBuilders(type, members.lombok).add();
    }

    /** Whether Lombok writes a constructor, so that the language's default constructor is not there. */
    static boolean makesConstructor(DraftType type) {
        LombokAnnotations lombok = new LombokAnnotations(type);
        return CONSTRUCTORS.stream().anyMatch(lombok::isOnType);
    }

    private void addLoggers() {
        LOGGERS.forEach((annotation, logger) -> {
            if (lombok.isOnType(annotation)) {
                type.add(new FieldHeader(
                        new FieldName(type.name(), "log"),
                        TypeUse.of(logger),
                        Set.of(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL),
                        Set.of(),
                        Optional.empty()));
            }
        });
    }

    private void addConstructors() {
        boolean written = type.hasConstructor();
        boolean named = CONSTRUCTORS.subList(0, 3).stream().anyMatch(lombok::isOnType);
        lombok.onType("NoArgsConstructor").ifPresent(annotation -> constructor(annotation, List.of()));
        lombok.onType("RequiredArgsConstructor").ifPresent(annotation -> constructor(annotation, required()));
        lombok.onType("AllArgsConstructor").ifPresent(annotation -> constructor(annotation, all()));
        if (written || named) {
            return;
        }
        Optional<AnnotationExpr> whole =
                lombok.onType("Value").or(() -> lombok.onType("Builder")).or(() -> lombok.onType("SuperBuilder"));
        if (whole.isPresent()) {
            constructor(whole.get(), all());
        } else {
            lombok.onType("Data").ifPresent(annotation -> constructor(annotation, required()));
        }
    }

    private void constructor(AnnotationExpr annotation, List<FieldHeader> fields) {
        type.generate(DraftType.constructor(type.name(), fields));
        Annotations.text(annotation, "staticName")
                .or(() -> Annotations.text(annotation, "staticConstructor"))
                .ifPresent(name -> type.generate(DraftType.staticMethod(
                        type.name(), name, fields, type.selfType(), Optional.of(new GeneratedMethod.Factory()))));
    }

    private List<FieldHeader> all() {
        boolean isValue = lombok.isOnType("Value");
        return type.instanceFields().stream()
                .filter(field -> !(lombok.isInitialised(field) && (isValue || isFinal(field))))
                .toList();
    }

    private List<FieldHeader> required() {
        return type.instanceFields().stream()
                .filter(field -> isFinal(field) || field.annotations().contains("NonNull"))
                .filter(field -> !lombok.isInitialised(field))
                .toList();
    }

    private static boolean isFinal(FieldHeader field) {
        return field.modifiers().contains(Modifier.FINAL);
    }

    private void addText() {
        if (!lombok.isOnType("ToString") && !lombok.isOnType("Data") && !lombok.isOnType("Value")) {
            return;
        }
        List<FieldHeader> fields =
                type.instanceFields().stream().filter(this::isInText).toList();
        type.generate(DraftType.method(
                type.name(), "toString", List.of(), TypeUse.STRING, new GeneratedMethod.Text(DraftType.names(fields))));
    }

    private boolean isInText(FieldHeader field) {
        String name = field.name().name();
        if (lombok.isMarked(field, written -> written.endsWith("ToString.Exclude"))) {
            return false;
        }
        Optional<AnnotationExpr> settings = lombok.onType("ToString");
        if (settings.isEmpty()) {
            return true;
        }
        List<String> of = Annotations.texts(settings.get(), "of");
        boolean chosen = of.isEmpty() || of.contains(name);
        boolean explicit = Annotations.isTrue(settings.get(), "onlyExplicitlyIncluded")
                && !lombok.isMarked(field, written -> written.endsWith("ToString.Include"));
        return chosen
                && !explicit
                && !Annotations.texts(settings.get(), "exclude").contains(name);
    }

    private static Map<String, String> loggers() {
        Map<String, String> loggers = new LinkedHashMap<>();
        loggers.put("Slf4j", "org.slf4j.Logger");
        loggers.put("XSlf4j", "org.slf4j.ext.XLogger");
        loggers.put("Log", "java.util.logging.Logger");
        loggers.put("Log4j", "org.apache.log4j.Logger");
        loggers.put("Log4j2", "org.apache.logging.log4j.Logger");
        loggers.put("CommonsLog", "org.apache.commons.logging.Log");
        loggers.put("JBossLog", "org.jboss.logging.Logger");
        loggers.put("Flogger", "com.google.common.flogger.FluentLogger");
        return Map.copyOf(loggers);
    }
}
