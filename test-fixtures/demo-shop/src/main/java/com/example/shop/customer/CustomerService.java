package com.example.shop.customer;

import com.example.shop.privacy.Privacy;
import com.example.shop.tracking.ShopEvent;
import com.example.shop.tracking.Tracking;
import com.segment.analytics.Analytics;
import com.segment.analytics.messages.IdentifyMessage;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;

@Service
public class CustomerService {
    private final CustomerRepository repository;
    private final Tracking tracking;
    private final Analytics segment;
    private final Privacy privacy;

    public CustomerService(CustomerRepository repository, Tracking tracking, Analytics segment, Privacy privacy) {
        this.repository = repository;
        this.tracking = tracking;
        this.segment = segment;
        this.privacy = privacy;
    }

    /** Registers a customer and tells the trackers, who get the address along with the campaign. */
    public Customer register(RegistrationForm form) {
        Customer customer = repository.save(new Customer(
                UUID.randomUUID().toString(),
                form.email(),
                form.firstName(),
                form.lastName(),
                form.phone(),
                form.birthDate(),
                false,
                "bronze",
                0));
        Map<String, Object> properties = new HashMap<>();
        properties.put("campaign", form.campaign());
        properties.put("contact", form.email());
        tracking.track(privacy.hashIdentifier(customer.getCustomerId()), ShopEvent.REGISTERED, properties);
        identify(customer);
        return customer;
    }

    public Customer byId(String customerId) {
        return repository
                .findById(customerId)
                .orElseThrow(() -> new IllegalArgumentException("No such customer"));
    }

    private void identify(Customer customer) {
        segment.enqueue(IdentifyMessage.builder() // CLEAN: the id as user id, and nothing personal among the traits
                .userId(customer.getCustomerId())
                .traits(Map.of("tier", customer.getLoyaltyTier(), "verified", customer.isEmailVerified())));
        segment.enqueue(IdentifyMessage.builder() // WEAK: email -> segment
                .userId(customer.getCustomerId())
                .traits(Map.of("audience", Privacy.fingerprint(customer.getEmail()))));
    }
}
