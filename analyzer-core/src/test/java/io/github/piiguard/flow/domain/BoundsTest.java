package io.github.piiguard.flow.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.piiguard.ir.ConstantValue;
import io.github.piiguard.model.FieldName;
import io.github.piiguard.model.SourceLocation;
import io.github.piiguard.model.TypeName;
import io.github.piiguard.model.TypeUse;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BoundsTest {
    private static final SourceLocation PLACE = new SourceLocation("A.java", 1, 1);

    @Test
    void forgetsWhereBelowAStaticFieldTheLastFieldLies() {
        Root root = new Root.Static(new FieldName(TypeName.of("A"), "all"));
        AccessPath path = then(AccessPath.of(root), "a", "b", "c", "d");
        assertThat(path.selectors()).containsExactly(Selector.BELOW, Selector.field("d"));
        assertThat(path.isSpread()).isTrue();
    }

    @Test
    void keepsThePartsAfterTheLastField() {
        AccessPath path = then(AccessPath.of(new Root.Parameter(0)), "a", "b", "c", "d", "e")
                .then(Selector.ELEMENT)
                .then(new Selector.Key("email"));
        assertThat(path.selectors())
                .containsExactly(Selector.BELOW, Selector.field("e"), Selector.ELEMENT, new Selector.Key("email"));
    }

    @Test
    void readsWhatLiesAnywhereBelow() {
        Heap heap = new Heap();
        Value outer = made(heap, 1);
        Value inner = made(heap, 2);
        Value text = Value.of(new Atom.Literal(new ConstantValue.Text("deep"), false));
        heap.write(outer, Selector.field("inner"), inner);
        heap.write(inner, Selector.field("name"), text);
        Value below = heap.read(outer, Selector.BELOW, TypeUse.UNKNOWN);
        assertThat(heap.read(below, Selector.field("name"), TypeUse.UNKNOWN)).isEqualTo(text);
    }

    @Test
    void keepsWritesToSomeOfTheCallersObjectsAndToAllOfItsOwn() {
        Heap heap = new Heap();
        Value text = Value.of(new Atom.Literal(new ConstantValue.Text("text"), false));
        for (int i = 0; i <= Heap.MAX_INPUTS; i++) {
            assertThat(heap.isCut()).isFalse();
            Value given = Value.of(Atom.Input.of(AccessPath.of(new Root.Parameter(i)), TypeUse.UNKNOWN));
            heap.write(given, Selector.field("name"), text);
        }

        assertThat(heap.objects()).hasSize(Heap.MAX_INPUTS);
        assertThat(List.of(
                        heap.isCut(), heap.copy().isCut(), new Heap().join(heap).isCut()))
                .containsOnly(true);
        Value own = made(heap, 1);
        heap.write(own, Selector.field("name"), text);
        assertThat(heap.read(own, Selector.field("name"), TypeUse.UNKNOWN)).isEqualTo(text);
    }

    @Test
    void overwritesNothingThroughAPathOfManyObjects() {
        Heap heap = new Heap();
        Value spread =
                Value.of(Atom.Input.of(AccessPath.of(new Root.Parameter(0)).then(Selector.BELOW), TypeUse.UNKNOWN));
        Value one = Value.of(new Atom.Literal(new ConstantValue.Text("one"), false));
        Value other = Value.of(new Atom.Literal(new ConstantValue.Text("other"), false));
        heap.write(spread, Selector.field("name"), one);
        heap.write(spread, Selector.field("name"), other);
        assertThat(heap.read(spread, Selector.field("name"), TypeUse.UNKNOWN).atoms())
                .containsAll(one.join(other).atoms().toList());
    }

    @Test
    void joinsValuesUnderManyUnknownKeys() {
        Heap heap = new Heap();
        Value map = made(heap, 1);
        for (int key = 0; key < 60; key++) {
            heap.write(map, new Selector.SymbolicKey(AccessPath.of(new Root.Parameter(key))), literal(key));
        }
        Atom.Base base = (Atom.Base) map.atoms().findFirst().orElseThrow();
        Map<Selector, Value> parts = heap.objects().getOrDefault(base, Map.of());
        assertThat(parts.keySet().stream().filter(Selector.SymbolicKey.class::isInstance))
                .hasSizeLessThanOrEqualTo(Value.MAX_ATOMS);
        assertThat(parts).containsKey(Selector.ANY_KEY);
    }

    @Test
    void tellsFewCallsOfAFunctionApart() {
        FunctionCalls calls = new FunctionCalls();
        IntStream.range(0, 3).forEach(i -> calls.add(call(0, literal(i))));
        calls.add(call(0, literal(1)));
        assertThat(calls.toList()).hasSize(3);
    }

    @Test
    void joinsTheArgumentsOfManyCalls() {
        FunctionCalls calls = new FunctionCalls();
        IntStream.range(0, 20).forEach(i -> calls.add(call(0, literal(i))));
        assertThat(calls.toList())
                .singleElement()
                .satisfies(all -> assertThat(all.arguments().get(0).size()).isEqualTo(20));
    }

    @Test
    void joinsCallsWithDifferentNumbersOfArguments() {
        FunctionCalls calls = new FunctionCalls();
        FunctionCall one = call(0, literal(0));
        calls.add(new FunctionCall(one.function(), List.of()));
        calls.add(new FunctionCall(one.function(), List.of(literal(1), literal(2))));
        IntStream.range(10, 20).forEach(i -> calls.add(call(0, literal(i))));
        assertThat(calls.toList()).singleElement().satisfies(all -> {
            assertThat(all.arguments()).hasSize(2);
            assertThat(all.arguments().get(0).size()).isEqualTo(11);
            assertThat(all.arguments().get(1)).isEqualTo(literal(2));
        });
    }

    @Test
    void keepsFunctionsOfParametersBeforeThoseThatLieDeeper() {
        FunctionCalls calls = new FunctionCalls();
        IntStream.range(0, FunctionCalls.MAX_FUNCTIONS).forEach(i -> {
            AccessPath deeper = then(AccessPath.of(new Root.Parameter(i)), "listener");
            calls.add(new FunctionCall(Atom.Input.of(deeper, TypeUse.UNKNOWN), List.of()));
            calls.add(call(i, literal(i)));
        });
        assertThat(calls.toList()).hasSize(FunctionCalls.MAX_FUNCTIONS).allSatisfy(call -> assertThat(
                        call.function().path().selectors())
                .isEmpty());
    }

    @Test
    void keepsTheNearestOfManyFunctions() {
        FunctionCalls calls = new FunctionCalls();
        IntStream.range(0, 60).forEach(i -> calls.add(call(59 - i, literal(i))));
        assertThat(calls.isCut()).isTrue();
        assertThat(calls.toList()).hasSize(FunctionCalls.MAX_FUNCTIONS).allSatisfy(call -> assertThat(
                        ((Root.Parameter) call.function().path().root()).index())
                .isLessThan(FunctionCalls.MAX_FUNCTIONS));
    }

    @Test
    void leavesOutFunctionsThatNoCallerKnows() {
        FunctionCalls calls = new FunctionCalls();
        AccessPath path = AccessPath.of(new Root.CallResult("listener", PLACE, TypeUse.UNKNOWN));
        calls.add(new FunctionCall(Atom.Input.of(path, TypeUse.UNKNOWN), List.of()));
        assertThat(calls.toList()).isEmpty();
    }

    private static AccessPath then(AccessPath path, String... fields) {
        AccessPath result = path;
        for (String field : fields) {
            result = result.then(Selector.field(field));
        }
        return result;
    }

    private static Value made(Heap heap, int line) {
        AbstractObject object = AbstractObject.allocated(new SourceLocation("A.java", line, 1), TypeUse.UNKNOWN);
        heap.allocate(object);
        return Value.of(new Atom.Reference(object));
    }

    private static Value literal(int number) {
        return Value.of(new Atom.Literal(new ConstantValue.Text("text" + number), false));
    }

    private static FunctionCall call(int parameter, Value argument) {
        AccessPath path = AccessPath.of(new Root.Parameter(parameter));
        return new FunctionCall(Atom.Input.of(path, TypeUse.UNKNOWN), List.of(argument));
    }
}
