package io.github.piiguard.ir;

/** What an {@link Statement.Operation} computes from its operands. */
public enum OperationKind {
    /** String concatenation; the operands' text is in the result. */
    CONCAT,
    /** Arithmetic and bit operations, numeric negation included. */
    ARITHMETIC,
    /** Comparisons, {@code instanceof}, boolean logic: one bit about the operands. */
    PREDICATE,
    /** A cast; the target's type is the type wanted. */
    CAST
}
