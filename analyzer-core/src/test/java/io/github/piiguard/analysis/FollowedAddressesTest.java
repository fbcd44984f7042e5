package io.github.piiguard.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is sent to an address is followed where the address leads to a vendor, and an address where it may do so. */
@Timeout(60)
class FollowedAddressesTest {
    private static final String SENDER = """
            import org.springframework.web.client.RestTemplate;

            class Sender {
                private final RestTemplate rest = new RestTemplate();
                private String content;

                void fill(String given) {
                    content = given;
                }

                void send(String address) {
                    rest.postForObject(address, content, String.class);
                }
            }
            """;
    private static final String FILLER = """
            class Filler {
                void fill(Sender sender, User user) {
                    sender.fill(user.getEmail());
                }
            }
            """;
    private static final String USER = """
            class User {
                private String email;

                String getEmail() {
                    return email;
                }
            }
            """;

    @TempDir
    Path root;

    /** Where no vendor is named at all, no address is followed. */
    @BeforeEach
    void nameAVendor() throws IOException {
        write("Settings", "class Settings { static final String UNUSED = \"https://api.mixpanel.com/import\"; }");
    }

    @Test
    void whatIsSentToAVendorIsFollowed() throws IOException {
        AnalysisResult result = sendingTo("https://api.mixpanel.com/track");

        assertThat(result.findings())
                .extracting(finding ->
                        finding.dataType().id() + " -> " + finding.vendor().id())
                .containsExactly("email -> mixpanel");
    }

    @Test
    void theRestOfAnAddressThatLeadsToOneVendorIsFollowed() throws IOException {
        write("Sender", """
                import org.springframework.web.client.RestTemplate;

                class Sender {
                    private final RestTemplate rest = new RestTemplate();
                    private String address;

                    void point(String given) {
                        address = given;
                    }

                    void send(User user, boolean isFirst) {
                        String url = isFirst ? "https://api.mixpanel.com/track" : address;
                        rest.postForObject(url, user.getEmail(), String.class);
                    }
                }
                """);
        write("User", USER);
        write("Caller", "class Caller { void set(Sender s) { s.point(\"https://api2.amplitude.com/2/httpapi\"); } }");

        assertThat(Runs.of(root, List.of()).findings())
                .extracting(finding ->
                        finding.dataType().id() + " -> " + finding.vendor().id())
                .contains("email -> mixpanel", "email -> amplitude");
    }

    @Test
    void whatIsSentElsewhereIsNotLookedFor() throws IOException {
        AnalysisResult result = sendingTo("https://intern.example/track");

        assertThat(result.findings()).isEmpty();
        // The sender and who tells the address, not who fills in the content, nor the user.
        assertThat(result.filesParsed()).isEqualTo(2);
    }

    private AnalysisResult sendingTo(String address) throws IOException {
        write("Sender", SENDER);
        write("Filler", FILLER);
        write("User", USER);
        write("Caller", "class Caller { void call(Sender sender) { sender.send(\"" + address + "\"); } }");
        return Runs.of(root, List.of());
    }

    @Test
    void anAddressOfAnOwnFileIsNotFollowed() throws IOException {
        assertThat(opening("new java.net.URL(name)").filesParsed()).isEqualTo(2);
        assertThat(opening("getClass().getResource(name)").filesParsed()).isEqualTo(1);
        assertThat(opening("new java.io.File(name).toURI().toURL()").filesParsed())
                .isEqualTo(1);
    }

    private AnalysisResult opening(String address) throws IOException {
        write("Opener", """
                class Opener {
                    java.io.InputStream open(String name) throws java.io.IOException {
                        java.net.URL url = ADDRESS;
                        return url.openStream();
                    }
                }
                """.replace("ADDRESS", address));
        write(
                "Caller",
                "class Caller { Object call(Opener opener, String n) throws Exception { return opener.open(n); } }");
        return Runs.of(root, List.of());
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(root.resolve(name + ".java"), text + "\n");
    }
}
