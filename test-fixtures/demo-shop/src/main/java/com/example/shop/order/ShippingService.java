package com.example.shop.order;

import io.sentry.Sentry;
import org.springframework.stereotype.Service;

@Service
public class ShippingService {

    public void ship(Order order) {
        if (order.lines().isEmpty()) {
            Sentry.captureMessage("Nothing to ship for order " + order.orderNumber()); // CLEAN: an order's number
            return;
        }
        if (!isServed(order.shipTo())) {
            String problem = "Cannot deliver to " + order.shipTo();
            Sentry.captureMessage(problem); // LEAK: full-name -> sentry, postal-address -> sentry, postcode -> sentry
        }
    }

    private static boolean isServed(ShippingAddress address) {
        return !address.country().isBlank() && !address.postcode().isBlank();
    }
}
