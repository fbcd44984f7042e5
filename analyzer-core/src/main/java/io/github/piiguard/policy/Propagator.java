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
}
