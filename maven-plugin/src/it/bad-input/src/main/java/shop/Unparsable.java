package shop;

final class Unparsable {
    void com.mixpanel.mixpanelapi.MessageBuilder event((( {
