package com.example.shop.customer;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/customers")
public class CustomerController {
    private final CustomerService customers;
    private final NewsletterService newsletter;

    public CustomerController(CustomerService customers, NewsletterService newsletter) {
        this.customers = customers;
        this.newsletter = newsletter;
    }

    @PostMapping
    public String register(@RequestBody RegistrationForm form) {
        return customers.register(form).getCustomerId();
    }

    @PostMapping("/{customerId}/newsletter")
    public void subscribe(@PathVariable String customerId) {
        newsletter.subscribe(customers.byId(customerId));
    }
}
