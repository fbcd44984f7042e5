package io.github.piiguard.flow;

import io.github.piiguard.model.FieldName;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is wanted of a method body.
 *
 * @param isSummary whether its result and its effects on the caller's objects are wanted
 * @param isSinks whether what it hands to vendors, itself or through callees, is wanted
 * @param fields fields of which the written values are wanted
 */
record Demand(boolean isSummary, boolean isSinks, Set<FieldName> fields) {
    static final Demand SUMMARY = new Demand(true, false, Set.of());
    static final Demand SINKS = new Demand(false, true, Set.of());

    Demand {
        fields = Set.copyOf(fields);
    }

    Demand and(Demand other) {
        Set<FieldName> both = new TreeSet<>(fields);
        both.addAll(other.fields);
        return new Demand(isSummary || other.isSummary, isSinks || other.isSinks, both);
    }

    static Demand writesOf(FieldName field) {
        return new Demand(false, false, Set.of(field));
    }
}
