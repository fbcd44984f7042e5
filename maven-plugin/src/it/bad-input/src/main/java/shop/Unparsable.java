package shop;

final class Unparsable {
    void com.posthog.java.PostHog capture((( {
