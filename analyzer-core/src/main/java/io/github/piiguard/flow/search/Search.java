package io.github.piiguard.flow.search;

import io.github.piiguard.flow.Callers;
import io.github.piiguard.flow.SinkPoint;
import io.github.piiguard.flow.demand.Demand;
import io.github.piiguard.flow.demand.Relevance;
import io.github.piiguard.flow.domain.Atom;
import io.github.piiguard.flow.summary.Context;
import io.github.piiguard.flow.summary.Frame;
import io.github.piiguard.flow.summary.Knowledge;
import io.github.piiguard.flow.summary.LibraryMethod;
import io.github.piiguard.flow.summary.LibrarySummary;
import io.github.piiguard.flow.summary.Recorder;
import io.github.piiguard.flow.summary.Services;
import io.github.piiguard.flow.summary.SinkFlow;
import io.github.piiguard.flow.summary.SinkTarget;
import io.github.piiguard.flow.summary.Summary;
import io.github.piiguard.ir.Callee;
import io.github.piiguard.ir.MethodBody;
import io.github.piiguard.ir.Statement;
import io.github.piiguard.model.FieldName;
import io.github.piiguard.model.Gap;
import io.github.piiguard.model.MethodSignature;
import io.github.piiguard.model.SourceLocation;
import io.github.piiguard.model.TypeName;
import io.github.piiguard.types.TypeHeader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The worklist of bodies: it begins with those that may call a sink, and grows by callers of methods that pass their
 * parameters on, by creators of functions, and by writers of fields from which something is passed on.
 */
final class Search implements Knowledge {
    private static final int MAX_ROUNDS = 40;

    private final Services services;
    private final LibraryAnalysis libraries;
    private final Effort effort = new Effort(this);
    private final Summaries summaries = new Summaries(effort);
    private final FunctionalInterfaces functionalInterfaces;
    private final Solutions solutions = new Solutions();
    private final CallVariants variants = new CallVariants(effort, solutions);
    private final ReachingMethods reaching;
    private final FieldJoins joins;
    private final EscapingFunctions escaping;
    private final AwaitedAddresses awaited;
    private final Map<MethodSignature, KnownFlows> flows = new LinkedHashMap<>();
    private final Map<MethodSignature, Map<SinkFlow.Identity, SinkFlow>> beside = new HashMap<>();
    private final Map<MethodSignature, MethodBody> bodies = new HashMap<>();
    private final Map<MethodSignature, Demand> demands = new HashMap<>();
    private final Map<MethodSignature, Integer> rounds = new HashMap<>();
    private final Worklist queue = new Worklist();
    private final Observations observations = new Observations();
    private final DependentCallers dependents;
    private final CallChains chains;

    /** @param libraries what libraries' methods do */
    Search(Services services, LibraryAnalysis libraries) {
        this.services = services;
        this.libraries = libraries;
        this.reaching = new ReachingMethods(services);
        this.functionalInterfaces = new FunctionalInterfaces(services.types());
        this.joins = new FieldJoins(services, new TextParts(this), effort, this::isFull, this::body);
        this.escaping = new EscapingFunctions(services.types());
        this.dependents = new DependentCallers(
                services.program(), reaching, escaping, this::summary, body -> demand(body, Demand.SINKS));
        this.chains = new CallChains(method -> dependents.creator(method).map(MethodBody::signature));
        this.awaited = new AwaitedAddresses(AddressParts.in(this));
    }

    void run() {
        SinkCandidates.of(services).forEach(body -> demand(body, Demand.SINKS));
        do {
            drain();
        } while (joinUncalledParameters() || followKnownAddresses());
    }

    private boolean followKnownAddresses() {
        List<FieldJoins.Placed> known = awaited.release();
        known.forEach(placed -> add(placed.method(), placed.flow()));
        return !known.isEmpty();
    }

    private void drain() {
        dependents.tell();
        Optional<MethodSignature> next = queue.take();
        while (next.isPresent()) {
            analyse(body(next.get()));
            next = queue.take();
        }
    }

    private void demand(MethodBody body, Demand more) {
        MethodSignature method = body.signature();
        bodies.putIfAbsent(method, body);
        Demand old = demands.get(method);
        demands.put(method, old == null ? more : old.and(more));
        queue.add(method);
    }

