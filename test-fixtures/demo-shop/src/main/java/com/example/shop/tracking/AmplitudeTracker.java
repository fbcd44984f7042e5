package com.example.shop.tracking;

import com.amplitude.Amplitude;
import com.amplitude.Event;
import java.util.Map;
import org.json.JSONObject;
import org.springframework.stereotype.Component;

@Component
public class AmplitudeTracker implements Tracker {
    private final Amplitude amplitude;

    public AmplitudeTracker(Amplitude amplitude) {
        this.amplitude = amplitude;
    }

    @Override
    public void track(String distinctId, ShopEvent event, Map<String, Object> properties) {
        Event message = new Event(event.label(), distinctId);
        message.eventProperties = new JSONObject(properties);
        amplitude.logEvent(message); // LEAK: email -> amplitude, user-id -> amplitude [LOW]
    }
}
