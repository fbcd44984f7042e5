package io.github.piiguard.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A program's own trees of Timber, which get each line of a level that they let through. */
@Timeout(60)
class LogTreesTest {
    private static final String IMPORTS = """
            import android.util.Log;
            import com.google.firebase.crashlytics.FirebaseCrashlytics;
            import timber.log.Timber;
            record User(String email, String phone, String theme) {}
            """;

    @TempDir
    Path root;

    @Test
    void linesReachATreeFromTheLevelThatItsConditionLetsThrough() throws IOException {
        assertThat(found("""
                class CrashTree extends Timber.Tree {
                    @Override
                    protected void log(int priority, String tag, String message, Throwable t) {
                        if (priority == Log.VERBOSE || priority == Log.DEBUG) {
                            return;
                        }
                        FirebaseCrashlytics.getInstance().log(message);
                    }
                }
                class Login {
                    void login(User user) {
                        Timber.d("signed in: " + user.phone());
                        Timber.tag("login").w("%s, %s", user.theme(), user.email());
                    }
                }
                """)).containsExactly("email at 11");
    }

    @Test
    void aSwitchOverConstantsOfAnotherClassTellsTheLevels() throws IOException {
        assertThat(found("""
                class CrashTree extends Timber.Tree {
                    @Override
                    protected void log(int priority, String tag, String message, Throwable t) {
                        switch (priority) {
                            case Log.DEBUG:
                                return;
                            case Log.INFO:
                                FirebaseCrashlytics.getInstance().log(message);
                                break;
                            default:
                                FirebaseCrashlytics.getInstance().log("x" + message);
                        }
                    }
                }
                class Login {
                    void login(User user) {
                        Timber.d(user.theme());
                        Timber.i(user.email());
                        Timber.e(user.phone());
                    }
                }
                """)).containsExactlyInAnyOrder("email at 12", "phone at 15");
    }

    @Test
    void aFailureReachesTheTreeAsSuch() throws IOException {
        assertThat(found("""
                class CrashTree extends Timber.Tree {
                    @Override
                    protected void log(int priority, String tag, String message, Throwable t) {
                        if (t != null) {
                            FirebaseCrashlytics.getInstance().recordException(t);
                        }
                    }
                }
                class Login {
                    void login(User user) {
                        Timber.e(user.phone());
                        Timber.e(new IllegalStateException("no " + user.email()), "login failed");
                    }
                }
                """)).containsExactly("email at 9");
    }

    @Test
    void aTreeThatKeepsItsLinesHandsNothingOver() throws IOException {
        assertThat(found("""
                class KeptTree extends Timber.Tree {
                    @Override
                    protected void log(int priority, String tag, String message, Throwable t) {
                        Log.println(priority, "kept", message);
                        FirebaseCrashlytics.getInstance().log(tag + priority);
                    }
                }
                class Login {
                    void login(User user) {
                        Timber.e(user.email());
                    }
                }
                """)).isEmpty();
    }

    @Test
    void aLineWhoseLevelIsAnArgumentReachesTheTree() throws IOException {
        assertThat(found("""
                class CrashTree extends Timber.Tree {
                    @Override
                    protected void log(int priority, String tag, String message, Throwable t) {
                        FirebaseCrashlytics.getInstance().log(message);
                    }
                }
                class Login {
                    void login(User user) {
                        Timber.log(Log.ERROR, user.theme());
                        Timber.log(Log.ERROR, "%s", user.email());
                    }
                }
                """)).containsExactly("email at 8");
    }

    private List<String> found(String text) throws IOException {
        return Runs.found(root, "Trees.java", IMPORTS + text);
    }
}
