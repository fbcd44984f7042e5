package io.github.piiguard.flow.search;

import io.github.piiguard.flow.domain.AccessPath;
import io.github.piiguard.flow.domain.Atom;
import io.github.piiguard.flow.domain.Mark;
import io.github.piiguard.flow.domain.Root;
import io.github.piiguard.flow.domain.Selector;
import io.github.piiguard.flow.domain.Value;
import io.github.piiguard.flow.evidence.InputWidgets;
import io.github.piiguard.flow.heap.Holders;
import io.github.piiguard.flow.summary.Services;
import io.github.piiguard.flow.summary.SinkFlow;
import io.github.piiguard.flow.summary.SinkTarget;
import io.github.piiguard.ir.MethodBody;
import io.github.piiguard.model.FieldName;
import io.github.piiguard.model.MethodSignature;
import io.github.piiguard.model.TypeName;
import io.github.piiguard.types.FieldHeader;
import io.github.piiguard.types.TypeHeader;
import io.github.piiguard.types.TypeHierarchy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Connects what is read from fields with all that is written to them, whatever object they belong to. */
final class FieldJoins {
    /** Objects of one class are not told apart in fields; over more fields, chance decides what meets. */
    private static final int MAX_JOINS = 2;

    /** Of more classes than these the objects that a superclass's method runs on are taken as one. */
    private static final int MAX_CLASSES = 12;

    private static final List<String> TEXT = List.of("toString");

    private final TypeHierarchy types;
    private final TextParts texts;
    private final InputWidgets widgets;
    private final Effort effort;
    private final BiPredicate<MethodSignature, SinkTarget> isFull;
    private final Function<MethodSignature, MethodBody> bodies;
    private final Holders holders;
    /** Who reads a field, by the parts that are read. */
    private final Map<FieldName, Map<Wanted, List<SinkFlow>>> consumers = new HashMap<>();
    /** Who writes a field, by the parts that are written. */
    private final Map<FieldName, Map<List<Selector>, Map<Producer, SinkFlow>>> producers = new HashMap<>();

    /** Of which classes a writer's own object has to be, for each flow that it carries. */
    private final Map<Consumer, Set<TypeName>> selves = new HashMap<>();

    private final Set<MethodSignature> cut = new LinkedHashSet<>();
    private final Set<Consumer> known = new HashSet<>();
    private final Set<FieldName> asked = new HashSet<>();
    /** Each reader of a field meets each of its writers, and is asked for its place each time. */
    private final Map<AccessPath, Integer> lastDeclared = new HashMap<>();

    /** @param isFull whether a method takes no further flow to a target */
    FieldJoins(
            Services services,
            TextParts texts,
            Effort effort,
            BiPredicate<MethodSignature, SinkTarget> isFull,
            Function<MethodSignature, MethodBody> bodies) {
        this.bodies = bodies;
        this.holders = new Holders(services.types());
        this.effort = effort;
        this.isFull = isFull;
        this.types = services.types();
        this.texts = texts;
        this.widgets = new InputWidgets(services.policy().words(), services.types());
    }

    /** A flow in the context of a method. */
    record Placed(MethodSignature method, SinkFlow flow) {}

    /** A part of a field as it is read of an object, without some of its own parts, or as text only. */
    private record Wanted(List<Selector> part, Set<Selector> except, boolean isText, TypeName holder) {}

    private record Producer(MethodSignature method, SinkFlow.Identity flow) {}

    private record Consumer(MethodSignature method, SinkFlow.Identity flow) {}

    /** The declared field of the project of which the flow's atom is a part. */
    Optional<FieldName> fieldOf(SinkFlow flow) {
        if (!(flow.atom() instanceof Atom.Input input)) {
            return Optional.empty();
        }
        int last = lastDeclared(input.path());
        if (last >= 0) {
            Selector.Field field = (Selector.Field) input.path().selectors().get(last);
            return declared(new FieldName(field.owner(), field.name()));
        }
        return input.path().root() instanceof Root.Static root ? declared(root.field()) : Optional.empty();
    }

