package io.github.piiguard.flow.cache;

import io.github.piiguard.flow.domain.AbstractObject;
import io.github.piiguard.flow.domain.AccessPath;
import io.github.piiguard.flow.domain.Atom;
import io.github.piiguard.flow.domain.FunctionCall;
import io.github.piiguard.flow.domain.Heap;
import io.github.piiguard.flow.domain.Mark;
import io.github.piiguard.flow.domain.Root;
import io.github.piiguard.flow.domain.Selector;
import io.github.piiguard.flow.domain.Trace;
import io.github.piiguard.flow.domain.Value;
import io.github.piiguard.flow.summary.LibrarySummary;
import io.github.piiguard.flow.summary.Summary;
import io.github.piiguard.policy.Degree;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads what a {@link SummaryWriter} wrote: equal in all parts and in the same order. */
final class SummaryReader extends NameReader {
    static final int INPUT = 0;
    static final int REFERENCE = 1;
    static final int LITERAL = 2;

    static final int SELF = 0;
    static final int PARAMETER = 1;
    static final int STATIC = 2;
    static final int CALL_RESULT = 3;

    static final int FIELD = 0;
    static final int KEY = 1;
    static final int SYMBOLIC_KEY = 2;
    static final int INDEX = 3;
    static final int CAPTURED = 4;
    static final int FILLED = 5;

    /** Selectors without content, numbered from the end of the others. */
    private static final int PLAIN = 6;

    private static final List<Selector> PLAIN_SELECTORS = List.of(
            Selector.ELEMENT,
            Selector.ANY_KEY,
            Selector.KEYS,
            Selector.REST,
            Selector.RESULT,
            Selector.CONTENT,
            Selector.SIZE,
            Selector.BELOW);

    SummaryReader(ByteSource source) {
        super(source);
    }

    /** The number of a selector without content. */
    static int plain(Selector selector) {
        int index = PLAIN_SELECTORS.indexOf(selector);
        if (index < 0) {
            throw new IllegalArgumentException("the selector " + selector + " has no form");
        }
        return PLAIN + index;
    }

    Answer answer() {
        return new Answer(source().flag() ? Optional.of(summary()) : Optional.empty());
    }

    private LibrarySummary summary() {
        boolean isPartial = source().flag();
        return new LibrarySummary(new Summary(value(), value(), heap(), source().each(this::call)), isPartial);
    }

    private FunctionCall call() {
        return new FunctionCall((Atom.Input) atom(), source().each(this::value));
    }

    private Heap heap() {
        Heap heap = new Heap();
        int count = source().number();
        for (int i = 0; i < count; i++) {
            Atom.Base base = (Atom.Base) atom();
            heap.define(base, parts());
        }
        return heap;
    }

    private Map<Selector, Value> parts() {
        Map<Selector, Value> parts = new LinkedHashMap<>();
        int count = source().number();
        for (int i = 0; i < count; i++) {
            Selector selector = selector();
            parts.put(selector, value());
        }
        return parts;
    }

    private Value value() {
        int count = source().number();
        Map<Atom, Mark> atoms = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            Atom atom = atom();
            atoms.put(atom, mark());
        }
        return Value.of(atoms);
    }

    private Mark mark() {
        Degree degree = Degree.valueOf(source().text());
        Mark.Form form = Mark.Form.valueOf(source().text());
        return new Mark(degree, Optional.empty(), Optional.empty(), form, source().number(), Trace.EMPTY);
    }

    private Atom atom() {
        int kind = source().number();
        return switch (kind) {
            case INPUT -> new Atom.Input(path(), use(), Set.copyOf(source().each(this::selector)));
            case REFERENCE -> new Atom.Reference(object());
            case LITERAL -> new Atom.Literal(constant(), source().flag());
            default -> throw new IllegalArgumentException("no atom is of kind " + kind);
        };
    }

    private AbstractObject object() {
        return new AbstractObject(
                location(),
                location(),
                use(),
                source().each(this::signature).stream().findFirst(),
                source().number());
    }

    private AccessPath path() {
        return new AccessPath(root(), source().each(this::selector));
    }

    private Root root() {
        int kind = source().number();
        return switch (kind) {
            case SELF -> new Root.Self();
            case PARAMETER -> new Root.Parameter(source().number());
            case STATIC -> new Root.Static(field());
            case CALL_RESULT -> new Root.CallResult(source().text(), location(), use());
            default -> throw new IllegalArgumentException("no root is of kind " + kind);
        };
    }

    private Selector selector() {
        int kind = source().number();
        return switch (kind) {
            case FIELD -> new Selector.Field(source().text(), type());
            case KEY -> new Selector.Key(source().text());
            case SYMBOLIC_KEY -> new Selector.SymbolicKey(path());
            case INDEX -> new Selector.Index(source().number());
            case CAPTURED -> new Selector.Captured(source().number());
            case FILLED -> new Selector.Filled(source().number());
            default -> PLAIN_SELECTORS.get(kind - PLAIN);
        };
    }
}
