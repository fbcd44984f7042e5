package shop;

import com.posthog.java.PostHog;
import java.util.HashMap;
import java.util.Map;

final class Checkout {
    private final PostHog postHog;
    private final Events events;

    Checkout(PostHog postHog, Events events) {
        this.postHog = postHog;
        this.events = events;
    }

    void ordered(Customer customer) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("a", events.contact(customer));
        postHog.capture(customer.id(), "ordered", properties);
    }

    void sized(Customer customer) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("b", events.size(customer));
        postHog.capture(customer.id(), "sized", properties);
    }
}
