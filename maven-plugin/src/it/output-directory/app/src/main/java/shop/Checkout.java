package shop;

import com.posthog.java.PostHog;
import java.util.HashMap;
import java.util.Map;

final class Checkout {
    private final PostHog postHog;

    Checkout(PostHog postHog) {
        this.postHog = postHog;
    }

    void ordered(Customer customer) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("contact", customer.email());
        postHog.capture(customer.id(), "ordered", properties);
    }
}
