package io.github.piiguard.spotbugs;

import edu.umd.cs.findbugs.BugReporter;
import edu.umd.cs.findbugs.Detector;
import edu.umd.cs.findbugs.ba.AnalysisContext;
import edu.umd.cs.findbugs.ba.ClassContext;
import io.github.piiguard.policy.PolicyException;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds personal data and secrets that are handed to a third party. It notes which classes SpotBugs analyses, and after the last
 * of them analyses the program once.
 */
public final class LeakDetector implements Detector {
    private final BugReporter bugReporter;
    private final Set<String> analysed = new TreeSet<>();

    public LeakDetector(BugReporter bugReporter) {
        this.bugReporter = bugReporter;
    }

    @Override
    public void visitClassContext(ClassContext classContext) {
        analysed.add(classContext.getClassDescriptor().getClassName());
    }

    /** SpotBugs would end its whole run at an exception from here, other detectors' findings included. */
    @Override
    public void report() {
        try {
            Settings settings = Settings.ofSpotBugs();
            if (!settings.skip() && !analysed.isEmpty()) {
                ProjectPaths paths = ProjectPaths.of(
                        AnalysisContext.currentAnalysisContext()
                                .getSourceFinder()
                                .getProject(),
                        settings);
                new LeakSearch(this, bugReporter, settings, paths).run(new AnalysedClasses(analysed));
            }
        } catch (SettingsException wrong) {
            bugReporter.logError("pii-guard checked nothing. " + wrong.getMessage());
        } catch (PolicyException broken) {
            bugReporter.logError("pii-guard checked nothing, for its policy is broken. " + broken.getMessage());
        } catch (RuntimeException | StackOverflowError fault) {
            bugReporter.logError("pii-guard failed and reports nothing. This is a fault of pii-guard.", fault);
        }
    }
}
