package com.example.shop.tracking;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Tells all trackers, through the monitor. */
@Service
public class Tracking {
    private final List<Tracker> trackers;
    private final ThirdPartyMonitor monitor;

    public Tracking(List<Tracker> trackers, ThirdPartyMonitor monitor) {
        this.trackers = trackers;
        this.monitor = monitor;
    }

    public void track(String distinctId, ShopEvent event, Map<String, Object> properties) {
        Map<String, Object> all = new HashMap<>(defaults());
        all.putAll(properties);
        for (Tracker tracker : trackers) {
            monitor.wrap("tracking", () -> {
                tracker.track(distinctId, event, all);
                return null;
            });
        }
    }

    private static Map<String, Object> defaults() {
        return Map.of("shop", "demo", "version", 1);
    }
}
