package io.github.piiguard.flow.domain;

import io.github.piiguard.model.TypeName;
import io.github.piiguard.model.TypeUse;
import java.util.List;

/** One step from an abstract value to a part of it. */
// The constants' classes are first used here and made nowhere else, so no two threads can wait for each other.
@SuppressWarnings("ClassInitializationDeadlock")
public sealed interface Selector {
    Selector ELEMENT = new Element();
    Selector ANY_KEY = new AnyKey();
    Selector KEYS = new Keys();
    Selector REST = new Rest();
    Selector RESULT = new Result();
    Selector CONTENT = new Content();
    Selector SIZE = new Size();
    Selector BELOW = new Below();

    /** A field; two fields of one name are one, whatever declares them. */
    record Field(String name, TypeName owner) implements Selector {
        @Override
        public boolean equals(Object other) {
            return other instanceof Field field && field.name.equals(name);
        }

        @Override
        public int hashCode() {
            return name.hashCode();
        }

        @Override
        public String toString() {
            return "." + name;
        }
    }

    /** The value under a constant key. */
    record Key(String name) implements Selector {
        @Override
        public String toString() {
            return "[" + name + "]";
        }
    }

    /** The value under the key that a method input holds. */
    record SymbolicKey(AccessPath path) implements Selector {}

    /** The values under keys that are not known. */
    record AnyKey() implements Selector {}

    /** The keys themselves. */
    record Keys() implements Selector {}

    /** Elements of an array or collection. */
    record Element() implements Selector {}

    /** The element at one place of an array or list. */
    record Index(int position) implements Selector {
        @Override
        public String toString() {
            return "[" + position + "]";
        }
    }

    /** How many elements an array or list has; all of them lie at places of their own. */
    record Size() implements Selector {}

    /** Any part, and parts of it, at any depth; the object itself too. */
    record Below() implements Selector {}

    /** The object of which a copy was made: all that the copy did not write itself. */
    record Rest() implements Selector {}

    /** What a function returned when it was last called. */
    record Result() implements Selector {}

    /** What a static field holds, or what an object without known parts was filled with. */
    record Content() implements Selector {}

    /** A variable that a function captured. */
    record Captured(int index) implements Selector {}

    /** What a function leaves in the object that it is given at a place. */
    record Filled(int parameter) implements Selector {}

    static Selector field(String name) {
        return new Field(name, TypeName.UNKNOWN);
    }

    /** Whether nobody who gets the object sees the part: captured variables, outer objects, what functions do. */
    default boolean isHidden() {
        boolean isSynthetic = this instanceof Field field
                && (field.name().startsWith("val$") || field.name().startsWith("this$"));
        return isSynthetic || this instanceof Captured || this instanceof Filled || equals(RESULT) || equals(SIZE);
    }

    /** Whether a write to this selector may concern several parts, so that it never overwrites. */
    default boolean isSummary() {
        return equals(ELEMENT) || equals(ANY_KEY) || equals(KEYS) || this instanceof SymbolicKey;
    }

    /** Whether the selector reads an element of an array or collection. */
    default boolean isElement() {
        return this instanceof Index || equals(ELEMENT);
    }

    /** Whether both read the same part of objects of one class, as far as their classes are known. */
    default boolean isSamePart(Selector other) {
        boolean isOfOtherClass = this instanceof Field field
                && other instanceof Field known
                && !field.owner().isUnknown()
                && !known.owner().isUnknown()
                && !field.owner().equals(known.owner());
        return equals(other) && !isOfOtherClass;
    }

    /** Where a part is first read on a way; -1 where it is not. */
    static int indexOf(List<Selector> way, Selector part) {
        for (int i = 0; i < way.size(); i++) {
            if (way.get(i).isSamePart(part)) {
                return i;
            }
        }
        return -1;
    }

    /** Whether a part written under this selector may be what another selector reads. */
    default boolean mayMean(Selector read) {
        if (isElement() && read.isElement()) {
            return !(this instanceof Index && read instanceof Index) || equals(read);
        }
        return isMapValue() && read.isMapValue() && !(this instanceof Key && read instanceof Key);
    }

    /** The type of the part, as far as the type of the whole tells: a list's arguments say what its elements are. */
    default TypeUse typeIn(TypeUse whole) {
        List<TypeUse> arguments = whole.arguments();
        if (isElement() && arguments.size() == 1) {
            return arguments.get(0);
        }
        return isMapValue() && arguments.size() == 2 ? arguments.get(1) : TypeUse.UNKNOWN;
    }

    /** Whether the selector reads a value of a map. */
    default boolean isMapValue() {
        return this instanceof Key || this instanceof SymbolicKey || this instanceof AnyKey;
    }
}
