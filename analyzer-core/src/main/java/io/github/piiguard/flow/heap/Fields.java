package io.github.piiguard.flow.heap;

import io.github.piiguard.flow.Step;
import io.github.piiguard.flow.demand.Relevance;
import io.github.piiguard.flow.domain.AccessPath;
import io.github.piiguard.flow.domain.Atom;
import io.github.piiguard.flow.domain.Heap;
import io.github.piiguard.flow.domain.Import;
import io.github.piiguard.flow.domain.Mark;
import io.github.piiguard.flow.domain.Root;
import io.github.piiguard.flow.domain.Selector;
import io.github.piiguard.flow.domain.State;
import io.github.piiguard.flow.domain.Value;
import io.github.piiguard.flow.evidence.AccessorNames;
import io.github.piiguard.flow.evidence.Classification;
import io.github.piiguard.flow.evidence.Evidence;
import io.github.piiguard.flow.summary.Frame;
import io.github.piiguard.ir.ConstantValue;
import io.github.piiguard.model.FieldName;
import io.github.piiguard.model.MethodSignature;
import io.github.piiguard.model.SourceLocation;
import io.github.piiguard.model.TypeName;
import io.github.piiguard.model.TypeUse;
import io.github.piiguard.types.FieldHeader;
import io.github.piiguard.types.Modifier;
import io.github.piiguard.types.TypeHeader;
import io.github.piiguard.types.TypeHierarchy;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads fields, and marks what is read from one that is sensitive by its declaration. */
public final class Fields {
    private final Frame frame;
    private final State state;

    public Fields(Frame frame, State state) {
        this.frame = frame;
        this.state = state;
    }

    public static Value staticBase(FieldName field) {
        return Value.of(Atom.Input.of(AccessPath.of(new Root.Static(field)), TypeUse.UNKNOWN));
    }

    /** Whether two names mean one field, since an inherited one may be named by its subtype. */
    public static boolean isSame(FieldName one, FieldName other, TypeHierarchy types) {
        return one.name().equals(other.name())
                && (one.owner().equals(other.owner())
                        || one.owner().isUnknown()
                        || other.owner().isUnknown()
                        || types.isSubtype(one.owner(), other.owner())
                        || types.isSubtype(other.owner(), one.owner()));
    }

    public Value read(Value receiver, FieldName field, TypeUse type, SourceLocation location) {
        Value value = state.heap().read(receiver, new Selector.Field(field.name(), field.owner()), type);
        return isAccessorOf(field) ? value : marked(noted(value, field, location), field, type, location);
    }

    /** What other methods store in a field of an object that they and this one know comes from there for whoever follows it. */
    private static Value noted(Value value, FieldName field, SourceLocation location) {
        boolean isStored = value.atoms().anyMatch(atom -> isStored(atom, field));
        if (!isStored) {
            return value;
        }
        Step step = new Step(location, "reads " + Evidence.display(field.owner(), field.name()));
        return value.mapAtoms((atom, mark) -> isStored(atom, field) ? mark.then(step) : mark);
    }

    private static boolean isStored(Atom atom, FieldName field) {
        if (!(atom instanceof Atom.Input input) || input.path().isParameter()) {
            return false;
        }
        Optional<Selector> last = input.path().last();
        return last.isPresent()
                ? last.get() instanceof Selector.Field part && part.name().equals(field.name())
                : input.path().root() instanceof Root.Static root
                        && root.field().equals(field);
    }

    /** In an accessor the caller is the reader. */
    private boolean isAccessorOf(FieldName field) {
        MethodSignature method = frame.method();
        String accessed = AccessorNames.property(method.name());
        boolean isOwn = frame.body().parameters().isEmpty() && !method.owner().isUnknown();
        return isOwn
                && (accessed.equalsIgnoreCase(field.name()) || method.name().equals("toString"));
    }

    public Value readStatic(FieldName field, TypeUse type, SourceLocation location) {
        Atom.Input whole = Atom.Input.of(AccessPath.of(new Root.Static(field)), type);
        Value written = state.heap().objects().getOrDefault(whole, Map.of()).get(Selector.CONTENT);
        if (written != null) {
            return written;
        }
        Optional<FieldHeader> header = frame.types().findField(field.owner(), field.name());
        Optional<String> constant = header.flatMap(FieldHeader::constant);
        if (constant.isPresent()) {
            Value literal = Value.of(new Atom.Literal(new ConstantValue.Text(constant.get()), false));
            // A constant salt keeps its name, which says that a hash with it is keyed.
            return marked(isSalt(field) ? literal.join(Value.of(whole)) : literal, field, type, location);
        }
        Value initial = header.filter(found -> found.modifiers().contains(Modifier.FINAL))
                .map(found -> initialised(found.name(), whole))
                .orElse(Value.EMPTY);
        boolean isChanging = header.filter(
                        found -> !Relevance.isScalar(found.type().name()))
                .filter(found ->
                        isSingleton(found) || !frame.services().constants().isConstant(found.name()))
                .isPresent();
        boolean isOpen = initial.isEmpty() || (isChanging && !isFixed(initial));
        Value others = isOpen ? Value.of(whole) : Value.EMPTY;
        return marked(noted(initial.join(others), field, location), field, type, location);
    }

