package io.github.piiguard.flow.search;

import io.github.piiguard.flow.cache.Answer;
import io.github.piiguard.flow.cache.NamedTypes;
import io.github.piiguard.flow.cache.Needs;
import io.github.piiguard.flow.cache.Origins;
import io.github.piiguard.flow.cache.SummaryCache;
import io.github.piiguard.flow.demand.Demand;
import io.github.piiguard.flow.demand.Relevance;
import io.github.piiguard.flow.summary.Context;
import io.github.piiguard.flow.summary.Frame;
import io.github.piiguard.flow.summary.Knowledge;
import io.github.piiguard.flow.summary.LibraryMethod;
import io.github.piiguard.flow.summary.LibrarySummary;
import io.github.piiguard.flow.summary.Services;
import io.github.piiguard.flow.summary.SinkFlow;
import io.github.piiguard.flow.summary.Summary;
import io.github.piiguard.flow.transfer.MethodAnalysis;
import io.github.piiguard.ir.Callee;
import io.github.piiguard.ir.MethodBody;
import io.github.piiguard.ir.Statement;
import io.github.piiguard.model.MethodSignature;
import io.github.piiguard.model.SourceLocation;
import io.github.piiguard.model.TypeName;
import io.github.piiguard.types.ClassOrigin;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Summaries of library methods. A method is analysed with the methods that it calls to a fixed depth; what lies deeper is
 * guessed by its shape, and the summary then is partial. So a summary depends on the method's code alone, not on who asked
 * for what before, and recursion ends.
 */
final class LibraryAnalysis {
    private static final int DEPTH = 5;
    private static final int MOST_STATEMENTS = 2_000;

    /** Code that works on the machine itself: what it does to data is not in its text. */
    private static final List<String> OPAQUE =
            List.of("java.lang.Class#", "java.lang.reflect.", "java.lang.invoke.", "jdk.internal.", "sun.");

    private final Services services;
    private final SummaryCache cache;
    private final Origins origins;
    private final FunctionalInterfaces functionalInterfaces;
    private final Map<Question, Optional<LibrarySummary>> known = new HashMap<>();
    private final Map<Question, Set<Question>> asked = new HashMap<>();

    /**
     * @param services those of an analysis that knows no sensitive data
     * @param cache remembers answers from run to run
     */
    LibraryAnalysis(Services services, SummaryCache cache) {
        this.services = services;
        this.cache = cache;
        this.origins = new Origins(this::origin);
        this.functionalInterfaces = new FunctionalInterfaces(services.types());
    }

    /** Of a vendor's own SDK no method is analysed, so it matters what is one. */
    private Optional<ClassOrigin> origin(TypeName type) {
        return services.types()
                .origin(type)
                .map(origin -> services.matcher().isSdk(origin.place()) ? origin.marked("sdk") : origin);
    }

    /** What a method does with its callees down to a depth. */
    private record Question(LibraryMethod method, int depth) {}

    Optional<LibrarySummary> summary(LibraryMethod method) {
        Question question = new Question(method, DEPTH);
        Optional<LibrarySummary> found = known.get(question);
        return found == null ? kept(question) : found;
    }

    private Optional<LibrarySummary> kept(Question question) {
        Optional<Answer> kept = cache.find(question.method(), origins);
        Optional<LibrarySummary> answer = kept.isPresent() ? kept.get().summary() : computed(question);
        known.put(question, answer);
        return answer;
    }

    private Optional<LibrarySummary> computed(Question question) {
        Optional<LibrarySummary> answer = summary(question);
        cache.keep(question.method(), new Answer(answer), () -> needs(question));
        return answer;
    }

    /** Empty where code was not understood on the way, or a class not read: each run that gets there has to tell. */
    private Optional<Needs> needs(Question question) {
        Set<Question> reached = new LinkedHashSet<>(Set.of(question));
        Deque<Question> waiting = new ArrayDeque<>(reached);
        Set<TypeName> types = new HashSet<>();
        while (!waiting.isEmpty()) {
            Question next = waiting.remove();
            if (isRead(next) && services.program().isUnread(next.method().signature())) {
                return Optional.empty();
            }
            types.addAll(typesNamed(next));
            asked.getOrDefault(next, Set.of()).stream().filter(reached::add).forEach(waiting::add);
        }
        Set<TypeName> all = new HashSet<>(types);
        types.forEach(type -> all.addAll(services.types().supertypes(type)));
        // Whether a type is nested is found out by asking for what its name begins with.
        List.copyOf(all).forEach(type -> addOuter(type.qualified(), all));
        if (all.stream().anyMatch(this::isBroken)) {
            return Optional.empty();
        }
        return Needs.of(question.method().signature().owner(), all, origins);
    }

    private boolean isBroken(TypeName type) {
        return origins.has(type) && services.types().header(type).isEmpty();
    }

