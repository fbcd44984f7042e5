package io.github.piiguard.policy;

import java.util.List;
import java.util.Optional;

/**
 * What is known of a vendor's library and service.
 *
 * @param homePage address of the vendor's own page
 * @param artifacts libraries that the entries were checked against, oldest version first
 * @param ownKey what the vendor's own key or token is and where it is handed over; it is never a leak
 * @param settings calls that widen or narrow what the library sends
 * @param hosts names of hosts that receive data without a library
 */
public record VendorProfile(
        Optional<String> homePage,
        List<Artifact> artifacts,
        Optional<String> ownKey,
        List<Setting> settings,
        List<String> hosts) {
    /** A vendor of which only the name is known. */
    public static final VendorProfile NONE =
            new VendorProfile(Optional.empty(), List.of(), Optional.empty(), List.of(), List.of());

    public VendorProfile {
        artifacts = List.copyOf(artifacts);
        settings = List.copyOf(settings);
        hosts = List.copyOf(hosts);
    }

    /**
     * One version of a library in Maven's coordinates.
     *
     * @param type {@code jar} or {@code aar}
     */
    public record Artifact(String group, String name, String version, String type) {
        /** {@code group:name:version}, with {@code @type} unless it is a jar. */
        @Override
        public String toString() {
            return group + ":" + name + ":" + version + (type.equals("jar") ? "" : "@" + type);
        }

        /** The file name that distinguishes it from all other artifacts. */
        public String fileName() {
            return group + "." + name + "-" + version + "." + type;
        }
    }

    /**
     * A call that changes what the library sends.
     *
     * @param what what then goes out or stays, in a few words
     */
    public record Setting(MethodPattern method, Effect effect, String what) {
        /** The direction of the change. */
        public enum Effect {
            WIDENS,
            NARROWS
        }
    }
}
