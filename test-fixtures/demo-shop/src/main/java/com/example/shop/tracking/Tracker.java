package com.example.shop.tracking;

import java.util.Map;

/** One vendor that is told what happens in the shop. */
public interface Tracker {
    void track(String distinctId, ShopEvent event, Map<String, Object> properties);
}
