package io.github.piiguard.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.piiguard.flow.Confidence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

    @Test
    void aGuessIsShownAsOneAndSaysNothingOfWhatTheProgramPutThere() throws IOException {
        Files.writeString(root.resolve("Messages.java"), """
                import com.example.chat.MessageEvent;
                import io.sentry.Sentry;

                class Messages {
                    void tell(MessageEvent event) {
                        Sentry.setExtra("a", event.getAuthor().getName());
                    }

                    void hide(MessageEvent event) {
                        var author = event.getAuthor();
                        author.setName("constant");
                        Sentry.setExtra("a", author.getName());
                    }
                }
                """);

        assertThat(Runs.of(root, List.of()).findings()).singleElement().satisfies(finding -> {
            assertThat(finding.confidence()).isEqualTo(Confidence.LOW);
            assertThat(finding.sink().location().line()).isEqualTo(6);
        });
    }
}
