package com.example.shop.tracking;

import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Times and logs the calls to third parties. */
@Component
public class ThirdPartyMonitor {
    private static final Logger LOG = LoggerFactory.getLogger(ThirdPartyMonitor.class);

    public <T> T wrap(String service, Supplier<T> call) {
        long start = System.nanoTime();
        try {
            T result = call.get();
            LOG.info("{} took {} ms", service, since(start));
            return result;
        } catch (RuntimeException e) {
            LOG.warn("{} failed after {} ms", service, since(start));
            throw e;
        }
    }

    private static long since(long start) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }
}
