package com.example.shop.payment;

/** A payment that was declined. */
public class PaymentException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public PaymentException(String message) {
        super(message);
    }
}