    /**
     * The last selector that reads a field which a type of the program declares, or at least one of such a type; -1 when there
     * is none.
     */
    private int lastDeclared(AccessPath path) {
        return lastDeclared.computeIfAbsent(path, this::findLastDeclared);
    }

    private int findLastDeclared(AccessPath path) {
        int ofProject = -1;
        for (int i = path.selectors().size() - 1; i >= 0; i--) {
            if (path.selectors().get(i) instanceof Selector.Field field) {
                Optional<FieldName> declared = declared(new FieldName(field.owner(), field.name()));
                if (declared.filter(this::isWritten).isPresent()) {
                    return i;
                }
                ofProject = ofProject < 0 && declared.isPresent() ? i : ofProject;
            }
        }
        return ofProject;
    }

    private boolean isWritten(FieldName field) {
        return types.findField(field.owner(), field.name()).isPresent();
    }

    private Optional<FieldName> declared(FieldName field) {
        if (field.owner().isUnknown()) {
            return Optional.empty();
        }
        // A captured variable is a field that no header declares.
        FieldName declared = types.findField(field.owner(), field.name())
                .map(FieldHeader::name)
                .orElse(field);
        return isProject(declared.owner()) ? Optional.of(declared) : Optional.empty();
    }

    private boolean isProject(TypeName type) {
        return types.header(type).filter(TypeHeader::isProject).isPresent();
    }

    /** Whether the field's writers have not been asked for yet; the second question gets another answer. */
    boolean isFirst(FieldName field) {
        return asked.add(field);
    }

    /** Methods of which data was left out, since it goes through more than {@value #MAX_JOINS} fields of unknown objects. */
    Set<MethodSignature> cut() {
        return cut;
    }

    /** Whether what writers are known to put into the field tells what the flow reads of it. */
    boolean isProduced(FieldName field, MethodSignature method, SinkFlow read) {
        TypeName holder = holder(method, read);
        List<Selector> wanted = below(((Atom.Input) read.atom()).path());
        boolean isMember = !wanted.isEmpty() && wanted.get(0) instanceof Selector.Field;
        // Writers of other members of a library's object say nothing of this one: setHint is not what getText gives.
        return producers.getOrDefault(field, Map.of()).values().stream()
                .flatMap(written -> written.values().stream())
                .filter(flow -> !isUntold(flow, wanted) && isOneObject(flow, holder))
                .anyMatch(flow -> !isMember || tells(flow.path(), wanted));
    }

    /**
     * Whether what is written says nothing of what is read: what a library gives is as unknown whoever asked for it, and what
     * the program shows in a widget is not what its user types.
     */
    private boolean isUntold(SinkFlow written, List<Selector> wanted) {
        boolean isUnknown = written.atom() instanceof Atom.Input input
                && input.path().root() instanceof Root.CallResult
                && input.path().selectors().isEmpty()
                && written.mark().read().isEmpty();
        boolean isTyped =
                !wanted.isEmpty() && wanted.get(0) instanceof Selector.Field member && widgets.isTyped(member);
        return isUnknown || isTyped;
    }

    private static boolean tells(List<Selector> written, List<Selector> wanted) {
        int common = Math.min(wanted.size(), written.size());
        return isSame(wanted.subList(0, common), written.subList(0, common));
    }

    boolean isNew(Placed placed) {
        return !known.contains(new Consumer(placed.method(), placed.flow().identity()));
    }

    List<Placed> addConsumer(FieldName field, MethodSignature method, SinkFlow flow) {
        if (!known.add(new Consumer(method, flow.identity()))) {
            return List.of();
        }
        Atom.Input input = (Atom.Input) flow.atom();
        TypeName holder = holder(method, flow);
        Wanted wanted =
                new Wanted(below(input.path()), input.except(), flow.mark().isText(), holder);
        consumers
                .computeIfAbsent(field, key -> new LinkedHashMap<>())
                .computeIfAbsent(wanted, key -> new ArrayList<>())
                .add(flow);
        List<Placed> result = new ArrayList<>();
        SinkTarget target = elsewhere(flow.target());
        Map<MethodSignature, Boolean> full = new HashMap<>();
        producers.getOrDefault(field, Map.of()).forEach((path, writers) -> {
            if (mayTell(path, wanted)) {
                effort.spent(writers.size());
                writers.forEach((producer, written) -> {
                    if (!full.computeIfAbsent(producer.method(), place -> isFull.test(place, target))) {
                        connect(producer.method(), written, flow, holder).ifPresent(result::add);
                    }
                });
            }
        });
        return result;
    }

