package io.github.piiguard.flow.search;

import io.github.piiguard.flow.summary.SinkFlow;
import io.github.piiguard.flow.summary.SinkTarget;
import io.github.piiguard.model.MethodSignature;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is handed to calls of which the address is not known yet. Most addresses turn out to be nobody's whom the policy knows,
 * and following an address costs less than following all that is sent there.
 */
final class AwaitedAddresses {
    private final AddressParts parts;
    private final Map<Place, SinkFlow> waiting = new LinkedHashMap<>();

    private record Place(MethodSignature method, SinkFlow.Identity flow) {}

    AwaitedAddresses(AddressParts parts) {
        this.parts = parts;
    }

    /** Takes what the search has found to lie at a part of an address. */
    void add(MethodSignature method, SinkFlow flow) {
        parts.add(method, flow);
    }

    /** The call to whose address the flow goes, when nothing says yet that it leads to a vendor. */
    Optional<SinkTarget.AddressedCall> openCall(MethodSignature method, SinkFlow flow) {
        return flow.target() instanceof SinkTarget.AddressedCall call
                        && parts.vendors(method, call.address()).isEmpty()
                ? Optional.of(call)
                : Optional.empty();
    }

    /** Keeps a flow until its address is known; whether it is a new one. */
    boolean await(MethodSignature method, SinkFlow flow) {
        Place place = new Place(method, flow.identity());
        boolean isNew = !waiting.containsKey(place);
        waiting.merge(place, flow, SinkFlow::join);
        return isNew;
    }

    /** Gives up the flows whose address has been found to lead to a vendor. */
    List<FieldJoins.Placed> release() {
        parts.askContainer();
        List<FieldJoins.Placed> known = new ArrayList<>();
        waiting.forEach((place, flow) -> {
            if (openCall(place.method(), flow).isEmpty()) {
                known.add(new FieldJoins.Placed(place.method(), flow));
            }
        });
        known.forEach(placed ->
                waiting.remove(new Place(placed.method(), placed.flow().identity())));
        return known;
    }
}