    /** Whether the value is one object that is as its constructor left it: all its fields are final numbers, texts or functions. */
    private boolean isFixed(Value value) {
        return value.size() == 1
                && value.atoms()
                        .allMatch(atom -> atom instanceof Atom.Reference made
                                && isFixed(made.object().type().name()));
    }

    private boolean isFixed(TypeName type) {
        Optional<TypeHeader> header = frame.types().header(type).filter(TypeHeader::isProject);
        boolean isAlone = header.filter(found -> found.superclass()
                        .map(parent -> parent.name().qualified().startsWith("java.lang."))
                        .orElse(true))
                .isPresent();
        return isAlone
                && header.get().fields().stream()
                        .filter(field -> !field.modifiers().contains(Modifier.STATIC))
                        .allMatch(this::isFixed);
    }

    private boolean isFixed(FieldHeader field) {
        TypeName type = field.type().name();
        return field.modifiers().contains(Modifier.FINAL)
                && (Relevance.isScalar(type) || frame.knowledge().isFunctionalInterface(type));
    }

    /** The only constant of an enum, in whose fields methods leave what others read. */
    private boolean isSingleton(FieldHeader field) {
        return frame.types()
                .header(field.type().name())
                .filter(header -> header.constants() == 1)
                .isPresent();
    }

    private static boolean isSalt(FieldName field) {
        String name = field.name().toLowerCase(Locale.ROOT);
        return name.contains("salt") || name.contains("pepper") || name.contains("secret") || name.contains("key");
    }

    /** What the static initialiser of the declaring type leaves in the field. */
    private Value initialised(FieldName field, Atom.Input whole) {
        TypeName owner = field.owner();
        MethodSignature initialiser = new MethodSignature(owner, MethodSignature.STATIC_INITIALISER, List.of());
        boolean isProject =
                frame.types().header(owner).filter(TypeHeader::isProject).isPresent();
        if (!isProject || frame.method().equals(initialiser)) {
            return Value.EMPTY;
        }
        Heap heap = frame.knowledge().summary(initialiser).heap();
        Atom.Input declared = Atom.Input.of(AccessPath.of(new Root.Static(field)), whole.type());
        Value content = heap.objects().getOrDefault(declared, Map.of()).getOrDefault(Selector.CONTENT, Value.EMPTY);
        new Import(heap, state.heap()).copy(content);
        boolean isFilledElsewhere =
                content.atoms().anyMatch(atom -> atom instanceof Atom.Reference made && isEmpty(made, heap));
        return isFilledElsewhere ? content.join(Value.of(whole)) : content;
    }

    /** A container that a static initialiser leaves empty, such as a ThreadLocal or a cache, is filled by other methods. */
    private boolean isEmpty(Atom.Reference made, Heap heap) {
        boolean isProject = frame.types()
                .header(made.object().type().name())
                .filter(TypeHeader::isProject)
                .isPresent();
        return !isProject
                && made.object().function().isEmpty()
                && heap.objects().getOrDefault(made, Map.of()).entrySet().stream()
                        // What a library's class keeps in its own fields is not what it holds for others.
                        .allMatch(part -> part.getKey() instanceof Selector.Field
                                || part.getValue().isEmpty());
    }

    private Value marked(Value value, FieldName field, TypeUse type, SourceLocation location) {
        if (value.isEmpty()) {
            return value;
        }
        Optional<Classification> sensitive = frame.evidence().field(field, type.name());
        return sensitive
                .map(found -> marked(value, found, Evidence.display(field.owner(), field.name()), location))
                .orElse(value);
    }

    /** The value, its unknown parts marked as read from a sensitive member. */
    public Value marked(Value value, Classification found, String member, SourceLocation location) {
        return marked(
                value, Evidence.read(found, member, frame.method(), location), new Step(location, "reads " + member));
    }

    /** The value, as far as nothing better is known of it, as what was read in a step. */
    public static Value marked(Value value, Mark.Read read, Step step) {
        return value.mapAtoms((atom, mark) -> {
            boolean isDecided = mark.read().isPresent()
                    || atom instanceof Atom.Sensitive
                    || mark.degree().isHarmless();
            return isDecided || atom instanceof Atom.Reference
                    ? mark
                    : mark.readAs(read).then(step);
        });
    }
}
