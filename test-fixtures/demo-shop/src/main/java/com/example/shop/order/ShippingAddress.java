package com.example.shop.order;

/** Where an order goes. */
public record ShippingAddress(String recipientName, String street, String postcode, String country) {}
