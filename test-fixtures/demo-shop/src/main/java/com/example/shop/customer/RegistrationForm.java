package com.example.shop.customer;

import java.time.LocalDate;

/** What a new customer fills in. */
public record RegistrationForm(
        String email, String firstName, String lastName, String phone, LocalDate birthDate, String campaign) {}
