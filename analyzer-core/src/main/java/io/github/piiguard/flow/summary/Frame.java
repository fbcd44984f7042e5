package io.github.piiguard.flow.summary;

import io.github.piiguard.flow.constants.Folded;
import io.github.piiguard.flow.demand.Demand;
import io.github.piiguard.flow.demand.Relevance;
import io.github.piiguard.flow.evidence.Evidence;
import io.github.piiguard.ir.MethodBody;
import io.github.piiguard.model.MethodSignature;
import io.github.piiguard.types.TypeHierarchy;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * One analysis of one body: what every transfer function reads.
 *
 * @param recorder present in the pass that follows the fixpoint
 * @param context what is known of the calls that the analysis stands for
 * @param constants what constants decide on the way that is followed
 * @param running the functions that run in the call which is being analysed, each in the one before
 */
public record Frame(
        MethodBody body,
        Demand demand,
        Relevance relevance,
        Knowledge knowledge,
        Optional<Recorder> recorder,
        Context context,
        Folded constants,
        Set<Running> running) {
    public Frame {
        running = Set.copyOf(running);
    }

    public Frame(
            MethodBody body, Demand demand, Relevance relevance, Knowledge knowledge, Optional<Recorder> recorder) {
        this(
                body,
                demand,
                relevance,
                knowledge,
                recorder,
                Context.OPEN,
                knowledge.services().constants().of(body),
                Set.of());
    }

    /** The same analysis for calls of which more is known. */
    public Frame in(Context known) {
        Folded decided = services().constants().of(body, known.arguments());
        return new Frame(body, demand, relevance, knowledge, recorder, known, decided, running);
    }

    public MethodSignature method() {
        return body.signature();
    }

    public Services services() {
        return knowledge.services();
    }

    public TypeHierarchy types() {
        return knowledge.services().types();
    }

    public Evidence evidence() {
        return knowledge.services().evidence();
    }

    /** The same analysis in the pass that records. */
    public Frame recording(Recorder collector, Knowledge asked) {
        return new Frame(body, demand, relevance, asked, Optional.of(collector), context, constants, running);
    }

    /** The same analysis where nothing is recorded. */
    public Frame silent() {
        return new Frame(body, demand, relevance, knowledge, Optional.empty(), context, constants, running);
    }

    /** The same analysis on a way on which more is known. */
    public Frame knowing(Folded more) {
        return new Frame(body, demand, relevance, knowledge, recorder, context, more, running);
    }

    /** The same analysis inside a function that runs. */
    public Frame running(Running function) {
        Set<Running> all = new HashSet<>(running);
        all.add(function);
        return new Frame(body, demand, relevance, knowledge, recorder, context, constants, all);
    }
}
