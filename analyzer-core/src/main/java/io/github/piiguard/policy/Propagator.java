package io.github.piiguard.policy;

import java.util.List;

/**
 * What a method without visible body does to data. Effects happen in the order listed; without effects, nothing flows.
 *
 * @param entry where the entry was read: {@code file:line}
 */
public record Propagator(MethodPattern method, List<Effect> effects, String entry) {
    public Propagator {
        effects = List.copyOf(effects);
    }

    /** Whether the effects speak of what the returned function is given or gives. */
    public boolean makesFunction() {
        return effects.stream()
                .filter(Effect.Flow.class::isInstance)
                .map(Effect.Flow.class::cast)
                .anyMatch(
                        flow -> flow.from().isOfReturnedFunction() || flow.to().isOfReturnedFunction());
    }

    /** Whether the method only gives back its receiver. */
    public boolean isFluentOnly() {
        Port self = new Port(Port.Root.THIS, 0, List.of());
        Port result = new Port(Port.Root.RETURN, 0, List.of());
        return effects.equals(List.of(new Effect.Same(result, self)))
                || effects.equals(List.of(new Effect.Same(self, result)));
    }

    /** Whether the method changes what its receiver holds. */
    public boolean changesReceiver() {
        return effects.stream().anyMatch(Propagator::changesReceiver);
    }

    private static boolean changesReceiver(Effect effect) {
        return (effect instanceof Effect.Flow flow && flow.to().root() == Port.Root.THIS)
                || (effect instanceof Effect.Copy copy && copy.to().root() == Port.Root.THIS)
                || (effect instanceof Effect.Clear clear && clear.port().root() == Port.Root.THIS);
    }
}
