package io.github.piiguard.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.piiguard.model.LogLevel;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LoggingYamlTest {
    @Test
    void readsTheAppendersOfTheRootLogger() {
        LoggingText text = LoggingYaml.read("""
                server:
                  requestLog:
                    appenders:
                      - type: sentry
                logging:
                  level: INFO
                  appenders:
                    - type: console
                      threshold: ALL
                    - threshold: ERROR
                      type: sentry
                  loggers:
                    "com.example":
                      level: DEBUG
                      appenders:
                        - type: file
                database:
                  user: shop
                """);

        assertThat(text.appenders())
                .extracting(LoggingText.Appender::type, LoggingText.Appender::level)
                .containsExactly(
                        tuple("dropwizard:console", Optional.of(LogLevel.TRACE)),
                        tuple("dropwizard:sentry", Optional.of(LogLevel.ERROR)));
        assertThat(text.loggers()).hasSize(1);
        assertThat(text.loggers().get(0).level()).contains(LogLevel.INFO);
        assertThat(text.loggers().get(0).references()).hasSize(2);
    }

    @Test
    void findsNothingInOtherConfigurations() {
        assertThat(LoggingYaml.read("appenders:\n  - type: sentry\nlogging:\n  level: INFO\n")
                        .appenders())
                .isEmpty();
    }
}
