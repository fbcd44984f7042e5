package io.github.piiguard.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.piiguard.model.LogLevel;
import io.github.piiguard.policy.catalog.YamlTree;
import io.github.piiguard.settings.LoggingText.Appender;
import io.github.piiguard.settings.LoggingText.Logger;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LoggingYamlTest {
    @Test
    void readsTheAppendersOfTheRootLogger() throws IOException {
        LoggingText text = read("""
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
                database:
                  user: shop
                """);

        assertThat(text.appenders())
                .extracting(Appender::type, Appender::level)
                .containsExactly(
                        tuple("dropwizard:console", Optional.of(LogLevel.TRACE)),
                        tuple("dropwizard:sentry", Optional.of(LogLevel.ERROR)));
        assertThat(text.loggers()).hasSize(1);
        assertThat(text.loggers().get(0).level()).contains(LogLevel.INFO);
        assertThat(text.loggers().get(0).references()).hasSize(2);
    }

    @Test
    void anItemOfAnAppenderIsNoAppender() throws IOException {
        LoggingText text = read("""
                logging:
                  appenders:
                    - type: sentry
                      filterFactories:
                        - type: droppable
                      threshold: ERROR
                """);

        assertThat(text.appenders())
                .extracting(Appender::type, Appender::level)
                .containsExactly(tuple("dropwizard:sentry", Optional.of(LogLevel.ERROR)));
    }

    @Test
    void readsQuotesCommentsAndTheFlowForm() throws IOException {
        assertThat(read("""
                logging:
                  appenders:
                    - type: "sentry" # for errors
                      threshold: ERROR # no more
                """).appenders())
                .extracting(Appender::type, Appender::level)
                .containsExactly(tuple("dropwizard:sentry", Optional.of(LogLevel.ERROR)));
        assertThat(read("logging: {appenders: [{type: sentry, threshold: WARN}]}")
                        .appenders())
                .extracting(Appender::type, Appender::level)
                .containsExactly(tuple("dropwizard:sentry", Optional.of(LogLevel.WARN)));
    }

    @Test
    void namedLoggersHaveAppendersOfTheirOwn() throws IOException {
        LoggingText text = read("""
                logging:
                  loggers:
                    "com.example": DEBUG
                    com.example.orders:
                      level: WARN
                      additive: false
                      appenders:
                        - type: sentry
                """);

        assertThat(text.loggers())
                .extracting(
                        Logger::name,
                        Logger::level,
                        logger -> logger.references().size(),
                        Logger::additive)
                .containsExactly(
                        tuple("", Optional.empty(), 0, true),
                        tuple("com.example", Optional.of(LogLevel.DEBUG), 0, true),
                        tuple("com.example.orders", Optional.of(LogLevel.WARN), 1, false));
    }

    @Test
    void findsNothingInOtherConfigurations() throws IOException {
        assertThat(read("appenders:\n  - type: sentry\nlogging:\n  level: INFO\n")
                        .appenders())
                .isEmpty();
        assertThat(read("").appenders()).isEmpty();
        assertThat(read("- logging\n").appenders()).isEmpty();
    }

    @Test
    void saysSoWhereATextCannotBeRead() {
        assertThatThrownBy(() -> read("logging: [appenders:")).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> read("logging: &a {appenders: [*a]}")).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> read("[".repeat(100_000))).isInstanceOf(IOException.class);
    }

    private static LoggingText read(String text) throws IOException {
        return LoggingYaml.read(YamlTree.read("service.yml", text));
    }
}
