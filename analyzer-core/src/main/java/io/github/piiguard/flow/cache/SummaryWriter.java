package io.github.piiguard.flow.cache;

import io.github.piiguard.flow.domain.AbstractObject;
import io.github.piiguard.flow.domain.AccessPath;
import io.github.piiguard.flow.domain.Atom;
import io.github.piiguard.flow.domain.FunctionCall;
import io.github.piiguard.flow.domain.Heap;
import io.github.piiguard.flow.domain.Mark;
import io.github.piiguard.flow.domain.Root;
import io.github.piiguard.flow.domain.Selector;
import io.github.piiguard.flow.domain.Value;
import io.github.piiguard.flow.summary.LibrarySummary;
import io.github.piiguard.flow.summary.Summary;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Writes summaries of library methods, which hold no sensitive data and no steps. */
final class SummaryWriter extends NameWriter {
    SummaryWriter(ByteSink sink) {
        super(sink);
    }

    void answer(Answer answer) {
        sink().flag(answer.summary().isPresent());
        answer.summary().ifPresent(this::summary);
    }

    private void summary(LibrarySummary known) {
        sink().flag(known.isPartial());
        Summary summary = known.summary();
        value(summary.result());
        value(summary.thrown());
        heap(summary.heap());
        sink().each(summary.functionCalls(), this::call);
    }

    private void call(FunctionCall call) {
        atom(call.function());
        sink().each(call.arguments(), this::value);
    }

    private void heap(Heap heap) {
        sink().each(heap.objects().entrySet(), object -> {
            atom((Atom) object.getKey());
            sink().each(object.getValue().entrySet(), this::part);
        });
    }

    private void part(Map.Entry<Selector, Value> part) {
        selector(part.getKey());
        value(part.getValue());
    }

    private void value(Value value) {
        sink().number(value.size());
        value.forEach((atom, mark) -> {
            atom(atom);
            mark(mark);
        });
    }

    private void mark(Mark mark) {
        boolean isBare =
                mark.read().isEmpty() && mark.named().isEmpty() && mark.trace().isEmpty();
        if (!isBare) {
            throw new IllegalArgumentException("a library's summary knows no sensitive data and no steps");
        }
        sink().text(mark.degree().name());
        sink().text(mark.form().name());
        sink().number(mark.joins());
    }

    private void atom(Atom atom) {
        if (atom instanceof Atom.Input input) {
            sink().number(SummaryReader.INPUT);
            path(input.path());
            use(input.type());
            List<Selector> except = input.except().stream()
                    .sorted(Comparator.comparing(Selector::toString))
                    .toList();
            sink().each(except, this::selector);
        } else if (atom instanceof Atom.Reference reference) {
            sink().number(SummaryReader.REFERENCE);
            object(reference.object());
        } else if (atom instanceof Atom.Literal literal) {
            sink().number(SummaryReader.LITERAL);
            constant(literal.value());
            sink().flag(literal.isIterated());
        } else {
            throw new IllegalArgumentException("a library's summary knows no sensitive data");
        }
    }

    private void object(AbstractObject object) {
        location(object.site());
        location(object.call());
        use(object.type());
        sink().each(object.function().stream().toList(), this::signature);
        sink().number(object.part());
    }

    private void path(AccessPath path) {
        root(path.root());
        sink().each(path.selectors(), this::selector);
    }

    private void root(Root root) {
        if (root instanceof Root.Parameter parameter) {
            sink().number(SummaryReader.PARAMETER);
            sink().number(parameter.index());
        } else if (root instanceof Root.Static field) {
            sink().number(SummaryReader.STATIC);
            field(field.field());
        } else if (root instanceof Root.CallResult result) {
            sink().number(SummaryReader.CALL_RESULT);
            sink().text(result.method());
            location(result.location());
            use(result.type());
        } else {
            sink().number(SummaryReader.SELF);
        }
    }

    private void selector(Selector selector) {
        if (selector instanceof Selector.Field field) {
            sink().number(SummaryReader.FIELD);
            sink().text(field.name());
            type(field.owner());
        } else if (selector instanceof Selector.Key key) {
            sink().number(SummaryReader.KEY);
            sink().text(key.name());
        } else if (selector instanceof Selector.SymbolicKey key) {
            sink().number(SummaryReader.SYMBOLIC_KEY);
            path(key.path());
        } else if (selector instanceof Selector.Index index) {
            sink().number(SummaryReader.INDEX);
            sink().number(index.position());
        } else if (selector instanceof Selector.Captured captured) {
            sink().number(SummaryReader.CAPTURED);
            sink().number(captured.index());
        } else if (selector instanceof Selector.Filled filled) {
            sink().number(SummaryReader.FILLED);
            sink().number(filled.parameter());
        } else {
            sink().number(SummaryReader.plain(selector));
        }
    }
}
