package com.example.shop.tracking;

/** What the trackers are told of. */
public enum ShopEvent {
    REGISTERED("Registered"),
    ORDER_PLACED("Order placed"),
    REVENUE("Revenue");

    private final String label;

    ShopEvent(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
