package shop.tracking;

import com.posthog.java.PostHog;
import java.util.HashMap;
import java.util.Map;

public final class Tracking {
    private final PostHog postHog;

    public Tracking(PostHog postHog) {
        this.postHog = postHog;
    }

    public void record(String name, String value) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("detail", value);
        postHog.capture("server", name, properties);
    }
}
