package io.github.piiguard.flow.demand;

import io.github.piiguard.ir.Block;
import io.github.piiguard.ir.MethodBody;
import io.github.piiguard.ir.OperationKind;
import io.github.piiguard.ir.Statement;
import io.github.piiguard.ir.Terminator;
import io.github.piiguard.ir.Variable;
import io.github.piiguard.model.MethodSignature;
import io.github.piiguard.model.TypeName;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The statements of a body on which a demand depends: a backward slice over definitions and uses that ignores control
 * (Weiser, Program Slicing, 1981), with calls on a relevant object kept because they may change it.
 */
public final class Relevance {
    /** Values that hold no other object. */
    private static final Set<String> SCALARS = Set.of(
            "java.lang.String",
            "java.lang.Integer",
            "java.lang.Long",
            "java.lang.Boolean",
            "java.lang.Double",
            "java.lang.Float",
            "java.lang.Character",
            "java.lang.Short",
            "java.lang.Byte",
            "java.util.UUID",
            "java.math.BigDecimal",
            "java.math.BigInteger",
            "java.lang.Class");

    /** Objects that may hold others, none of which changes once they are made. */
    private static final Set<String> IMMUTABLE = Set.of(
            "java.net.URI",
            "java.net.URL",
            "java.io.File",
            "java.nio.charset.Charset",
            "java.time.Duration",
            "java.time.Instant",
            "java.time.LocalDate",
            "java.time.LocalDateTime",
            "java.time.OffsetDateTime",
            "java.time.ZoneId",
            "java.time.ZonedDateTime",
            "java.util.Locale",
            "java.util.regex.Pattern");

    private final MethodBody body;
    private final BitSet variables = new BitSet();
    private final Set<String> fields = new HashSet<>();
    private Optional<BitSet> changed = Optional.empty();
    private final IdentityHashMap<Statement, Boolean> statements = new IdentityHashMap<>();
    /** The seeds of which nothing else is wanted than that they are there. */
    private final Set<Statement> bare = Collections.newSetFromMap(new IdentityHashMap<>());

    private Relevance(MethodBody body) {
        this.body = body;
    }

    public static Relevance of(MethodBody body, Seeds seeds) {
        Relevance relevance = new Relevance(body);
        for (Block block : body.blocks()) {
            for (Statement statement : block.statements()) {
                if (seeds.isSeed(statement)) {
                    relevance.begin(statement, seeds.isGivenWanted(statement));
                }
            }
            if (seeds.isResultWanted()) {
                relevance.markResult(block.terminator());
            }
        }
        if (!relevance.isEmpty()) {
            relevance.close(seeds);
        }
        return relevance;
    }

    /** Where the slice begins. */
    public interface Seeds {
        boolean isSeed(Statement statement);

        boolean isResultWanted();

        /** Whether it matters what a seed is given; it is seen with nothing at hand otherwise. */
        boolean isGivenWanted(Statement seed);

        /** Whether it matters what the objects of a seed hold when the body ends. */
        boolean isEndWanted(Statement seed);
    }

    public boolean contains(Statement statement) {
        return statements.containsKey(statement);
    }

    /** Whether the same statements and variables of the same body matter. */
    public boolean isSame(Relevance other) {
        return statements.equals(other.statements) && variables.equals(other.variables);
    }

    public boolean isEmpty() {
        return statements.isEmpty() && variables.isEmpty();
    }

    private void begin(Statement seed, boolean isGivenWanted) {
        if (isGivenWanted) {
            keep(seed);
        } else {
            statements.put(seed, true);
            bare.add(seed);
        }
    }

    private boolean isWhole(Statement statement) {
        return contains(statement) && !bare.contains(statement);
    }

    private void markResult(Terminator terminator) {
        if (terminator instanceof Terminator.Return end) {
            end.value().ifPresent(this::mark);
        } else if (terminator instanceof Terminator.Throw end) {
            mark(end.exception());
        }
    }

    /** A caught exception comes from the throws and calls of the blocks that its handler guards. */
    private boolean closeHandlers(int[] ends) {
        boolean isChanged = false;
        for (int i = 0; i < ends.length; i++) {
            Block block = body.blocks().get(i);
            if (block.handlers().stream().anyMatch(this::isCatching)) {
                for (Statement statement : block.statements().subList(0, ends[i])) {
                    if (statement instanceof Statement.Invoke && !isWhole(statement)) {
                        keep(statement);
                        isChanged = true;
                    }
                }
                markResult(block.terminator());
            }
        }
        return isChanged;
    }

    private boolean isCatching(int handler) {
        return body.blocks().get(handler).statements().stream()
                .anyMatch(statement -> statement instanceof Statement.CatchException && contains(statement));
    }

    private void close(Seeds seeds) {
        int[] ends = seeds.isResultWanted() || statements.keySet().stream().anyMatch(seeds::isEndWanted)
                ? BeforeSeeds.all(body)
                : BeforeSeeds.of(body, this::isWhole);
        boolean isChanged = true;
        while (isChanged) {
            isChanged = false;
            for (int i = ends.length - 1; i >= 0; i--) {
                isChanged |= closeBlock(body.blocks().get(i).statements().subList(0, ends[i]));
            }
            isChanged |= closeHandlers(ends);
        }
    }

