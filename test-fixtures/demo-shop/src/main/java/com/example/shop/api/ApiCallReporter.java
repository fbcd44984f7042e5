package com.example.shop.api;

import com.example.shop.privacy.Privacy;
import com.example.shop.tracking.ThirdPartyMonitor;
import com.mixpanel.mixpanelapi.MessageBuilder;
import com.mixpanel.mixpanelapi.MixpanelAPI;
import com.posthog.java.PostHog;
import com.segment.analytics.Analytics;
import com.segment.analytics.messages.TrackMessage;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.json.JSONObject;
import org.springframework.stereotype.Component;

/** Reports each call of the API as the event {@code api_call}. */
@Component
public class ApiCallReporter {
    private static final String EVENT = "api_call";

    private final Analytics segment;
    private final MixpanelAPI mixpanel;
    private final MessageBuilder messages;
    private final PostHog posthog;
    private final Privacy privacy;
    private final ThirdPartyMonitor monitor;

    public ApiCallReporter(
            Analytics segment,
            MixpanelAPI mixpanel,
            MessageBuilder messages,
            PostHog posthog,
            Privacy privacy,
            ThirdPartyMonitor monitor) {
        this.segment = segment;
        this.mixpanel = mixpanel;
        this.messages = messages;
        this.posthog = posthog;
        this.privacy = privacy;
        this.monitor = monitor;
    }

    /** The first version, written in a hurry: all that is known of the call goes out. */
    public void reportToSegment(ApiRequest request) {
        segment.enqueue(TrackMessage.builder(EVENT) // LEAK: email -> segment, api-key -> segment, session-token -> segment, ip-address -> segment, credit-card -> segment, user-id -> segment [LOW]
                .userId(request.customerId())
                .properties(describe(request)));
    }

    /** The mended version. */
    public void reportToSegmentSanitized(ApiRequest request) {
        Map<String, Object> safe = privacy.sanitizeForAnalytics(describe(request));
        segment.enqueue(TrackMessage.builder(EVENT) // CLEAN: sanitised, with the hashed id
                .userId(privacy.hashIdentifier(request.customerId()))
                .properties(safe));
    }

    public void reportToMixpanel(ApiRequest request) throws IOException {
        JSONObject properties = new JSONObject(privacy.sanitizeForAnalytics(describe(request)));
        String id = privacy.hashIdentifier(request.customerId());
        mixpanel.sendMessage(messages.event(id, EVENT, properties)); // CLEAN: sanitised, with the hashed id
    }

    /** The monitor around the call changes nothing about what leaves. */
    public void reportToPostHog(ApiRequest request) {
        Map<String, Object> properties = describe(request);
        properties.remove("apiKey");
        properties.remove("sessionToken");
        monitor.wrap("analytics", () -> {
            posthog.capture(request.customerId(), EVENT, properties); // LEAK: email -> posthog, ip-address -> posthog, credit-card -> posthog, user-id -> posthog [LOW]
            return true;
        });
    }

    public void reportToPostHogSanitized(ApiRequest request) {
        Map<String, Object> properties = privacy.sanitizeForAnalytics(describe(request));
        monitor.wrap("analytics", () -> {
            posthog.capture(request.customerId(), EVENT, properties); // CLEAN: sanitised, with the id as distinct id
            return true;
        });
    }

    private static Map<String, Object> describe(ApiRequest request) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("endpoint", request.endpoint());
        properties.put("email", request.email());
        properties.put("customerId", request.customerId());
        properties.put("apiKey", request.apiKey());
        properties.put("sessionToken", request.sessionToken());
        properties.put("ipAddress", request.ipAddress());
        properties.put("creditCard", request.creditCard());
        return properties;
    }
}
