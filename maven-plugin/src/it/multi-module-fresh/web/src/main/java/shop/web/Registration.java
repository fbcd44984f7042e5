package shop.web;

import shop.tracking.Tracking;

final class Registration {
    private final Tracking tracking = new Tracking();

    void registered(Customer customer) {
        tracking.record("registered", customer.email());
    }
}
