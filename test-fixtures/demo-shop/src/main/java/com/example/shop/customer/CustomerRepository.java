package com.example.shop.customer;

import java.util.Optional;

/** Where customers are kept. */
public interface CustomerRepository {
    Optional<Customer> findById(String customerId);

    Customer save(Customer customer);
}
