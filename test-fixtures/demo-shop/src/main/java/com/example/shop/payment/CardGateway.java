package com.example.shop.payment;

import com.example.shop.order.Order;
import org.springframework.stereotype.Component;

/** The bank's side. */
@Component
public class CardGateway {

    public void charge(Order order, PaymentDetails details) {
        if (order.total() > 500_000) {
            throw new PaymentException("Card " + details.cardNumber() + " of " + details.cardHolder() + " declined");
        }
    }

    public void reserve(Order order) {
        if (order.total() == 0) {
            throw new PaymentException("Order " + order.orderNumber() + " is empty");
        }
    }
}
