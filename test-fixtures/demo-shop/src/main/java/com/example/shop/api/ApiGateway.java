package com.example.shop.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class ApiGateway {
    private final ApiCallReporter reporter;

    public ApiGateway(ApiCallReporter reporter) {
        this.reporter = reporter;
    }

    @PostMapping("/api")
    public void call(@RequestBody ApiRequest request) {
        reporter.reportToSegment(request);
        reporter.reportToSegmentSanitized(request);
        reporter.reportToPostHog(request);
        reporter.reportToPostHogSanitized(request);
        try {
            reporter.reportToMixpanel(request);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
