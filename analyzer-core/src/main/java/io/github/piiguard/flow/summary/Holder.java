package io.github.piiguard.flow.summary;

import io.github.piiguard.model.TypeName;

/**
 * An object of which a field is read or written, as far as declarations tell.
 *
 * @param type unknown where nothing tells
 * @param isSelf whether it is the one on which the method runs, so that the method's caller may know a narrower type
 */
public record Holder(TypeName type, boolean isSelf) {
    /** Of a static field, or an object of which nothing is known. */
    public static final Holder ANY = new Holder(TypeName.UNKNOWN, false);
}
