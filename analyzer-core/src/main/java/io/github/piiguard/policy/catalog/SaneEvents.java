package io.github.piiguard.policy.catalog;

import java.util.NoSuchElementException;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.parser.Parser;

/**
 * The events of a YAML text, each looked at before a node is made of it, so that neither deep nesting nor multiplied
 * aliases cost anything.
 */
final class SaneEvents implements Parser {
    static final int MAX_ALIASES = 20;
    private static final int MAX_DEPTH = 20;

    private static final Oddity TOO_DEEP =
            new Oddity("nested deeper than " + MAX_DEPTH + " levels", "a policy needs at most five");
    private static final Oddity TOO_MANY_ALIASES =
            new Oddity("more than " + MAX_ALIASES + " YAML aliases", "write the values out");
    private static final Oddity TOO_MANY_DOCUMENTS = new Oddity("more than one YAML document", "remove the line '---'");

    /** What no policy needs. */
    record Oddity(String problem, String remedy) {}

    private final Parser events;
    private final BiFunction<Event, Oddity, RuntimeException> fault;
    private @Nullable Event seen;
    private int depth;
    private int aliases;
    private int documents;

    SaneEvents(Parser events, BiFunction<Event, Oddity, RuntimeException> fault) {
        this.events = events;
        this.fault = fault;
    }

    @Override
    public boolean checkEvent(Event.ID choice) {
        return hasNext() && peekEvent().getEventId() == choice;
    }

    @Override
    public Event peekEvent() {
        Event event = events.peekEvent();
        if (event != seen) {
            seen = event;
            check(event);
        }
        return event;
    }

    @Override
    public boolean hasNext() {
        return events.hasNext();
    }

    @Override
    public Event next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        peekEvent();
        return events.next();
    }

    private void check(Event event) {
        switch (event.getEventId()) {
            case MappingStart, SequenceStart -> require(++depth <= MAX_DEPTH, event, TOO_DEEP);
            case MappingEnd, SequenceEnd -> depth--;
            case Alias -> require(++aliases <= MAX_ALIASES, event, TOO_MANY_ALIASES);
            case DocumentStart -> require(++documents <= 1, event, TOO_MANY_DOCUMENTS);
            default -> {}
        }
    }

    private void require(boolean isSane, Event event, Oddity oddity) {
        if (!isSane) {
            throw fault.apply(event, oddity);
        }
    }
}
