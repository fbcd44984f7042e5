package io.github.piiguard.flow;

import io.github.piiguard.model.MethodSignature;
import io.github.piiguard.model.SourceLocation;
import io.github.piiguard.policy.Sink;

/**
 * A call in this program that hands data to a vendor.
 *
 * @param method the method that holds the call
 * @param call the called method as reports show it: {@code MixpanelAPI.track}
 */
public record SinkPoint(MethodSignature method, SourceLocation location, String call, Sink sink) {
    /** The same call as one that hands data to a vendor that its address told. */
    public SinkPoint of(String vendor) {
        return new SinkPoint(method, location, call, sink.to(vendor));
    }

    /** Points at one place are few, and looked up often. */
    @Override
    public int hashCode() {
        return location.hashCode();
    }
}
