package io.github.piiguard.maven;

import io.github.piiguard.analysis.AnalysisResult;
import java.io.IOException;
import org.apache.maven.plugin.logging.Log;

final class Reports {
    Reports(Log log, RunSettings settings) {}

    void write(AnalysisResult result) throws IOException {}
}
