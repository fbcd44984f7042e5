package io.github.piiguard.frontend.bytecode;

import io.github.piiguard.ir.BodyGroup;
import io.github.piiguard.ir.CallNames;
import io.github.piiguard.ir.MethodBody;
import io.github.piiguard.model.MethodSignature;
import io.github.piiguard.model.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.objectweb.asm.tree.MethodNode;

/** One method of a class file with the functions that its method references make. */
final class MethodGroup implements BodyGroup {
    private final CompiledClass type;
    private final MethodNode method;
    private final Declarations declarations;
    private final Consumer<String> failures;
    private Optional<MethodSignature> signature = Optional.empty();
    private Optional<CodeIndex.Uses> uses = Optional.empty();
    private Optional<List<MethodBody>> made = Optional.empty();

    MethodGroup(CompiledClass type, MethodNode method, Declarations declarations, Consumer<String> failures) {
        this.type = type;
        this.method = method;
        this.declarations = declarations;
        this.failures = failures;
    }

    private MethodSignature signature() {
        MethodSignature found = signature.orElseGet(() -> type.signature(method));
        signature = Optional.of(found);
        return found;
    }

    private CodeIndex.Uses uses() {
        CodeIndex.Uses found = uses.orElseGet(() -> type.uses(method));
        uses = Optional.of(found);
        return found;
    }

    @Override
    public boolean mayHold(MethodSignature wanted) {
        // Functions of method references are named after their place.
        return (wanted.name().equals(method.name) && wanted.equals(signature()))
                || (wanted.name().startsWith("lambda$") && mayCreateFunctions());
    }

    @Override
    public boolean mayCall(CallNames wanted) {
        Map<String, Set<TypeName>> members = uses().members();
        boolean isFewer = wanted.methods().size() < members.size();
        return (isFewer ? wanted.methods() : members.keySet())
                .stream().anyMatch(name -> members.getOrDefault(name, Set.of()).stream()
                        .anyMatch(receiver -> wanted.mayMean(receiver, name)));
    }

    @Override
    public Optional<Set<TypeName>> receiversOf(String methodName) {
        return Optional.of(uses().members().getOrDefault(methodName, Set.of()));
    }

    @Override
    public boolean mayTouch(String fieldName) {
        // Fields of the object around and of captured variables are read and written where the code names none.
        return fieldName.indexOf('$') >= 0 || uses().members().containsKey(fieldName);
    }

    @Override
    public boolean mayCreateFunctions() {
        return uses().isCreatingFunctions();
    }

    @Override
    public List<MethodBody> bodies() {
        List<MethodBody> bodies = made.orElseGet(this::lower);
        made = Optional.of(bodies);
        return bodies;
    }

    private List<MethodBody> lower() {
        String name = type.name() + "#" + method.name;
        try {
            Frame frame = Frame.of(type, method, declarations);
            if (frame.isTooLarge()) {
                failures.accept("The method " + name + " is too large.");
                return List.of();
            }
            List<MethodBody> functions = new ArrayList<>();
            List<MethodBody> bodies = new ArrayList<>();
            bodies.add(MethodLowering.lower(frame, function -> functions.add(function.lower(type, declarations))));
            bodies.addAll(functions);
            return bodies;
        } catch (RuntimeException broken) {
            // A class file whose code breaks the rules of the machine shows in many ways.
            failures.accept("The method " + name + " could not be lowered: " + broken);
            return List.of();
        }
    }
}
