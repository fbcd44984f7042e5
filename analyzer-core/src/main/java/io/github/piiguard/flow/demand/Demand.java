package io.github.piiguard.flow.demand;

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
public record Demand(boolean isSummary, boolean isSinks, Set<FieldName> fields) {
    public static final Demand SUMMARY = new Demand(true, false, Set.of());
    public static final Demand SINKS = new Demand(false, true, Set.of());

    public Demand {
        fields = Set.copyOf(fields);
    }

    public Demand and(Demand other) {
        Set<FieldName> both = new TreeSet<>(fields);
        both.addAll(other.fields);
        return new Demand(isSummary || other.isSummary, isSinks || other.isSinks, both);
    }

    public static Demand writesOf(FieldName field) {
        return new Demand(false, false, Set.of(field));
    }
}
