package io.github.piiguard.flow;

import io.github.piiguard.model.MethodSignature;
import io.github.piiguard.model.SourceLocation;

/**
 * Where sensitive data enters a flow: the member, parameter, key or literal that is read, and the method that reads it.
 *
 * @param what the member read as reports show it: {@code User#email}; never the value of a literal
 */
public record SourcePoint(Kind kind, String what, MethodSignature method, SourceLocation location) {
    /** By which evidence the value is held to be sensitive, strongest first. */
    public enum Kind {
        /** A source of the policy was called. */
        CALL,
        /** A declared field, component or accessor was read. */
        MEMBER,
        /** A whole object with sensitive members. */
        OBJECT,
        /** A literal that is a secret. */
        LITERAL,
        /** A parameter without callers in the program. */
        PARAMETER,
        /** Only the name of the key or of a sibling argument says so. */
        KEY
    }
}
