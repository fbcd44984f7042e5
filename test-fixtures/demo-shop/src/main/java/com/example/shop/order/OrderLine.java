package com.example.shop.order;

/** One line of an order; prices in cents. */
public record OrderLine(String sku, int quantity, long price) {
    public long total() {
        return price * quantity;
    }
}