    List<Placed> addProducer(FieldName field, MethodSignature method, SinkFlow written) {
        Map<Producer, SinkFlow> writers = producers
                .computeIfAbsent(field, key -> new LinkedHashMap<>())
                .computeIfAbsent(written.path(), key -> new LinkedHashMap<>());
        boolean isKnown = writers.putIfAbsent(new Producer(method, written.identity()), written) != null;
        if (isKnown || effort.isSpent()) {
            return List.of();
        }
        List<Placed> result = new ArrayList<>();
        consumers.getOrDefault(field, Map.of()).forEach((wanted, readers) -> {
            if (mayTell(written.path(), wanted)) {
                effort.spent(readers.size());
                readers.stream()
                        .filter(read -> !isFull.test(method, elsewhere(read.target())))
                        .forEach(read ->
                                connect(method, written, read, wanted.holder()).ifPresent(result::add));
            }
        });
        return result;
    }

    /** Whether what is written to one part of a field may be what is read of it. */
    private boolean mayTell(List<Selector> written, Wanted read) {
        List<Selector> wanted = read.part();
        int common = Math.min(wanted.size(), written.size());
        boolean isLeftOut = written.size() > common
                && (read.except().contains(written.get(common))
                        || (read.isText() && texts.staysBehind(written.get(common), TEXT)));
        return !isLeftOut
                && !isCallersKey(wanted.subList(0, common), written)
                && isSame(wanted.subList(0, common), written.subList(0, common));
    }

    /** The flow of what was written, from the writer's context on; both parts fit. */
    private Optional<Placed> connect(MethodSignature writer, SinkFlow written, SinkFlow read, TypeName holder) {
        Atom.Input input = (Atom.Input) read.atom();
        List<Selector> wanted = below(input.path());
        if (isUntold(written, wanted) || !isOneObject(written, holder)) {
            return Optional.empty();
        }
        int common = Math.min(wanted.size(), written.path().size());
        List<Selector> deeper = written.path().subList(common, written.path().size());
        boolean isExact = isExact(input.path());
        List<Selector> path = isExact ? withoutCircles(read.path(), deeper) : concat(read.path(), deeper);
        Mark both = written.mark().then(read.mark());
        Mark mark = isExact && path.size() <= AccessPath.MAX_LENGTH ? both : both.joined();
        if (mark.joins() > MAX_JOINS) {
            if (!(written.atom() instanceof Atom.Literal)) {
                cut.add(writer);
            }
            return Optional.empty();
        }
        return part(written.atom(), wanted.subList(common, wanted.size()), input)
                .map(atom ->
                        new SinkFlow(elsewhere(read.target()), path, read.key(), atom, mark, self(written, holder)))
                .map(flow -> new Placed(writer, bounded(writer, flow)));
    }

    /** Of a flow that objects of many classes carry, it is not told apart which ones do. */
    private SinkFlow bounded(MethodSignature writer, SinkFlow flow) {
        SinkFlow open = flow.of(TypeName.UNKNOWN);
        Set<TypeName> known =
                selves.computeIfAbsent(new Consumer(writer, open.identity()), key -> new LinkedHashSet<>());
        known.add(flow.self());
        return known.size() > MAX_CLASSES ? open : flow;
    }

    /** The class of the object whose field is read. */
    private TypeName holder(MethodSignature method, SinkFlow read) {
        AccessPath path = ((Atom.Input) read.atom()).path();
        int field = lastDeclared(path);
        return field < 0
                ? TypeName.UNKNOWN
                : holders.of(path, field + 1, bodies.apply(method)).type();
    }

