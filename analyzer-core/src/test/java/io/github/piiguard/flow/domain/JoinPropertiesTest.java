package io.github.piiguard.flow.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.piiguard.ir.ConstantValue;
import io.github.piiguard.model.SourceLocation;
import io.github.piiguard.model.TypeUse;
import io.github.piiguard.policy.Degree;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The laws that let states meet in any order and let loops settle. */
class JoinPropertiesTest {
    private static final String SEED = "20261";
    private static final List<Selector> SELECTORS = List.of(
            Selector.field("f"),
            Selector.field("g"),
            new Selector.Key("k"),
            new Selector.Key("l"),
            Selector.ANY_KEY,
            Selector.ELEMENT,
            Selector.REST);

    @Property(seed = SEED)
    void joinOfValuesDoesNotDependOnTheOrder(@ForAll("values") Value one, @ForAll("values") Value other) {
        assertThat(one.join(other)).isEqualTo(other.join(one));
    }

    @Property(seed = SEED)
    void joinOfValuesDoesNotDependOnTheGrouping(
            @ForAll("values") Value one, @ForAll("values") Value two, @ForAll("values") Value three) {
        assertThat(one.join(two).join(three)).isEqualTo(one.join(two.join(three)));
    }

    @Property(seed = SEED)
    void joinOfAValueWithItselfIsItself(@ForAll("values") Value value) {
        assertThat(value.join(value)).isEqualTo(value);
        assertThat(value.join(Value.EMPTY)).isEqualTo(value);
        assertThat(Value.EMPTY.join(value)).isEqualTo(value);
    }

    @Property(seed = SEED)
    void joinOfValuesHoldsBoth(@ForAll("values") Value one, @ForAll("values") Value other) {
        Value joined = one.join(other);

        assertThat(joined.join(one)).isEqualTo(joined);
        assertThat(joined.join(other)).isEqualTo(joined);
    }

    @Property(seed = SEED)
    void joinOfHeapsDoesNotDependOnTheOrder(@ForAll("heaps") Heap one, @ForAll("heaps") Heap other) {
        assertThat(one.join(other)).isEqualTo(other.join(one));
    }

    @Property(seed = SEED)
    void joinOfHeapsHoldsBoth(@ForAll("heaps") Heap one, @ForAll("heaps") Heap other) {
        Heap joined = one.join(other);

        assertThat(one.join(one)).isEqualTo(one);
        assertThat(joined.join(one)).isEqualTo(joined);
        assertThat(joined.join(other)).isEqualTo(joined);
    }

    /** What two heaps share adds nothing to one that holds it: only what was written since, or came from elsewhere, counts. */
    @Property(seed = SEED)
    void whatAnEarlierHeapGaveNeedsNoSecondJoin(
            @ForAll("heapsWithInputs") Heap mine,
            @ForAll("heapsWithInputs") Heap earlier,
            @ForAll("heapsWithInputs") Heap other,
            @ForAll("writes") List<Write> writes,
            @ForAll boolean isFromElsewhere) {
        Heap holding = mine.join(earlier).join(other);
        Heap later = (isFromElsewhere ? earlier.join(other) : earlier).copy();
        writes.forEach(write -> later.write(write.base(), write.selector(), write.value()));

        assertThat(holding.join(later, earlier)).isEqualTo(holding.join(later));
    }

    @Property(seed = SEED)
    void aLargerHeapGivesNoLess(
            @ForAll("heaps") Heap one,
            @ForAll("heaps") Heap other,
            @ForAll("bases") Value base,
            @ForAll("selectors") Selector selector) {
        Value before = one.read(base, selector, TypeUse.STRING);
        Value after = one.join(other).read(base, selector, TypeUse.STRING);

        assertThat(after.join(before)).isEqualTo(after);
    }

    @Property(seed = SEED)
    void whatIsWrittenCanBeRead(
            @ForAll("heaps") Heap heap,
            @ForAll("bases") Value base,
            @ForAll("selectors") Selector selector,
            @ForAll("values") Value value) {
        heap.write(base, selector, value);

        Value read = heap.read(base, selector, TypeUse.STRING);

        assertThat(read.join(value)).isEqualTo(read);
    }

