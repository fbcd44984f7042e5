package com.example.shop.api;

/** One call of our public API, with what came along. */
public record ApiRequest(
        String endpoint,
        String email,
        String customerId,
        String apiKey,
        String sessionToken,
        String ipAddress,
        String creditCard) {}