    private boolean closeBlock(List<Statement> list) {
        boolean isChanged = false;
        for (int i = list.size() - 1; i >= 0; i--) {
            Statement statement = list.get(i);
            if (!isWhole(statement) && isNeeded(statement)) {
                keep(statement);
                isChanged = true;
            }
        }
        return isChanged;
    }

    private void keep(Statement statement) {
        statements.put(statement, true);
        bare.remove(statement);
        if (statement instanceof Statement.ReadField read
                && !isImmutable(read.target().type().name())) {
            fields.add(read.field().name());
        }
        if (statement instanceof Statement.WriteField write
                && !isImmutable(write.value().type().name())) {
            fields.add(write.field().name());
        }
        StatementParts.uses(statement).forEach(this::mark);
        StatementParts.target(statement).ifPresent(this::mark);
    }

    private void mark(Variable variable) {
        variables.set(variable.index());
    }

    private boolean isNeeded(Statement statement) {
        if (StatementParts.target(statement).filter(this::isMarked).isPresent()) {
            return true;
        }
        if (isOtherName(statement)) {
            return true;
        }
        if (statement instanceof Statement.WriteField write) {
            return write.receiver().isEmpty()
                    || write.receiver().filter(this::isMarked).isPresent()
                    || isKept(write);
        }
        if (statement instanceof Statement.WriteElement write) {
            return isMarked(write.array()) || isChangeable(write.value());
        }
        if (statement instanceof Statement.CreateFunction || statement instanceof Statement.AllocateArray) {
            // A function may change what it captured, and whoever has an array what lies in it.
            return StatementParts.uses(statement).stream().anyMatch(this::isChangeable);
        }
        return isConstructed(statement)
                || (statement instanceof Statement.Invoke
                        && StatementParts.uses(statement).stream().anyMatch(this::isChangeable));
    }

    /** A relevant object is put into another one, such as that of an anonymous class, through which it may be changed. */
    private boolean isKept(Statement.WriteField write) {
        return isChangeable(write.value())
                && write.receiver()
                        .filter(holder -> !body.self().contains(holder))
                        .isPresent();
    }

    /** Another name of a relevant object, or another read of what a relevant field or array holds: it may be changed through it. */
    private boolean isOtherName(Statement statement) {
        if (isNaming(statement)) {
            return StatementParts.uses(statement).stream()
                    .anyMatch(named ->
                            isMarked(named) && !isImmutable(named.type().name()));
        }
        if (statement instanceof Statement.ReadElement read) {
            return isMarked(read.array()) && !isImmutable(read.target().type().name());
        }
        if (statement instanceof Statement.NextElement next) {
            return isMarked(next.collection())
                    && !isImmutable(next.target().type().name());
        }
        return statement instanceof Statement.ReadField read
                && !isImmutable(read.target().type().name())
                && read.receiver().map(this::isMarked).orElse(true)
                && (fields.contains(read.field().name()) || isChangedPart(read));
    }

    /** A part that is changed here, whoever reads it from the whole: {@code user.address.street = x; send(user)}. */
    private boolean isChangedPart(Statement.ReadField read) {
        boolean isPart =
                read.receiver().filter(whole -> !body.self().contains(whole)).isPresent();
        return isPart && changed().get(read.target().index());
    }

    private BitSet changed() {
        if (changed.isEmpty()) {
            changed = Optional.of(ChangedObjects.of(body));
        }
        return changed.get();
    }

    /** Whether a statement gives what it uses another name. */
    public static boolean isNaming(Statement statement) {
        return statement instanceof Statement.Copy
                || (statement instanceof Statement.Operation cast
                        && cast.kind() == OperationKind.CAST
                        && !isImmutable(cast.target().type().name()));
    }

    /** A constructor fills even an object that nobody can change later. */
    private boolean isConstructed(Statement statement) {
        return statement instanceof Statement.Invoke call
                && call.callee().name().equals(MethodSignature.CONSTRUCTOR)
                && call.receiver().filter(this::isMarked).isPresent();
    }

    private boolean isMarked(Variable variable) {
        return variables.get(variable.index());
    }

    /** Calls on {@code this} are kept for their result only: its fields are joined over all their writers. */
    private boolean isChangeable(Variable variable) {
        return isMarked(variable)
                && !body.self().contains(variable)
                && !isImmutable(variable.type().name());
    }

    /** Whether no call can change an object of the type. */
    public static boolean isImmutable(TypeName type) {
        return isScalar(type) || IMMUTABLE.contains(type.qualified());
    }

    /** Whether a value of the type holds no other object. */
    public static boolean isScalar(TypeName type) {
        boolean isPrimitive = !type.qualified().contains(".")
                && !type.isArray()
                && Character.isLowerCase(type.qualified().charAt(0));
        return isPrimitive || SCALARS.contains(type.qualified());
    }
}
