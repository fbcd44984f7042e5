package io.github.piiguard.flow.cache;

import io.github.piiguard.flow.domain.AbstractObject;
import io.github.piiguard.flow.domain.AccessPath;
import io.github.piiguard.flow.domain.Atom;
import io.github.piiguard.flow.domain.FunctionCall;
import io.github.piiguard.flow.domain.Heap;
import io.github.piiguard.flow.domain.Mark;
import io.github.piiguard.flow.domain.Root;
import io.github.piiguard.flow.domain.Selector;
import io.github.piiguard.flow.domain.Trace;
import io.github.piiguard.flow.domain.Value;
import io.github.piiguard.flow.summary.LibraryMethod;
import io.github.piiguard.flow.summary.LibrarySummary;
import io.github.piiguard.flow.summary.Summary;
import io.github.piiguard.ir.ConstantValue;
import io.github.piiguard.model.FieldName;
import io.github.piiguard.model.MethodSignature;
import io.github.piiguard.model.SourceLocation;
import io.github.piiguard.model.TypeName;
import io.github.piiguard.model.TypeUse;
import io.github.piiguard.policy.Degree;
import io.github.piiguard.types.ClassOrigin;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Summaries with one of everything, and the places where their types lie. */
final class Samples {
    static final TypeName OWNER = TypeName.of("lib.Texts");
    static final TypeName HELPER = TypeName.of("lib.Helper");
    static final TypeName MISSING = TypeName.of("lib.Missing");
    static final MethodSignature SIGNATURE = new MethodSignature(OWNER, "join", List.of(TypeName.STRING));
    static final LibraryMethod METHOD = new LibraryMethod(SIGNATURE, Optional.empty());

    private static final SourceLocation PLACE = new SourceLocation("lib/Texts.java", 12, -3);
    private static final AccessPath PARAMETER = AccessPath.of(new Root.Parameter(1));
    private static final TypeUse LIST = new TypeUse(TypeName.of("java.util.List"), List.of(TypeUse.STRING));

    private Samples() {}

    static List<Root> roots() {
        return List.of(
                new Root.Self(),
                new Root.Parameter(7),
                new Root.Static(new FieldName(OWNER, "EMPTY")),
                new Root.CallResult("next", PLACE, TypeUse.of(TypeName.STRING)));
    }

    static List<Selector> selectors() {
        return List.of(
                new Selector.Field("name", OWNER),
                new Selector.Key("ключ"),
                new Selector.SymbolicKey(PARAMETER),
                new Selector.Index(300),
                new Selector.Captured(2),
                new Selector.Filled(3),
                Selector.ELEMENT,
                Selector.ANY_KEY,
                Selector.KEYS,
                Selector.REST,
                Selector.RESULT,
                Selector.CONTENT,
                Selector.SIZE,
                Selector.BELOW);
    }

    static List<ConstantValue> constants() {
        return List.of(
                new ConstantValue.Text(""),
                new ConstantValue.Scalar("-1"),
                new ConstantValue.Null(),
                new ConstantValue.ClassLiteral("lib.Texts"));
    }

    static List<Atom> atoms() {
        return List.of(
                new Atom.Input(PARAMETER, LIST, Set.of(new Selector.Index(300))),
                new Atom.Reference(AbstractObject.allocated(PLACE, LIST)
                        .seenFrom(new SourceLocation("lib/Other.java", 0, 0))
                        .part(3, TypeUse.STRING)),
                new Atom.Reference(AbstractObject.function(PLACE, LIST, SIGNATURE)),
                new Atom.Literal(new ConstantValue.Text("a"), true));
    }

    static Value valueOf(Atom atom) {
        Mark mark = new Mark(Degree.TRUNCATED, Optional.empty(), Optional.empty(), Mark.Form.TEXT, 1, Trace.EMPTY);
        return Value.of(atom, mark).join(Value.of(new Atom.Literal(new ConstantValue.Null(), false)));
    }

    static Answer answer(Value result, Selector part) {
        Heap heap = new Heap();
        heap.put((Atom.Base) atoms().get(0), part, result);
        heap.ensure((Atom.Reference) atoms().get(1));
        Atom.Input function = Atom.Input.of(PARAMETER.then(part), LIST);
        FunctionCall call = new FunctionCall(function, List.of(result, Value.EMPTY));
        return new Answer(Optional.of(new LibrarySummary(new Summary(result, Value.EMPTY, heap, List.of(call)), true)));
    }

    static Answer answer() {
        return answer(valueOf(atoms().get(1)), Selector.KEYS);
    }

    static Origins origins(String content) {
        Map<TypeName, ClassOrigin> places = Map.of(
                OWNER, new ClassOrigin("texts.jar", "1"),
                HELPER, new ClassOrigin("helper.jar", content));
        return new Origins(type -> Optional.ofNullable(places.get(type)));
    }

    static Optional<Needs> needs(Origins origins) {
        return Needs.of(OWNER, Set.of(OWNER, HELPER, MISSING), origins);
    }
}
