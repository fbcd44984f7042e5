package shop;

import com.mixpanel.mixpanelapi.MessageBuilder;
import org.json.JSONObject;

final class Checkout {
    private final MessageBuilder messages = new MessageBuilder("project");

    void ordered(Customer customer) {
        JSONObject properties = new JSONObject();
        properties.put("contact", customer.email());
        messages.event(customer.id(), "ordered", properties);
    }
}
