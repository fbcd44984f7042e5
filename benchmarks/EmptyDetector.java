import edu.umd.cs.findbugs.BugReporter;
import edu.umd.cs.findbugs.Detector;
import edu.umd.cs.findbugs.ba.ClassContext;

/** A detector that looks at nothing: what SpotBugs costs by itself. */
public final class EmptyDetector implements Detector {
    /** Detectors are made with a reporter, which this one has no use for. */
    public EmptyDetector(BugReporter bugReporter) {}

    @Override
    public void visitClassContext(ClassContext classContext) {}

    @Override
    public void report() {}
}
