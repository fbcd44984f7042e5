package shop.web;

import shop.tracking.Tracking;

final class Registration {
    private final Tracking tracking;

    Registration(Tracking tracking) {
        this.tracking = tracking;
    }

    void registered(Customer customer) {
        tracking.record("registered", customer.email());
    }
}
