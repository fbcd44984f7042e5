package io.github.piiguard.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fields and parameters that a framework fills: from the program's settings, which are no person's, or from input. */
class InjectedSettingsTest {
    @TempDir
    Path root;

    @Test
    void whatAFrameworkFillsFromTheSettingsIsNoPersons() throws IOException {
        assertThat(found("Flags.java", """
                import com.flurry.android.FlurryAgent;
                import java.util.Map;
                import org.springframework.beans.factory.annotation.Value;

                class Flags {
                    private final String userName;
                    private final String email;
                    @Value("${reports.email}") private String reportsEmail;
                    @Value("${reports.password}") private String password;

                    Flags(@Value("${flags.user}") String userName, String email) {
                        this.userName = userName;
                        this.email = email;
                    }
                    void send() {
                        FlurryAgent.logEvent("x", Map.of("email", userName, "phone", reportsEmail));
                        FlurryAgent.logEvent(email);
                        FlurryAgent.logEvent(password);
                    }
                }
                """)).containsExactly("email at 17", "password at 18");
    }

    @Test
    void anExpressionOverAJobsParametersIsNoSetting() throws IOException {
        String job = """
                import com.flurry.android.FlurryAgent;
                import org.springframework.beans.factory.annotation.Value;

                class Job {
                    @Value("%s") private String email;
                    private final String phone;

                    Job(@Value("%s") String phone) {
                        this.phone = phone;
                    }
                    void send() {
                        FlurryAgent.logEvent(email);
                        FlurryAgent.logEvent(phone);
                    }
                }
                """;

        assertThat(found("Job.java", job.formatted("#{jobParameters['email']}", "#{jobParameters['phone']}")))
                .containsExactly("email at 12", "phone at 13");
        assertThat(found("Job.java", job.formatted("${support.email}", "#{'${support.phone}'.trim()}")))
                .isEmpty();
    }

    @Test
    void groupsOfSettingsLieWithinTheClassOfTheSettings() throws IOException {
        String settings = """
                import com.flurry.android.FlurryAgent;
                import org.springframework.boot.context.properties.ConfigurationProperties;

                %s
                class Office {
                    Mail mail;
                    static class Mail {
                        java.util.List<Contact> contacts;
                        static class Contact {
                            String email;
                        }
                    }
                    static class Customer {
                        String email;
                    }
                    void send(Mail.Contact contact, Customer customer) {
                        FlurryAgent.logEvent(contact.email);
                        FlurryAgent.logEvent(customer.email);
                    }
                }
                """;

        assertThat(found("Office.java", settings.formatted("@Deprecated")))
                .containsExactly("email at 17", "email at 18");
        assertThat(found("Office.java", settings.formatted("@ConfigurationProperties(\"mail\")")))
                .containsExactly("email at 18");
    }

    private List<String> found(String file, String text) throws IOException {
        return Runs.found(root, file, text);
    }
}