    /** Whether the object that is written may be the one that is read. */
    private boolean isOneObject(SinkFlow written, TypeName holder) {
        return !(written.target() instanceof SinkTarget.FieldWrite write)
                || types.mayBeBoth(write.holder().type(), holder);
    }

    /** The class of which the writer's own object has to be for the reader's to be the same; unknown where it is in any case. */
    private TypeName self(SinkFlow written, TypeName holder) {
        boolean isOpen = written.target() instanceof SinkTarget.FieldWrite write
                && write.holder().isSelf()
                && !types.isSubtype(write.holder().type(), holder)
                && isProject(holder);
        return isOpen ? holder : TypeName.UNKNOWN;
    }

    /** Whether only callers of the writer know if they write under the key that is read: what each writes is joined for itself. */
    private static boolean isCallersKey(List<Selector> wanted, List<Selector> actual) {
        return IntStream.range(0, wanted.size())
                .anyMatch(i -> wanted.get(i) instanceof Selector.Key && isCallersKey(actual.get(i)));
    }

    private static boolean isCallersKey(Selector selector) {
        return selector instanceof Selector.SymbolicKey key && key.path().isParameter();
    }

    /** Whether callers of the writer know under which key it writes. */
    static boolean hasCallersKey(SinkFlow written) {
        return written.target() instanceof SinkTarget.FieldWrite
                && written.path().stream().anyMatch(FieldJoins::isCallersKey);
    }

    private static List<Selector> concat(List<Selector> path, List<Selector> deeper) {
        List<Selector> result = new ArrayList<>(path);
        result.addAll(deeper);
        return result;
    }

    /** A list that holds its own rest would be joined with itself for ever: one round stands for all, as in {@link AccessPath}. */
    private static List<Selector> withoutCircles(List<Selector> path, List<Selector> deeper) {
        List<Selector> result = new ArrayList<>(path);
        for (Selector selector : deeper) {
            int round = result.size() > 1 ? Selector.indexOf(result, selector) : -1;
            if (round < 0) {
                result.add(selector);
            } else {
                result.subList(round + 1, result.size()).clear();
            }
        }
        return result;
    }

    /** Whether a static field is read, of which there is one. */
    private boolean isExact(AccessPath path) {
        return path.root() instanceof Root.Static && lastDeclared(path) < 0;
    }

    /** A target as another method sees it: what the reader's parameters held is not known there. */
    private static SinkTarget elsewhere(SinkTarget target) {
        return target instanceof SinkTarget.AddressedCall call
                ? new SinkTarget.AddressedCall(
                        call.point(),
                        call.role(),
                        call.address()
                                .flatMap(atom -> atom instanceof Atom.Input input
                                                && input.path().isParameter()
                                        ? Value.EMPTY
                                        : Value.of(atom)))
                : target;
    }

    /** The part of an atom that is read; empty when it has none. */
    private static Optional<Atom> part(Atom atom, List<Selector> selectors, Atom.Input read) {
        if (selectors.isEmpty() || atom instanceof Atom.Sensitive) {
            return Optional.of(atom);
        }
        if (!(atom instanceof Atom.Input input)) {
            return Optional.empty();
        }
        AccessPath path = input.path();
        for (Selector selector : selectors) {
            path = path.then(selector);
        }
        return Optional.of(Atom.Input.of(path, read.type()));
    }

    private static boolean isSame(List<Selector> wanted, List<Selector> actual) {
        for (int i = 0; i < wanted.size(); i++) {
            if (!isSame(wanted.get(i), actual.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSame(Selector wanted, Selector actual) {
        boolean isSomeKey = wanted.isMapValue() && actual.isMapValue();
        boolean isEachConstant = wanted instanceof Selector.Key && actual instanceof Selector.Key;
        return wanted.equals(actual) || wanted.mayMean(actual) || (isSomeKey && !isEachConstant);
    }

    /** The selectors after the last field of the program. */
    private List<Selector> below(AccessPath path) {
        List<Selector> selectors = path.selectors();
        return selectors.subList(lastDeclared(path) + 1, selectors.size());
    }
}
