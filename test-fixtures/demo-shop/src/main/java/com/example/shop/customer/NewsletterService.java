package com.example.shop.customer;

import com.example.shop.tracking.ThirdPartyMonitor;
import com.posthog.java.PostHog;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Service;

@Service
public class NewsletterService {
    private final PostHog posthog;
    private final ThirdPartyMonitor monitor;

    public NewsletterService(PostHog posthog, ThirdPartyMonitor monitor) {
        this.posthog = posthog;
        this.monitor = monitor;
    }

    public void subscribe(Customer customer) {
        String customerId = customer.getCustomerId();
        monitor.wrap("analytics", () -> {
            posthog.capture(customerId, "newsletter_subscribed", facts(customer)); // CLEAN: facts about the customer
            return true;
        });
        String displayed = customer.getFirstName() + " " + customer.getLastName();
        posthog.set(customerId, Map.of("displayed", displayed)); // LEAK: first-name -> posthog, last-name -> posthog
    }

    private static Map<String, Object> facts(Customer customer) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("emailVerified", customer.isEmailVerified());
        facts.put("hasPhone", customer.getPhone() != null);
        facts.put("orders", customer.getOrderCount());
        return facts;
    }
}
