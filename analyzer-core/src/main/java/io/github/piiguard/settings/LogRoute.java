package io.github.piiguard.settings;

import io.github.piiguard.model.LogLevel;

/**
 * Where lines of a logger go.
 *
 * @param level lines below it do not go there
 */
record LogRoute(String vendor, LogLevel level, boolean forwardsContext) {}
