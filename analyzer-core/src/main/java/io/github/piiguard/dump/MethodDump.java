package io.github.piiguard.dump;

import io.github.piiguard.flow.MethodTaint;
import io.github.piiguard.ir.MethodBody;
import java.util.List;

/**
 * One method as its developers want to see it.
 *
 * @param taint what the engine knows of the data in it
 */
public record MethodDump(MethodBody body, MethodTaint taint) {
    /** The method's IR with the source's lines, and below it what data does. */
    public String text() {
        StringBuilder text = new StringBuilder();
        text.append(body.signature()).append("  // ").append(body.location()).append('\n');
        text.append("parameters: ")
                .append(body.self())
                .append(' ')
                .append(body.parameters())
                .append('\n');
        text.append(IrText.withLines(body));
        taint.edges().forEach(edge -> text.append("taint: ").append(edge).append('\n'));
        return text.toString();
    }

    /** The control-flow graph in the language of Graphviz. */
    public String controlFlowDot() {
        return ControlFlow.dot(body);
    }

    /** What data does in the method, in the language of Graphviz: from inputs and sources to results, objects and sinks. */
    public String taintDot() {
        Dot dot = new Dot("taint of " + body.signature());
        taint.edges().forEach(edge -> {
            dot.node(edge.from(), List.of(edge.from()));
            dot.node(edge.to(), List.of(edge.to()));
            dot.edge(edge.from(), edge.to(), edge.how(), false);
        });
        return dot.render();
    }
}
