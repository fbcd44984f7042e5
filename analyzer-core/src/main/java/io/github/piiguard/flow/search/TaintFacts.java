package io.github.piiguard.flow.search;

import io.github.piiguard.flow.MethodTaint;
import io.github.piiguard.flow.SinkPoint;
import io.github.piiguard.flow.domain.AccessPath;
import io.github.piiguard.flow.domain.Atom;
import io.github.piiguard.flow.domain.Mark;
import io.github.piiguard.flow.domain.Root;
import io.github.piiguard.flow.domain.Selector;
import io.github.piiguard.flow.domain.Value;
import io.github.piiguard.flow.summary.SinkFlow;
import io.github.piiguard.flow.summary.SinkTarget;
import io.github.piiguard.flow.summary.Summary;
import io.github.piiguard.ir.MethodBody;
import io.github.piiguard.ir.Variable;
import io.github.piiguard.policy.ArgumentRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a finished search knows of the data in one body, in words. */
final class TaintFacts {
    private final MethodBody body;
    private final List<MethodTaint.Edge> edges = new ArrayList<>();

    private TaintFacts(MethodBody body) {
        this.body = body;
    }

    static MethodTaint of(MethodBody body, Search search) {
        TaintFacts facts = new TaintFacts(body);
        search.sinkFlows(body.signature()).forEach(facts::add);
        facts.add(search.summary(body.signature()));
        return new MethodTaint(body.signature(), facts.edges);
    }

    private void add(SinkFlow flow) {
        String key = flow.key().isEmpty()
                ? ""
                : flow.key().atoms().map(this::text).sorted().collect(Collectors.joining(" or ", " under ", ""));
        add(flow.atom(), text(flow.target()) + selectors(flow.path()) + key, flow.mark());
    }

    private void add(Summary summary) {
        add(summary.result(), "result");
        add(summary.thrown(), "thrown exception");
        summary.heap()
                .objects()
                .forEach((base, parts) -> parts.forEach((selector, value) -> {
                    String part = text((Atom) base) + text(selector);
                    value.forEach((atom, mark) -> {
                        if (!text(atom).equals(part)) {
                            add(atom, part, mark);
                        }
                    });
                }));
    }

    private void add(Value value, String to) {
        value.forEach((atom, mark) -> add(atom, to, mark));
    }

    private void add(Atom atom, String to, Mark mark) {
        String read = mark.read().map(found -> ", as " + found.dataType().id()).orElse("");
        edges.add(new MethodTaint.Edge(text(atom), to, mark.degree().id() + ", " + word(mark.form()) + read));
    }

    private static String word(Mark.Form form) {
        return form.name().toLowerCase(Locale.ROOT);
    }

    private static String text(SinkTarget target) {
        if (target instanceof SinkTarget.VendorCall call) {
            return text(call.point(), call.role());
        }
        if (target instanceof SinkTarget.AddressedCall call) {
            return text(call.point(), call.role());
        }
        return target instanceof SinkTarget.FieldWrite write ? "every " + write.field() : "an address";
    }

    private static String text(SinkPoint point, ArgumentRole role) {
        return point.call() + " at line " + point.location().line() + " as " + role.id();
    }

    private String text(Atom atom) {
        if (atom instanceof Atom.Input input) {
            return text(input.path());
        }
        if (atom instanceof Atom.Reference reference) {
            String type = reference.object().type().name().simpleName();
            return "new " + type + " at line " + reference.object().call().line();
        }
        if (atom instanceof Atom.Sensitive sensitive) {
            return sensitive.dataType().id() + " from " + sensitive.point().what();
        }
        return "a constant";
    }

    private String text(AccessPath path) {
        return text(path.root()) + selectors(path.selectors());
    }

    private String text(Root root) {
        if (root instanceof Root.Parameter parameter) {
            Variable variable = body.parameters().get(parameter.index());
            return "parameter " + (variable.isTemporary() ? "" + parameter.index() : variable.name());
        }
        if (root instanceof Root.Static constant) {
            return constant.field().toString();
        }
        return root instanceof Root.CallResult call
                ? "what " + call.method() + " gives at line " + call.location().line()
                : "this";
    }

    private String selectors(List<Selector> selectors) {
        return selectors.stream().map(this::text).collect(Collectors.joining());
    }

    private String text(Selector selector) {
        if (selector instanceof Selector.SymbolicKey key) {
            return "[" + text(key.path()) + "]";
        }
        boolean isNamed = selector instanceof Selector.Field || selector instanceof Selector.Key;
        if (isNamed) {
            return selector.toString();
        }
        if (selector instanceof Selector.Filled filled) {
            return ".filled(" + filled.parameter() + ")";
        }
        return selector instanceof Selector.Captured captured
                ? ".captured(" + captured.index() + ")"
                : "." + selector.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }
}