    private void analyse(MethodBody body) {
        boolean isRepeated = rounds.merge(body.signature(), 1, Integer::sum) > MAX_ROUNDS;
        if (isRepeated || effort.isSpent()) {
            boundReached(body.location(), isRepeated ? "callers and callees did not settle" : Effort.CUT);
            return;
        }
        Demand demand = demands.getOrDefault(body.signature(), Demand.SINKS);
        Relevance relevance = Relevance.of(body, new SearchSeeds(demand, this));
        if (relevance.isEmpty()) {
            return;
        }
        Frame frame = new Frame(body, demand, relevance, effort, Optional.empty());
        Recorder recorder = solutions.recorded(frame);
        if (effort.isSpent()) {
            boundReached(body.location(), Effort.CUT);
        }
        observations.add(recorder);
        recorder.callSites().forEach(chains::add);
        recorder.flows().forEach(flow -> add(body.signature(), flow));
        dependents.tell();
        if (variants.renew(body, demand, relevance)) {
            dependents.lookAgain(body.signature());
        }
        variants.givenUp().forEach(dependents::lookAgain);
    }

    private void add(MethodSignature method, SinkFlow flow) {
        if (flow.target() instanceof SinkTarget.FieldWrite write) {
            joins.addProducer(write.field(), method, flow).forEach(this::add);
            if (!FieldJoins.hasCallersKey(flow)) {
                return;
            }
        }
        Optional<SinkTarget.AddressedCall> open = awaited.openCall(method, flow);
        if (open.isPresent()) {
            if (awaited.await(method, flow)) {
                AddressParts.of(method, open.get()).forEach(part -> addBeside(method, part));
            }
            return;
        }
        awaited.add(method, flow);
        KnownFlows known = flows.computeIfAbsent(method, key -> new KnownFlows());
        boolean isNew = !known.contains(flow);
        if (isNew && isFull(method, flow.target())) {
            return;
        }
        known.add(flow);
        if (isNew) {
            follow(method, flow);
        }
    }

    private boolean isFull(MethodSignature method, SinkTarget target) {
        boolean isFull = flows.getOrDefault(method, KnownFlows.NONE).isFull(target);
        if (isFull) {
            boundReached(body(method).location(), KnownFlows.CUT);
        }
        return isFull;
    }

    private void add(FieldJoins.Placed placed) {
        addBeside(placed.method(), placed.flow());
    }

    /** A flow that no statement of the method shows: it is the same in all calls. */
    private void addBeside(MethodSignature method, SinkFlow flow) {
        SinkFlow old =
                beside.computeIfAbsent(method, key -> new LinkedHashMap<>()).putIfAbsent(flow.identity(), flow);
        add(method, flow);
        if (old == null && flow.needsCaller()) {
            dependents.add(method);
        }
    }

    private void follow(MethodSignature method, SinkFlow flow) {
        if (flow.target() instanceof SinkTarget.AddressedCall call) {
            AddressParts.of(method, call).forEach(part -> addBeside(method, part));
        }
        if (flow.needsCaller()) {
            reaching.add(method);
            dependents.add(method);
        }
        boolean isOpen = flow.isSent()
                && flow.atom() instanceof Atom.Input input
                && !input.path().isParameter();
        if (isOpen && flow.mark().read().isEmpty()) {
            join(method, flow);
        }
    }

    @Override
    public boolean runsFunctions(MethodSignature lambda) {
        return escaping.isRunning(lambda);
    }

    @Override
    public List<MethodSignature> lambdasOf(TypeName functionalInterface) {
        return solutions.noted(functionalInterface, () -> escaping.of(functionalInterface));
    }

    private boolean join(MethodSignature method, SinkFlow flow) {
        Optional<FieldName> field = joins.fieldOf(flow);
        if (field.isEmpty() || effort.isSpent()) {
            return false;
        }
        List<FieldJoins.Placed> joined = joins.addConsumer(field.get(), method, flow);
        if (joins.isFirst(field.get())) {
            services.program()
                    .candidatesWriting(field.get())
                    .forEach(body -> demand(body, Demand.writesOf(field.get())));
            FieldGetters.filling(field.get(), services).forEach(body -> demand(body, Demand.writesOf(field.get())));
        }
        joined.forEach(this::add);
        return true;
    }

