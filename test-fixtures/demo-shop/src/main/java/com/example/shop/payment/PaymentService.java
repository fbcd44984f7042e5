package com.example.shop.payment;

import com.example.shop.order.Order;
import io.sentry.Sentry;
import org.springframework.stereotype.Service;

@Service
public class PaymentService {
    private final CardGateway gateway;

    public PaymentService(CardGateway gateway) {
        this.gateway = gateway;
    }

    public void pay(Order order, PaymentDetails details) {
        reserve(order);
        try {
            gateway.charge(order, details);
        } catch (PaymentException declined) {
            Sentry.captureException(declined); // LEAK: credit-card -> sentry, full-name -> sentry
            throw declined;
        }
    }

    private void reserve(Order order) {
        try {
            gateway.reserve(order);
        } catch (PaymentException empty) {
            Sentry.captureException(empty); // CLEAN: the message names the order only
            throw empty;
        }
    }
}