    @Property(seed = SEED)
    void aPathIsNeverLongerThanItsBound(@ForAll("paths") List<Selector> selectors) {
        AccessPath path = AccessPath.of(new Root.Parameter(0));
        for (Selector selector : selectors) {
            AccessPath longer = path.then(selector);
            assertThat(longer.selectors()).hasSizeLessThanOrEqualTo(AccessPath.MAX_LENGTH);
            assertThat(longer.root()).isEqualTo(path.root());
            path = longer;
        }
    }

    @Property(seed = SEED)
    void marksThatMeetKeepTheClearestForm(@ForAll("marks") Mark one, @ForAll("marks") Mark other) {
        assertThat(one.join(other).degree().compareTo(one.degree())).isLessThanOrEqualTo(0);
        assertThat(one.join(other)).isEqualTo(other.join(one));
        assertThat(one.join(one)).isEqualTo(one);
    }

    @Provide
    Arbitrary<Mark> marks() {
        return Combinators.combine(Arbitraries.of(Degree.class), Arbitraries.of(Mark.Form.class))
                .as(JoinPropertiesTest::mark);
    }

    private static Mark mark(Degree degree, Mark.Form form) {
        Mark mark = Mark.PLAIN.weakened(degree);
        return switch (form) {
            case OBJECT -> mark;
            case TEXT -> mark.asText();
            case SERIALISED -> mark.asSerialised();
        };
    }

    @Provide
    Arbitrary<Value> values() {
        return Combinators.combine(atoms(), marks())
                .as(Value::of)
                .list()
                .ofMaxSize(6)
                .map(JoinPropertiesTest::joined);
    }

    /** Values that are objects only, of which parts can be written and read. */
    @Provide
    Arbitrary<Value> bases() {
        return Arbitraries.of(1, 2, 3)
                .map(line -> Value.of(object(line)))
                .list()
                .ofMinSize(1)
                .ofMaxSize(2)
                .map(JoinPropertiesTest::joined);
    }

    @Provide
    Arbitrary<Selector> selectors() {
        return Arbitraries.of(SELECTORS.subList(0, SELECTORS.size() - 1));
    }

    @Provide
    Arbitrary<List<Selector>> paths() {
        return Arbitraries.of(SELECTORS).list().ofMaxSize(20);
    }

    @Provide
    Arbitrary<Heap> heaps() {
        return Combinators.combine(bases(), selectors(), values())
                .as(Write::new)
                .list()
                .ofMaxSize(5)
                .map(JoinPropertiesTest::heap);
    }

    /** Heaps that hold what was written to objects which the method did not make, too. */
    @Provide
    Arbitrary<Heap> heapsWithInputs() {
        return writes().map(JoinPropertiesTest::heap);
    }

    @Provide
    Arbitrary<List<Write>> writes() {
        Arbitrary<Value> inputs = Arbitraries.of(0, 1).map(index -> Value.of(input(index)));
        return Combinators.combine(Arbitraries.oneOf(bases(), inputs), selectors(), values())
                .as(Write::new)
                .list()
                .ofMaxSize(5);
    }

    private record Write(Value base, Selector selector, Value value) {}

    private static Heap heap(List<Write> writes) {
        Heap heap = new Heap();
        for (int line = 1; line <= 3; line++) {
            heap.allocate(object(line).object());
        }
        writes.forEach(write -> heap.write(write.base(), write.selector(), write.value()));
        return heap;
    }

    private static Value joined(List<Value> values) {
        return values.stream().reduce(Value.EMPTY, Value::join);
    }

    private static Arbitrary<Atom> atoms() {
        Arbitrary<Atom> inputs = Arbitraries.of(0, 1, 2).map(JoinPropertiesTest::input);
        Arbitrary<Atom> literals =
                Arbitraries.of("a", "b").map(text -> new Atom.Literal(new ConstantValue.Text(text), false));
        return Arbitraries.oneOf(inputs, literals, Arbitraries.of(1, 2, 3).map(JoinPropertiesTest::object));
    }

    private static Atom.Input input(int index) {
        return Atom.Input.of(AccessPath.of(new Root.Parameter(index)), TypeUse.STRING);
    }

    private static Atom.Reference object(int line) {
        SourceLocation location = new SourceLocation("T.java", line, 1);
        return new Atom.Reference(AbstractObject.allocated(location, TypeUse.of("Box")));
    }
}
