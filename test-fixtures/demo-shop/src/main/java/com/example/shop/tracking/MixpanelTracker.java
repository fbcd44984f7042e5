package com.example.shop.tracking;

import com.mixpanel.mixpanelapi.MessageBuilder;
import com.mixpanel.mixpanelapi.MixpanelAPI;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.json.JSONObject;
import org.springframework.stereotype.Component;

@Component
public class MixpanelTracker implements Tracker {
    private final MixpanelAPI mixpanel;
    private final MessageBuilder messages;

    public MixpanelTracker(MixpanelAPI mixpanel, MessageBuilder messages) {
        this.mixpanel = mixpanel;
        this.messages = messages;
    }

    @Override
    public void track(String distinctId, ShopEvent event, Map<String, Object> properties) {
        JSONObject json = new JSONObject();
        properties.forEach(json::put);
        try {
            String name = event.label();
            mixpanel.sendMessage(messages.event(distinctId, name, json)); // LEAK: email -> mixpanel, user-id -> mixpanel [LOW]
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
