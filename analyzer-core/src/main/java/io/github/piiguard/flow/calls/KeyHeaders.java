package io.github.piiguard.flow.calls;

import io.github.piiguard.flow.domain.Root;
import io.github.piiguard.flow.domain.Selector;
import io.github.piiguard.policy.ArgumentRole;
import io.github.piiguard.policy.HttpClients;
import java.util.List;
import java.util.Locale;

/** Headers of a request that hold the recipient's own key, which is never a leak. */
public record KeyHeaders(HttpClients clients) {
    /** Whether what lies at that part of a request is such a header. */
    public boolean isAmong(List<Selector> path) {
        return path.stream().anyMatch(KeyHeaders::isHeaders) && path.stream().anyMatch(this::isKey);
    }

    private static boolean isHeaders(Selector selector) {
        return selector instanceof Selector.Field field && field.name().equals(ArgumentRole.HEADER.id());
    }

    /** A constant of a library whose text is not known is told by its own name: {@code HttpHeaders.AUTHORIZATION}. */
    private boolean isKey(Selector selector) {
        if (selector instanceof Selector.Key key) {
            return isKey(key.name());
        }
        return selector instanceof Selector.SymbolicKey key
                && key.path().root() instanceof Root.Static constant
                && isKey(constant.field().name().replace('_', '-'));
    }

    private boolean isKey(String name) {
        return clients.keyHeaders().contains(name.toLowerCase(Locale.ROOT));
    }
}
