package com.example.shop.order;

import com.example.shop.payment.PaymentDetails;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/orders")
public class OrderController {
    private final OrderService orders;

    public OrderController(OrderService orders) {
        this.orders = orders;
    }

    /** What the page sends. */
    public record Purchase(Order order, PaymentDetails payment) {}

    @PostMapping
    public void buy(@RequestBody Purchase purchase) {
        orders.place(purchase.order(), purchase.payment());
    }
}
