package io.github.piiguard.flow.evidence;

import io.github.piiguard.policy.Policy;
import io.github.piiguard.policy.Vendor;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The vendors that receive what is sent to a network address. */
public final class Recipients {
    private static final Pattern HOST = Pattern.compile("[a-z0-9-]+(?:\\.[a-z0-9-]+)+");

    private final Map<String, String> vendors = new TreeMap<>();

    public Recipients(Policy policy) {
        for (Vendor vendor : policy.vendors()) {
            vendor.profile().hosts().forEach(host -> vendors.putIfAbsent(host, vendor.id()));
        }
    }

    /** All hosts of vendors. */
    public Set<String> hosts() {
        return vendors.keySet();
    }

    /** Ids of the vendors whose hosts, or hosts below them, a text names. */
    public Set<String> vendorsIn(String text) {
        Set<String> result = new TreeSet<>();
        Matcher names = HOST.matcher(text.toLowerCase(Locale.ROOT));
        while (names.find()) {
            vendor(names.group()).ifPresent(result::add);
        }
        return result;
    }

    private Optional<String> vendor(String host) {
        for (String end = host; end.contains("."); end = end.substring(end.indexOf('.') + 1)) {
            String vendor = vendors.get(end);
            if (vendor != null) {
                return Optional.of(vendor);
            }
        }
        return Optional.empty();
    }
}
