package io.github.piiguard.flow.domain;

import io.github.piiguard.model.MethodSignature;
import io.github.piiguard.model.SourceLocation;
import io.github.piiguard.model.TypeUse;
import java.util.Objects;
import java.util.Optional;

/** All objects that one allocation creates in one call. */
public final class AbstractObject {
    private static final int PARTS = 64;
    private static final int SNAPSHOT = 63;

    private final SourceLocation site;
    private final SourceLocation call;
    private final TypeUse type;
    private final Optional<MethodSignature> function;
    private final int part;
    // Objects are looked up far more often than made.
    private final int hash;

    /**
     * @param site the allocation
     * @param call the call in the analysed method through which it was created; the site itself when it was created there
     * @param function the body to run, for a function object
     * @param part which of several objects that come into being at once; 0 for the object itself
     */
    public AbstractObject(
            SourceLocation site, SourceLocation call, TypeUse type, Optional<MethodSignature> function, int part) {
        this.site = site;
        this.call = call;
        this.type = type;
        this.function = function;
        this.part = part;
        this.hash = Objects.hash(site, call, type, function, part);
    }

    public SourceLocation site() {
        return site;
    }

    public SourceLocation call() {
        return call;
    }

    public TypeUse type() {
        return type;
    }

    public Optional<MethodSignature> function() {
        return function;
    }

    public int part() {
        return part;
    }

    public static AbstractObject allocated(SourceLocation site, TypeUse type) {
        return new AbstractObject(site, site, type, Optional.empty(), 0);
    }

    public static AbstractObject function(SourceLocation site, TypeUse type, MethodSignature body) {
        return new AbstractObject(site, site, type, Optional.of(body), 0);
    }

    public AbstractObject seenFrom(SourceLocation callSite) {
        return new AbstractObject(site, callSite, type, function, part);
    }

    /** The row of an array of arrays at a place; -1 for all rows whose place is not known. */
    public AbstractObject row(int index, TypeUse rowType) {
        return part(index + 2, rowType);
    }

    /** What this object was copied of, as it was then. */
    public AbstractObject snapshot(TypeUse copiedType) {
        return part(SNAPSHOT, copiedType);
    }

    boolean isSnapshot() {
        return part % PARTS == SNAPSHOT;
    }

    /** One of the objects that come into being with this one. */
    public AbstractObject part(int number, TypeUse partType) {
        return new AbstractObject(site, call, partType, Optional.empty(), part * PARTS + number);
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof AbstractObject object
                        && object.hash == hash
                        && object.part == part
                        && object.site.equals(site)
                        && object.call.equals(call)
                        && object.type.equals(type)
                        && object.function.equals(function));
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public String toString() {
        return type + " of " + site + " through " + call + (part == 0 ? "" : " #" + part);
    }
}
