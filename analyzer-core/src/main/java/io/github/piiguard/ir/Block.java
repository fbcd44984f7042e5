package io.github.piiguard.ir;

import java.util.List;
import java.util.stream.Stream;

/**
 * A basic block.
 *
 * @param handlers blocks that an exception thrown anywhere in this block may reach
 */
public record Block(List<Statement> statements, Terminator terminator, List<Integer> handlers) {
    public Block {
        statements = List.copyOf(statements);
        handlers = List.copyOf(handlers);
    }

    /** The blocks that may run next. */
    public Stream<Integer> next() {
        return Stream.concat(terminator.successors().stream(), handlers.stream());
    }
}
