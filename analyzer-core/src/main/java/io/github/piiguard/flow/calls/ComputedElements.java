package io.github.piiguard.flow.calls;

import io.github.piiguard.flow.domain.AbstractObject;
import io.github.piiguard.flow.domain.Atom;
import io.github.piiguard.flow.domain.Heap;
import io.github.piiguard.flow.domain.Mark;
import io.github.piiguard.flow.domain.Selector;
import io.github.piiguard.flow.domain.State;
import io.github.piiguard.flow.domain.Value;
import io.github.piiguard.flow.summary.Frame;
import io.github.piiguard.model.SourceLocation;
import io.github.piiguard.model.TypeName;
import io.github.piiguard.model.TypeUse;
import io.github.piiguard.types.MethodHeader;
import io.github.piiguard.types.TypeHeader;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Elements that nobody put into an object: those that code of its own class computes when it is asked for them, as that of an
 * iterator, an iterable or a list does.
 */
public final class ComputedElements {
    private static final TypeName ITERABLE = TypeName.of("java.lang.Iterable");
    private static final Giver OF_ITERABLE = new Giver(ITERABLE, "iterator", List.of(), true);
    private static final List<Giver> OF_ITERATOR = List.of(
            // An iterator often computes its next element when it is asked whether there is one.
            new Giver(TypeName.of("java.util.Iterator"), "hasNext", List.of(), false),
            new Giver(TypeName.of("java.util.Iterator"), "next", List.of(), true));
    private static final List<Giver> OTHERS = List.of(
            new Giver(TypeName.of("java.util.Enumeration"), "nextElement", List.of(), true),
            new Giver(TypeName.of("java.util.List"), "get", List.of(TypeName.of("int")), true));

    private final Frame frame;
    private final State state;
    private final SourceLocation location;

    /** @param location where the elements are asked for */
    public ComputedElements(Frame frame, State state, SourceLocation location) {
        this.frame = frame;
        this.state = state;
        this.location = location;
    }

    /**
     * A method of a library's interface that an object is asked for its elements by.
     *
     * @param isGiving whether what the method gives is an element, or holds elements
     */
    private record Giver(TypeName type, String method, List<TypeName> parameters, boolean isGiving) {}

    static boolean isMeantBy(Selector selector) {
        return selector.equals(Selector.ELEMENT) || selector instanceof Selector.Index;
    }

    /** What the objects compute, those apart that are asked already. */
    public Value of(Value objects) {
        Value result = Value.EMPTY;
        for (Map.Entry<Atom, Mark> entry : Heap.entries(objects)) {
            if (entry.getKey() instanceof Atom.Reference reference && mayCompute(reference.object())) {
                result = result.join(of(reference).then(entry.getValue()));
            }
        }
        return result;
    }

    /** The JDK's containers hold what was put into them. */
    private static boolean mayCompute(AbstractObject object) {
        TypeName type = object.type().name();
        return object.function().isPresent() || (!type.isUnknown() && !type.isArray() && !isOfJdk(type));
    }

    private Value of(Atom.Reference object) {
        if (object.object().function().isPresent()) {
            return object.object().type().name().equals(ITERABLE) ? ofIterator(iterator(object)) : Value.EMPTY;
        }
        return given(object, OF_ITERATOR)
                .join(given(object, OTHERS))
                .join(ofIterator(given(object, List.of(OF_ITERABLE))));
    }

    /** The iterator of an iterable that is a function. */
    private Value iterator(Atom.Reference iterable) {
        return new FunctionApplication(frame, state).applyOnce(iterable, location);
    }

    /** What a loop over an iterable takes of its iterator, which is not asked for an iterator in its turn. */
    private Value ofIterator(Value iterators) {
        Value result = state.heap().read(iterators, Selector.ELEMENT, TypeUse.UNKNOWN);
        for (Map.Entry<Atom, Mark> entry : Heap.entries(iterators)) {
            if (entry.getKey() instanceof Atom.Reference reference && mayCompute(reference.object())) {
                result = result.join(given(reference, OF_ITERATOR).then(entry.getValue()));
            }
        }
        return result;
    }

    private Value given(Atom.Reference object, List<Giver> givers) {
        List<TypeName> supertypes =
                frame.types().supertypes(object.object().type().name());
        Value result = Value.EMPTY;
        for (Giver giver : givers) {
            if (supertypes.contains(giver.type)) {
                Value given = run(object, giver);
                result = giver.isGiving ? result.join(given) : result;
            }
        }
        return result;
    }

    private Value run(Atom.Reference object, Giver giver) {
        int arity = giver.parameters.size();
        List<Value> arguments = Collections.nCopies(arity, Value.EMPTY);
        return frame.types().findMethods(object.object().type().name(), giver.method, arity).stream()
                .map(MethodHeader::signature)
                .filter(method -> method.parameterTypes().equals(giver.parameters))
                .findFirst()
                .filter(method -> isProject(method.owner()) || isAnalysed(method.owner()))
                .map(method -> new FunctionApplication(frame, state).runOn(object, method, arguments, location))
                .orElse(Value.EMPTY);
    }

    /** Of a library's containers that have models the elements are those that were put into them. */
    private boolean isAnalysed(TypeName owner) {
        return Stream.concat(Stream.of(owner), frame.types().supertypes(owner).stream())
                        .filter(type -> !isOfJdk(type))
                        .noneMatch(frame.services().matcher()::isModelled)
                && !isOfJdk(owner);
    }

    private static boolean isOfJdk(TypeName type) {
        return type.qualified().startsWith("java.");
    }

    private boolean isProject(TypeName type) {
        return frame.types().header(type).filter(TypeHeader::isProject).isPresent();
    }
}
