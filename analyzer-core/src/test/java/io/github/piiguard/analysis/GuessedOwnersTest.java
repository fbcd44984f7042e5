package io.github.piiguard.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Members of library objects whose classes are not at hand, reached through another getter. */
@Timeout(60)
class GuessedOwnersTest {
    @TempDir
    Path root;

    @Test
    void theGetterBeforeSaysWhoseMemberItIs() throws IOException {
        assertThat(Runs.found(root, "Messages.java", """
                import com.example.chat.MessageEvent;
                import io.sentry.Sentry;

                class Messages {
                    void tell(MessageEvent event) {
                        Sentry.setExtra("a", event.getAuthor().getName());
                        Sentry.setExtra("b", event.getChannel().getName());
                        Sentry.setExtra("c", "by " + event.getGuild().getCustomer().getName());
                        Sentry.setExtra("d", event.getAuthor().getKind());
                        Sentry.setExtra("e", event.getSession().getId());
                        Sentry.setExtra("f", event.getClass().getName());
                    }
                }
                """)).containsExactly("full-name at 6", "full-name at 8");
    }
}
