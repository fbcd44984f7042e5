package com.example.shop.customer;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import lombok.AllArgsConstructor;
import lombok.Data;
import lombok.NoArgsConstructor;
import lombok.ToString;

/** Who buys here. Its text leaves out what is personal, so that logs stay harmless. */
@Data
@NoArgsConstructor
@AllArgsConstructor
@Entity
public class Customer {
    @Id
    @ToString.Exclude
    private String customerId;

    @ToString.Exclude
    private String email;

    @ToString.Exclude
    private String firstName;

    @ToString.Exclude
    private String lastName;

    @ToString.Exclude
    private String phone;

    @ToString.Exclude
    private LocalDate birthDate;

    private boolean emailVerified;
    private String loyaltyTier;
    private int orderCount;
}
