package io.github.piiguard.flow.search;

import io.github.piiguard.flow.summary.Summary;
import io.github.piiguard.ir.MethodBody;
import io.github.piiguard.model.MethodSignature;
import io.github.piiguard.program.Program;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/** The bodies that depend on what methods hand over: their callers, and who creates the functions among them. */
final class DependentCallers {
    private final Program program;
    private final ReachingMethods reaching;
    private final EscapingFunctions escaping;
    private final Function<MethodSignature, Summary> summaries;
    private final Consumer<MethodBody> demand;
    /** Methods that hand over more than their callers know yet. */
    private final Set<MethodSignature> unheard = new LinkedHashSet<>();

    /** @param demand is given each body that has to look again */
    DependentCallers(
            Program program,
            ReachingMethods reaching,
            EscapingFunctions escaping,
            Function<MethodSignature, Summary> summaries,
            Consumer<MethodBody> demand) {
        this.program = program;
        this.reaching = reaching;
        this.escaping = escaping;
        this.summaries = summaries;
        this.demand = demand;
    }

    /** Notes that a method hands over more. */
    void add(MethodSignature method) {
        unheard.add(method);
    }

    /** Callers look again once for all that is new. */
    void tell() {
        List<MethodSignature> methods = List.copyOf(unheard);
        unheard.clear();
        methods.forEach(this::lookAgain);
    }

    /** Demands what hands something to a method once more. */
    void lookAgain(MethodSignature method) {
        if (method.name().startsWith("lambda$")) {
            creator(method).ifPresent(creator -> callersOf(method, creator));
        } else {
            reaching.candidatesCalling(method).forEach(demand);
        }
    }

    /** The body that creates a lambda. */
    Optional<MethodBody> creator(MethodSignature method) {
        return method.name().startsWith("lambda$") ? program.creatorOf(method) : Optional.empty();
    }

    /** Who calls a lambda: its creator, who gets it from its creator, and who calls the interface that it implements. */
    private void callersOf(MethodSignature lambda, MethodBody creator) {
        demand.accept(creator);
        Optional<MethodSignature> implemented = escaping.implemented(lambda, creator);
        implemented.ifPresent(reaching::add);
        if (implemented.filter(escaping::isProject).isPresent()) {
            escaping.add(implemented.get().owner(), lambda);
            lookAgain(implemented.get());
            program.candidatesCalling(implemented.get()).forEach(this::demandCreator);
        }
        MethodSignature maker = creator.signature();
        if (!maker.name().startsWith("lambda$") && EscapingFunctions.isReturned(lambda, summaries.apply(maker))) {
            reaching.add(maker);
            lookAgain(maker);
        }
    }

    /** A lambda that calls what it is given is understood where it is created. */
    private void demandCreator(MethodBody caller) {
        program.creatorOf(caller.signature()).ifPresent(creator -> {
            escaping.runsFunctions(caller.signature());
            demand.accept(creator);
        });
    }
}
