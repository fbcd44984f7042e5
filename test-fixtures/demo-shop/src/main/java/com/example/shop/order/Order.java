package com.example.shop.order;

import java.util.List;

/** What a customer buys. */
public record Order(String orderNumber, String customerId, ShippingAddress shipTo, List<OrderLine> lines) {
    public Order {
        lines = List.copyOf(lines);
    }

    public long total() {
        return lines.stream().mapToLong(OrderLine::total).sum();
    }
}
