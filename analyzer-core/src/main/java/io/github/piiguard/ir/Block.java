package io.github.piiguard.ir;

import java.util.List;

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
}