    /** Parameters that no caller gives: what their fields hold is joined over all writers. */
    private boolean joinUncalledParameters() {
        List<FieldJoins.Placed> open = new ArrayList<>();
        flows.forEach((method, known) -> known.all().forEach(flow -> {
            if (flow.isSent()
                    && observations.isUncalled(method, flow.atom())
                    && flow.mark().read().isEmpty()) {
                open.add(new FieldJoins.Placed(method, flow));
            }
        }));
        boolean isChanged = false;
        for (FieldJoins.Placed placed : open) {
            isChanged |= joins.isNew(placed) && join(placed.method(), placed.flow());
        }
        return isChanged;
    }

    Callers callers(MethodSignature method, SinkPoint sink) {
        return chains.of(method, sink.location());
    }

    boolean isJoined(MethodSignature method, SinkFlow flow) {
        return joins.fieldOf(flow).stream().anyMatch(field -> joins.isProduced(field, method, flow));
    }

    Map<MethodSignature, KnownFlows> flows() {
        return flows;
    }

    MethodBody body(MethodSignature method) {
        return Objects.requireNonNull(bodies.get(method), "only analysed methods have flows");
    }

    Observations observations() {
        return observations;
    }

    Set<Gap> gaps() {
        joins.cut()
                .forEach(writer ->
                        boundReached(body(writer).location(), "data goes through more fields than are followed"));
        return observations.gaps();
    }

    @Override
    public Services services() {
        return services;
    }

    @Override
    public Summary summary(MethodSignature method) {
        boolean isOfProject = services.types()
                .header(method.owner())
                .filter(TypeHeader::isProject)
                .isPresent();
        return isOfProject
                ? summaries.of(method)
                : libraries
                        .summary(new LibraryMethod(method, Optional.empty()))
                        .map(LibrarySummary::summary)
                        .orElse(Summary.EMPTY);
    }

    @Override
    public Summary summary(MethodSignature method, Context context) {
        Summary general = summary(method);
        return context.isOpen() || !summaries.isStraight(method)
                ? general
                : services.program()
                        .body(method)
                        .map(body -> variants.summary(body, context))
                        .orElse(general);
    }

    @Override
    public List<SinkFlow> sinkFlows(MethodSignature method, Context context) {
        List<SinkFlow> general = sinkFlows(method);
        if (context.isOpen() || general.isEmpty() || !summaries.isStraight(method)) {
            return general;
        }
        MethodBody body = body(method);
        Demand demand = demands.getOrDefault(method, Demand.SINKS);
        return variants.flows(body, demand, () -> Relevance.of(body, new SearchSeeds(demand, this)), context)
                .map(flows -> inAllCalls(method, flows))
                .orElse(general);
    }

    private List<SinkFlow> inAllCalls(MethodSignature method, List<SinkFlow> variant) {
        Map<SinkFlow.Identity, SinkFlow> result = new LinkedHashMap<>(beside.getOrDefault(method, Map.of()));
        variant.stream()
                .filter(flow -> awaited.openCall(method, flow).isEmpty())
                .forEach(flow -> result.merge(flow.identity(), flow, SinkFlow::join));
        return List.copyOf(result.values());
    }

    @Override
    public Optional<LibrarySummary> librarySummary(LibraryMethod method) {
        return libraries.summary(method);
    }

    @Override
    public void guessed(SourceLocation location, String what) {
        // Counted where personal data is seen to arrive.
    }

    @Override
    public List<SinkFlow> sinkFlows(MethodSignature method) {
        return flows.getOrDefault(method, KnownFlows.NONE).all();
    }

    @Override
    public boolean reachesTarget(Statement.Invoke call) {
        return reaching.mayMean(call);
    }

    private record Question(Callee callee, int arity) {}

    @Override
    public List<MethodSignature> uniqueTarget(Callee callee, int arity) {
        return solutions.noted(new Question(callee, arity), () -> reaching.unique(callee, arity));
    }

    @Override
    public boolean isFunctionalInterface(TypeName type) {
        return functionalInterfaces.contains(type);
    }

    @Override
    public void boundReached(SourceLocation location, String what) {
        observations.add(new Gap(Gap.Kind.BOUND_REACHED, location.file(), location.line(), what));
    }
}
