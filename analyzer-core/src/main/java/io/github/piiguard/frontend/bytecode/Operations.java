package io.github.piiguard.frontend.bytecode;

import io.github.piiguard.ir.ConstantValue;
import io.github.piiguard.ir.OperationKind;
import io.github.piiguard.ir.Statement;
import io.github.piiguard.ir.Variable;
import io.github.piiguard.model.TypeName;
import io.github.piiguard.model.TypeUse;
import java.util.List;
import org.objectweb.asm.Opcodes;

/** Lowers instructions without operands of their own: constants, arithmetic, conversions, arrays. */
final class Operations {
    private static final TypeUse INT = TypeUse.of("int");
    private static final List<TypeUse> NUMBERS =
            List.of(INT, TypeUse.of("long"), TypeUse.of("float"), TypeUse.of("double"));

    private final Cursor cursor;

    Operations(Cursor cursor) {
        this.cursor = cursor;
    }

    void lower(int opcode) {
        if (opcode <= Opcodes.DCONST_1) {
            constant(opcode);
        } else if (opcode <= Opcodes.SALOAD) {
            readElement(opcode);
        } else if (opcode <= Opcodes.SASTORE) {
            List<Variable> operands = cursor.pop(3);
            cursor.emit(
                    new Statement.WriteElement(operands.get(0), operands.get(1), operands.get(2), cursor.location()));
        } else if (opcode <= Opcodes.SWAP) {
            Shuffle.apply(opcode, cursor.stack());
        } else if (opcode <= Opcodes.LXOR) {
            arithmetic(opcode);
        } else if (opcode <= Opcodes.I2S) {
            convert(opcode);
        } else if (opcode <= Opcodes.DCMPG) {
            cursor.push(cursor.operation(OperationKind.PREDICATE, INT, cursor.pop(2)));
        } else if (opcode == Opcodes.ARRAYLENGTH) {
            cursor.push(cursor.operation(OperationKind.PREDICATE, INT, cursor.pop(1)));
        } else {
            cursor.pop();
        }
    }

    private void constant(int opcode) {
        if (opcode == Opcodes.NOP) {
            return;
        }
        if (opcode == Opcodes.ACONST_NULL) {
            cursor.push(cursor.constant(new ConstantValue.Null(), TypeUse.UNKNOWN));
        } else if (opcode <= Opcodes.ICONST_5) {
            scalar(String.valueOf(opcode - Opcodes.ICONST_0), INT);
        } else if (opcode <= Opcodes.LCONST_1) {
            scalar(String.valueOf(opcode - Opcodes.LCONST_0), NUMBERS.get(1));
        } else if (opcode <= Opcodes.FCONST_2) {
            scalar(String.valueOf((float) (opcode - Opcodes.FCONST_0)), NUMBERS.get(2));
        } else {
            scalar(String.valueOf((double) (opcode - Opcodes.DCONST_0)), NUMBERS.get(3));
        }
    }

    /** Pushes a number. */
    void scalar(String value, TypeUse type) {
        cursor.push(cursor.constant(new ConstantValue.Scalar(value), type));
    }

    private void readElement(int opcode) {
        List<Variable> operands = cursor.pop(2);
        Variable target = cursor.temporary(elementType(opcode, operands.get(0).type()));
        cursor.emit(new Statement.ReadElement(target, operands.get(0), operands.get(1), cursor.location()));
        cursor.push(target);
    }

    /** The type of an array's elements, of which the instruction tells only the sort. */
    static TypeUse elementType(int opcode, TypeUse array) {
        if (array.name().isArray()) {
            return array.elementType();
        }
        return switch (opcode) {
            case Opcodes.AALOAD -> TypeUse.UNKNOWN;
            case Opcodes.LALOAD -> NUMBERS.get(1);
            case Opcodes.FALOAD -> NUMBERS.get(2);
            case Opcodes.DALOAD -> NUMBERS.get(3);
            default -> INT;
        };
    }

    private void arithmetic(int opcode) {
        boolean isNegation = opcode >= Opcodes.INEG && opcode <= Opcodes.DNEG;
        List<Variable> operands = cursor.pop(isNegation ? 1 : 2);
        TypeUse type = operands.get(0).type();
        boolean isLogic = type.name().equals(TypeName.of("boolean"));
        OperationKind kind = isLogic ? OperationKind.PREDICATE : OperationKind.ARITHMETIC;
        cursor.push(cursor.operation(operator(opcode), kind, type, operands));
    }

    private static String operator(int opcode) {
        return opcode < Opcodes.ISHL
                ? List.of("+", "-", "*", "/", "%", "-").get((opcode - Opcodes.IADD) / NUMBERS.size())
                : List.of("<<", ">>", ">>>", "&", "|", "^").get((opcode - Opcodes.ISHL) / 2);
    }

    private void convert(int opcode) {
        TypeUse type =
                switch (opcode) {
                    case Opcodes.I2L, Opcodes.F2L, Opcodes.D2L -> NUMBERS.get(1);
                    case Opcodes.I2F, Opcodes.L2F, Opcodes.D2F -> NUMBERS.get(2);
                    case Opcodes.I2D, Opcodes.L2D, Opcodes.F2D -> NUMBERS.get(3);
                    case Opcodes.I2C -> TypeUse.of("char");
                    case Opcodes.I2B -> TypeUse.of("byte");
                    case Opcodes.I2S -> TypeUse.of("short");
                    default -> INT;
                };
        cursor.push(cursor.operation(OperationKind.CAST, type, cursor.pop(1)));
    }
}
