package shop;

import com.mixpanel.mixpanelapi.MessageBuilder;
import org.json.JSONObject;

final class Checkout {
    private final MessageBuilder messages = new MessageBuilder("project");

    void ordered(Customer customer) {
        JSONObject properties = new JSONObject();
        properties.put("items", 3);
        messages.event(customer.id(), "ordered", properties);
    }
}
