package shop.tracking;

import com.mixpanel.mixpanelapi.MessageBuilder;
import org.json.JSONObject;

public final class Tracking {
    private final MessageBuilder messages = new MessageBuilder("project");

    public void record(String name, String value) {
        JSONObject properties = new JSONObject();
        properties.put("detail", value);
        messages.event("server", name, properties);
    }
}
