package io.github.piiguard.flow.calls;

import io.github.piiguard.flow.constants.Known;
import io.github.piiguard.flow.domain.Atom;
import io.github.piiguard.flow.domain.Mark;
import io.github.piiguard.flow.domain.Selector;
import io.github.piiguard.flow.domain.State;
import io.github.piiguard.flow.domain.Value;
import io.github.piiguard.flow.heap.Containers;
import io.github.piiguard.flow.heap.Elements;
import io.github.piiguard.flow.summary.Call;
import io.github.piiguard.flow.summary.Frame;
import io.github.piiguard.ir.Variable;
import io.github.piiguard.model.TypeName;
import io.github.piiguard.model.TypeUse;
import io.github.piiguard.types.TypeHeader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Calls that take away what an object holds, as far as constants decide what. */
final class Removals {
    private static final Set<String> TEXT_BUILDERS = Set.of("java.lang.StringBuilder", "java.lang.StringBuffer");

    private static final Set<String> SETS = Set.of("java.util.HashSet", "java.util.LinkedHashSet", "java.util.TreeSet");

    private final Frame frame;
    private final State state;

    Removals(Frame frame, State state) {
        this.frame = frame;
        this.state = state;
    }

    /** The result of such a call, which is no data; empty for any other call. */
    Optional<Value> apply(Call call) {
        boolean isRemoval =
                call.arity() == 1 && !isOfProject(call) && (empties(call) || retains(call) || takesOut(call));
        return isRemoval ? Optional.of(Value.EMPTY) : Optional.empty();
    }

    /** What a method of the program does is in its text, whatever it is called. */
    private boolean isOfProject(Call call) {
        return frame.types()
                .header(call.statement().callee().receiverType())
                .filter(TypeHeader::isProject)
                .isPresent();
    }

    /** A text builder of length 0 holds nothing of before. */
    private boolean empties(Call call) {
        boolean isCut = call.name().equals("setLength")
                && TEXT_BUILDERS.contains(
                        call.statement().callee().receiverType().qualified())
                && argument(call).filter(new Known.Whole(0)::equals).isPresent();
        if (isCut) {
            state.heap().clearAll(call.receiver());
        }
        return isCut;
    }

    private Optional<Known> argument(Call call) {
        List<Variable> arguments = call.statement().arguments();
        return frame.constants().at(call.statement(), arguments.get(0));
    }

    /** Of a map whose set of keys keeps only some, the entries under the others are gone. */
    private boolean retains(Call call) {
        Value kept = call.name().equals("retainAll")
                ? state.heap().read(call.argument(0), Selector.ELEMENT, TypeUse.UNKNOWN)
                : Value.EMPTY;
        boolean isKnown = !kept.isEmpty() && kept.atoms().allMatch(Atom.Literal.class::isInstance);
        if (isKnown) {
            Set<String> names = kept.atoms().map(Removals::text).collect(Collectors.toSet());
            Containers containers = new Containers(state);
            containers
                    .knownKeys(call.receiver())
                    .atoms()
                    .filter(key -> !names.contains(text(key)))
                    .forEach(key -> containers.clear(call.receiver(), Value.of(key)));
        }
        return isKnown;
    }

    /** A list or set from which the very value is taken that was put into it: {@code all.add(email); all.remove(email)}. */
    private boolean takesOut(Call call) {
        Value taken = call.argument(0);
        Optional<Atom> one = taken.size() == 1 ? taken.atoms().findFirst().filter(Removals::isOne) : Optional.empty();
        boolean isValue = call.name().equals("remove")
                && !isPrimitive(call.statement().arguments().get(0).type().name());
        return isValue
                && one.isPresent()
                && (takesPlace(call.receiver(), one.get()) || takesAny(call.receiver(), one.get()));
    }

    /** Whether an atom stands for one value, and not for several such as the elements of a list. */
    private static boolean isOne(Atom atom) {
        return atom instanceof Atom.Sensitive
                || (atom instanceof Atom.Input input
                        && input.path().selectors().stream()
                                .allMatch(selector ->
                                        selector instanceof Selector.Field || selector instanceof Selector.Key));
    }

    private static boolean isPrimitive(TypeName type) {
        return !type.qualified().contains(".")
                && Character.isLowerCase(type.qualified().charAt(0));
    }

    private boolean takesPlace(Value list, Atom taken) {
        Elements elements = new Elements(state);
        List<Value> each = elements.each(list).orElse(List.of());
        int place = IntStream.range(0, each.size())
                .filter(i -> each.get(i).size() == 1 && each.get(i).atoms().allMatch(taken::equals))
                .findFirst()
                .orElse(-1);
        if (place >= 0) {
            elements.remove(list, place);
        }
        return place >= 0;
    }

    private boolean takesAny(Value set, Atom taken) {
        boolean isSet = set.size() == 1
                && set.atoms()
                        .allMatch(atom -> atom instanceof Atom.Reference made
                                && SETS.contains(made.object().type().name().qualified()));
        Map<Atom, Mark> left = new LinkedHashMap<>();
        if (isSet) {
            state.heap().read(set, Selector.ELEMENT, TypeUse.UNKNOWN).forEach(left::put);
        }
        boolean isThere = left.remove(taken) != null;
        if (isThere) {
            state.heap().clearAll(set);
            state.heap().write(set, Selector.ELEMENT, Value.of(left));
        }
        return isThere;
    }

    private static String text(Atom literal) {
        return Containers.text(((Atom.Literal) literal).value());
    }
}
