package io.github.piiguard.ir;

/** A value that the program text states. */
public sealed interface ConstantValue {
    /** A string literal or a text block, with its escapes resolved. */
    record Text(String value) implements ConstantValue {}

    /** A number, character or boolean, written as Java prints it. */
    record Scalar(String value) implements ConstantValue {}

    /** The null literal. */
    record Null() implements ConstantValue {}

    /** A class literal. */
    record ClassLiteral(String type) implements ConstantValue {}
}
