package io.github.piiguard.flow.domain;

import io.github.piiguard.flow.Confidence;
import io.github.piiguard.flow.SourcePoint;
import io.github.piiguard.flow.Step;
import io.github.piiguard.model.TypeName;
import io.github.piiguard.policy.DataType;
import io.github.piiguard.policy.Degree;
import io.github.piiguard.policy.ValueShape;
import java.util.Optional;
import java.util.Set;

/**
 * What happened to an atom on its way. Two marks are equal whatever their traces.
 *
 * @param read the first member read on the way that the policy calls sensitive
 * @param named what the name of a parameter says that it was passed as
 * @param joins through how many fields it went whose objects are not told apart
 * @param form whether the atom is an object still, or what was made of it
 */
public record Mark(Degree degree, Optional<Read> read, Optional<Read> named, Form form, int joins, Trace trace) {
    public static final Mark PLAIN =
            new Mark(Degree.RAW, Optional.empty(), Optional.empty(), Form.OBJECT, 0, Trace.EMPTY);

    private static final Set<String> NUMBERS = Set.of(
            "int",
            "long",
            "short",
            "byte",
            "float",
            "double",
            "boolean",
            "Integer",
            "Long",
            "Short",
            "Byte",
            "Float",
            "Double",
            "Boolean",
            "BigInteger",
            "BigDecimal");

    /** What became of an object. */
    public enum Form {
        OBJECT,
        /** Its {@code toString}. */
        TEXT,
        /** What a serialiser writes of it. */
        SERIALISED
    }

    /** A member read, or a parameter, that is sensitive by its declaration. */
    public record Read(SourcePoint point, DataType dataType, Confidence confidence) {}

    public Mark weakened(Degree other) {
        return new Mark(degree.and(other), read, named, form, joins, trace);
    }

    public Mark asText() {
        return form == Form.OBJECT ? new Mark(degree, read, named, Form.TEXT, joins, trace) : this;
    }

    public Mark asSerialised() {
        return form == Form.OBJECT ? new Mark(degree, read, named, Form.SERIALISED, joins, trace) : this;
    }

    public boolean isText() {
        return form == Form.TEXT;
    }

    public Mark readAs(Read sensitive) {
        return new Mark(degree, Optional.of(sensitive), named, form, joins, trace);
    }

    /**
     * The mark of a part of the value, of that type: where no object is such data, having parts proves that the value is none,
     * and a number or flag is no part of data that no number is.
     */
    public Mark ofPart(TypeName part) {
        return read.map(Read::dataType)
                        .filter(data ->
                                data.isNeverObject() || (NUMBERS.contains(part.simpleName()) && !isNumber(data)))
                        .isPresent()
                ? unread()
                : this;
    }

    private static boolean isNumber(DataType data) {
        return data.shapes().contains(ValueShape.NUMBER) || data.shapes().contains(ValueShape.DATE);
    }

    /** The mark without the member that was read on the way. */
    public Mark unread() {
        return new Mark(degree, Optional.empty(), named, form, joins, trace);
    }

    /** The mark of a value that was passed as a parameter whose name says what it is. */
    public Mark namedAs(Read parameter) {
        return new Mark(degree, read, Optional.of(parameter), form, joins, trace);
    }

    /** The mark of a part of a value that has a name of its own, whatever the parameter was called that the value was passed as. */
    public Mark unnamed() {
        return named.isEmpty() ? this : new Mark(degree, read, Optional.empty(), form, joins, trace);
    }

    public Mark then(Step step) {
        return new Mark(degree, read, named, form, joins, trace.then(step));
    }

    public Mark withoutSteps() {
        return new Mark(degree, read, named, form, joins, Trace.EMPTY);
    }

    /** This mark with a step that came before all others. */
    public Mark before(Step step) {
        return new Mark(degree, read, named, form, joins, Trace.EMPTY.then(step).then(trace));
    }

    /** This mark followed by what happened next. */
    public Mark then(Mark next) {
        return new Mark(
                degree.and(next.degree),
                read.or(next::read),
                named.or(next::named),
                form == Form.OBJECT ? next.form : form,
                joins + next.joins,
                trace.then(next.trace));
    }

    /** The mark of an atom that may have come either way. */
    public Mark join(Mark other) {
        Degree weaker = degree.compareTo(other.degree) <= 0 ? degree : other.degree;
        Trace first = degree == other.degree ? trace.shorter(other.trace) : weaker == degree ? trace : other.trace;
        int fewer = Math.min(joins, other.joins);
        return new Mark(
                weaker,
                read.or(other::read),
                named.or(other::named),
                form.compareTo(other.form) >= 0 ? form : other.form,
                fewer,
                first);
    }

    /** The joined mark, with the steps of both ways; this mark itself where the other adds nothing. */
    @SuppressWarnings("ReferenceEquality")
    public Mark joinWays(Mark other) {
        Mark joined = join(other);
        Trace both = degree == other.degree ? trace.or(other.trace) : joined.trace;
        boolean isSame = both == trace
                && joined.degree == degree
                && joined.read.equals(read)
                && joined.named.equals(named)
                && joined.form == form
                && joined.joins == joins;
        return isSame ? this : new Mark(joined.degree, joined.read, joined.named, joined.form, joined.joins, both);
    }

    /** The mark of data that was written to a field and read from an object that may be another one. */
    public Mark joined() {
        return new Mark(degree, read, named, form, joins + 1, trace);
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof Mark mark
                        && mark.degree == degree
                        && mark.form == form
                        && isSame(mark.read, read)
                        && isSame(mark.named, named));
    }

    private static boolean isSame(Optional<Read> one, Optional<Read> other) {
        return one.isPresent() && other.isPresent()
                ? one.get().dataType().equals(other.get().dataType())
                : one.isEmpty() && other.isEmpty();
    }

    @Override
    public int hashCode() {
        // Not the degree's own hash code, which differs from run to run.
        return degree.name().hashCode();
    }
}
