package io.github.piiguard.policy;

import io.github.piiguard.model.LogLevel;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Something that forwards log lines to a vendor.
 *
 * @param artifacts names of the libraries that hold it
 * @param appenders classes of appenders, and names under which logging configurations know them
 * @param level lines below it are not forwarded, unless a configuration says otherwise
 * @param levelSettings settings that hold such a level, with what they are when nothing is set; the lowest one counts
 * @param settings where properties of the program hold these settings: {@code sentry.logging}
 * @param forwardsContext whether entries of the diagnostic context go with each line
 */
public record LogBridge(
        String vendor,
        List<String> artifacts,
        List<String> appenders,
        LogLevel level,
        Map<String, LogLevel> levelSettings,
        Optional<String> settings,
        boolean forwardsContext) {
    public LogBridge {
        artifacts = List.copyOf(artifacts);
        appenders = List.copyOf(appenders);
        levelSettings = Map.copyOf(levelSettings);
    }
}
