package com.example.shop.support;

import com.example.shop.customer.Customer;
import io.sentry.Sentry;
import io.sentry.protocol.User;
import org.springframework.stereotype.Service;

@Service
public class SupportService {

    /** Tells Sentry who sits in front of the screen. */
    public void startSession(Customer customer) {
        User user = new User();
        user.setId(customer.getCustomerId());
        Sentry.setUser(user); // CLEAN: an opaque id as user id
        Sentry.addBreadcrumb("Session of " + customer); // CLEAN: its text leaves out what is personal
    }

    /** Tells Sentry more than it needs. */
    public void escalate(Customer customer, String topic) {
        Sentry.configureScope(scope -> {
            scope.setTag("topic", topic);
            scope.setExtra("callback", customer.getPhone()); // LEAK: phone -> sentry
        });
        User user = new User();
        user.setId(customer.getCustomerId());
        user.setEmail(customer.getEmail());
        Sentry.setUser(user); // LEAK: email -> sentry
    }
}
