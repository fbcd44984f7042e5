package io.github.piiguard.frontend.graph;

import io.github.piiguard.ir.Block;
import io.github.piiguard.ir.Statement;
import io.github.piiguard.ir.Terminator;
import io.github.piiguard.ir.Variable;
import io.github.piiguard.model.TypeUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A control-flow graph under construction. Statements go to the current block. */
public final class GraphBuilder {
    private final List<DraftBlock> blocks = new ArrayList<>();
    private List<Integer> handlers = List.of();
    private int current;
    private int variables;

    public GraphBuilder() {
        current = newBlock();
    }

    public Variable variable(String name, TypeUse type) {
        return new Variable(variables++, name, type);
    }

    public void add(Statement statement) {
        blocks.get(current).statements.add(statement);
    }

    /** The statements of the current block so far. */
    public List<Statement> statements() {
        return List.copyOf(blocks.get(current).statements);
    }

    /** A block to which jumps may lead and which is started later. */
    public int newBlock() {
        blocks.add(new DraftBlock(handlers));
        return blocks.size() - 1;
    }

    /** Says which blocks the exceptions of a block reach. */
    public void guard(int block, List<Integer> reached) {
        blocks.get(block).handlers = List.copyOf(reached);
    }

    /** The current block. */
    public int here() {
        return current;
    }

    /** Goes on in {@code block}; the current block runs into it. */
    public void start(int block) {
        goTo(block);
        resume(block);
        blocks.get(block).handlers = handlers;
    }

    /** Goes on at the end of {@code block}, which has not been left yet. */
    public void resume(int block) {
        current = block;
    }

    /** Goes on in a block that nothing leads to. */
    public void startDetached() {
        current = newBlock();
    }

    /** Leaves the current block; what follows is unreachable until another block is started. */
    public void leave(Terminator terminator) {
        DraftBlock block = blocks.get(current);
        if (block.terminator.isEmpty()) {
            block.terminator = Optional.of(terminator);
        }
        startDetached();
    }

    public void goTo(int block) {
        leave(new Terminator.Goto(block));
    }

    /** The blocks that an exception at this place reaches. */
    public List<Integer> handlers() {
        return handlers;
    }

    /** Builds {@code code} in blocks of its own, whose exceptions reach {@code inner}. */
    public void withHandlers(List<Integer> inner, Runnable code) {
        List<Integer> outer = handlers;
        handlers = List.copyOf(inner);
        start(newBlock());
        code.run();
        handlers = outer;
        start(newBlock());
    }

    /** Whether nothing was built yet. */
    public boolean isEmpty() {
        return blocks.size() == 1 && blocks.get(0).statements.isEmpty();
    }

    /** The finished blocks; code that runs off the end returns. */
    public List<Block> finish() {
        leave(new Terminator.Return(Optional.empty()));
        return BlockLayout.of(blocks);
    }

    /** A block under construction. */
    static final class DraftBlock {
        final List<Statement> statements = new ArrayList<>();
        List<Integer> handlers;
        Optional<Terminator> terminator = Optional.empty();

        private DraftBlock(List<Integer> handlers) {
            this.handlers = handlers;
        }
    }
}
