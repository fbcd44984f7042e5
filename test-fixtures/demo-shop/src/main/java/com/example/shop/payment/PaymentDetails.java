package com.example.shop.payment;

/** How an order is paid. */
public record PaymentDetails(String cardNumber, String cardHolder, String currency) {}
