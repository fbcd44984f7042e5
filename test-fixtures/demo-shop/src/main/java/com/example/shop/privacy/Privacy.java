package com.example.shop.privacy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What makes data fit for third parties. */
@Component
public class Privacy {
    private static final List<String> SENSITIVE_KEYS =
            List.of("email", "apiKey", "sessionToken", "ipAddress", "creditCard");

    private final String salt;

    public Privacy(@Value("${shop.privacy.salt}") String salt) {
        this.salt = salt;
    }

    /** A copy without the sensitive entries, and with the customer's id hashed. */
    public Map<String, Object> sanitizeForAnalytics(Map<String, Object> properties) {
        Map<String, Object> sanitized = new HashMap<>(properties);
        for (String key : SENSITIVE_KEYS) {
            sanitized.remove(key);
        }
        sanitized.put("customerId", hashIdentifier(String.valueOf(properties.get("customerId"))));
        return sanitized;
    }

    /** A name for the id that cannot be traced back without the salt. */
    public String hashIdentifier(String id) {
        return sha256(id + salt).substring(0, 16);
    }

    /** An unkeyed hash, as advertising networks ask for. */
    public static String fingerprint(String text) {
        return sha256(text);
    }

    private static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is always there", e);
        }
    }
}
