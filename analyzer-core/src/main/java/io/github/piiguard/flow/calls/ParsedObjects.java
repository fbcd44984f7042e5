package io.github.piiguard.flow.calls;

import io.github.piiguard.flow.domain.Atom;
import io.github.piiguard.flow.domain.Value;
import io.github.piiguard.flow.summary.Call;
import io.github.piiguard.flow.summary.Frame;
import io.github.piiguard.ir.ConstantValue;
import io.github.piiguard.model.TypeName;
import io.github.piiguard.model.TypeUse;
import io.github.piiguard.types.TypeHeader;
import java.util.Optional;
import java.util.Set;

/** Objects of the program's classes that a library reads from a text, a file or an answer: {@code readValue(text, User.class)}. */
final class ParsedObjects {
    private static final Set<TypeName> TEXTS = Set.of(TypeName.STRING, TypeName.of("byte[]"));

    private final Frame frame;

    ParsedObjects(Frame frame) {
        this.frame = frame;
    }

    /** What the call gives: beside the text that it read, an object of which the class is known, and no more. */
    Value of(Call call, Value given) {
        boolean isText = !given.isEmpty() && given.atoms().allMatch(ParsedObjects::isText);
        return isText && !isConverted(call)
                ? wanted(call)
                        .map(type -> given.join(LibraryObjects.unknown(call, type)))
                        .orElse(given)
                : given;
    }

    /** The program's class that the call names. */
    private Optional<TypeUse> wanted(Call call) {
        return call.arguments().stream()
                .flatMap(Value::atoms)
                .filter(Atom.Literal.class::isInstance)
                .map(atom -> ((Atom.Literal) atom).value())
                .filter(ConstantValue.ClassLiteral.class::isInstance)
                .map(literal -> ((ConstantValue.ClassLiteral) literal).type())
                .filter(name -> isProject(TypeName.of(name)))
                .findFirst()
                .map(TypeUse::of);
    }

    /** Whether the call makes one object of another, of whatever type: {@code convertValue(map, User.class)}. */
    private static boolean isConverted(Call call) {
        return call.name().startsWith("convert");
    }

    /** Whether a value is text, or nothing is known of it; what an object holds that is converted is told by the object. */
    private static boolean isText(Atom atom) {
        return atom instanceof Atom.Input input
                && (input.type().isUnknown() || TEXTS.contains(input.type().name()));
    }

    private boolean isProject(TypeName type) {
        return frame.types().header(type).filter(TypeHeader::isProject).isPresent();
    }
}