    private static void addOuter(String name, Set<TypeName> types) {
        for (int end = name.lastIndexOf('.'); end > 0; end = name.lastIndexOf('.', end - 1)) {
            types.add(TypeName.of(name.substring(0, end)));
        }
    }

    private Set<TypeName> typesNamed(Question question) {
        LibraryMethod method = question.method();
        Set<TypeName> types = new HashSet<>(NamedTypes.of(method.signature()));
        method.selfType().ifPresent(types::add);
        if (isRead(question)) {
            services.program()
                    .compiledBody(method.signature())
                    .filter(LibraryAnalysis::isSmall)
                    .ifPresent(body -> types.addAll(NamedTypes.of(body)));
        }
        return types;
    }

    private Optional<LibrarySummary> summary(Question question) {
        if (!isRead(question)) {
            return Optional.empty();
        }
        Optional<LibrarySummary> found = known.get(question);
        if (found == null) {
            found = services.program()
                    .compiledBody(question.method().signature())
                    .filter(LibraryAnalysis::isSmall)
                    .filter(body -> question.depth() > 0 || isLeaf(body))
                    .map(body -> new Level(question).analyse(body));
            known.put(question, found);
        }
        return found;
    }

    /** Whether the answer is in the method's code. What is not asked for its code must not be reported as unread either. */
    private static boolean isRead(Question question) {
        String owner = question.method().signature().owner() + "#";
        return question.depth() >= 0 && OPAQUE.stream().noneMatch(owner::startsWith);
    }

    /** A method that calls none but those that have models is read below the deepest level, too: nothing lies under it. */
    private boolean isLeaf(MethodBody body) {
        return body.blocks().stream()
                .flatMap(block -> block.statements().stream())
                .allMatch(this::endsHere);
    }

    private boolean endsHere(Statement statement) {
        return !(statement instanceof Statement.CreateFunction)
                && (!(statement instanceof Statement.Invoke call)
                        || services.matcher()
                                .exactPropagator(call.callee(), call.arguments().size())
                                .isPresent());
    }

    private static boolean isSmall(MethodBody body) {
        return body.blocks().stream()
                        .mapToInt(block -> block.statements().size())
                        .sum()
                <= MOST_STATEMENTS;
    }

    /** What the analysis of one method knows: its callees to a depth that is one less. */
    private final class Level implements Knowledge {
        private final Question question;
        private boolean isPartial;

        Level(Question question) {
            this.question = question;
        }

        LibrarySummary analyse(MethodBody body) {
            Relevance relevance = Relevance.of(body, SummarySeeds.of(body, services.matcher()));
            Frame frame = new Frame(body, Demand.SUMMARY, relevance, this, Optional.empty());
            Summary summary = new MethodAnalysis(frame).run().summary();
            return new LibrarySummary(summary.withoutSteps(), isPartial);
        }

        @Override
        public Services services() {
            return services;
        }

        @Override
        public Summary summary(MethodSignature method) {
            Optional<LibrarySummary> found = librarySummary(new LibraryMethod(method, Optional.empty()));
            isPartial |= found.map(LibrarySummary::isPartial).orElse(true);
            return found.map(LibrarySummary::summary).orElse(Summary.EMPTY);
        }

        /** A library's method is kept for all that call it. */
        @Override
        public Summary summary(MethodSignature method, Context context) {
            return summary(method);
        }

        @Override
        public Optional<LibrarySummary> librarySummary(LibraryMethod method) {
            Question callee = new Question(method, question.depth() - 1);
            asked.computeIfAbsent(question, first -> new LinkedHashSet<>()).add(callee);
            return LibraryAnalysis.this.summary(callee);
        }

        /** Of a method that is not inherited, the class that declares it may still be that of the object. */
        @Override
        public Optional<TypeName> selfType() {
            return question.method().selfType();
        }

        @Override
        public void guessed(SourceLocation location, String what) {
            isPartial = true;
        }

        @Override
        public void boundReached(SourceLocation location, String what) {
            isPartial = true;
        }

        @Override
        public List<SinkFlow> sinkFlows(MethodSignature method) {
            return List.of();
        }

        @Override
        public List<SinkFlow> sinkFlows(MethodSignature method, Context context) {
            return List.of();
        }

        @Override
        public boolean reachesTarget(Statement.Invoke call) {
            return false;
        }

        @Override
        public List<MethodSignature> uniqueTarget(Callee callee, int arity) {
            return List.of();
        }

        @Override
        public List<MethodSignature> lambdasOf(TypeName functionalInterface) {
            return List.of();
        }

        @Override
        public boolean runsFunctions(MethodSignature lambda) {
            return false;
        }

        @Override
        public boolean isFunctionalInterface(TypeName type) {
            return functionalInterfaces.contains(type);
        }
    }
}
