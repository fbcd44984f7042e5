package io.github.piiguard.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is called on objects of which only a name or a supertype is known: input widgets, and what no type tells. */
@Timeout(60)
class UnknownObjectsTest {
    @TempDir
    Path root;

    @Test
    void anInputWidgetHoldsWhatItIsNamedAfter() throws IOException {
        assertThat(found("Form.java", """
                import android.widget.Button;
                import android.widget.EditText;
                import com.mixpanel.android.mpmetrics.MixpanelAPI;

                class Form {
                    EditText emailEditText;
                    EditText mEtPhoneNumber;
                    EditText commentInput;
                    Button emailButton;

                    void send(MixpanelAPI mixpanel) {
                        mixpanel.track("a " + emailEditText.getText().toString());
                        mixpanel.track("b " + mEtPhoneNumber.getText());
                        mixpanel.track("c " + commentInput.getText());
                        mixpanel.track("d " + emailButton.getText());
                        mixpanel.track("e " + emailEditText.getId());
                        mixpanel.track("f " + emailEditText.length());
                    }
                }
                """)).containsExactlyInAnyOrder("email at 12", "phone at 13");
    }

    @Test
    void aCallOnAnObjectOfUnknownTypeMeansNoStaticMethodAndNoneThatTakesSomethingElse() throws IOException {
        Files.writeString(root.resolve("Filters.java"), """
                import com.mixpanel.android.mpmetrics.MixpanelAPI;

                class Filters {
                    static MixpanelAPI mixpanel;

                    static void create(Object filter) {
                        mixpanel.track("filter " + filter);
                    }

                    void store(Integer count) {
                        mixpanel.track("count " + count);
                    }

                    void tell(String text) {
                        mixpanel.track("text " + text);
                    }
                }
                """);
        assertThat(found("Accounts.java", """
                import com.auth0.client.mgmt.ManagementAPI;

                class Accounts {
                    void create(ManagementAPI management, String email) {
                        management.users().create(email);
                        management.users().store(email);
                        management.users().tell(email);
                    }
                }
                """)).containsExactly("email at 15");
    }

    @Test
    void anArrayOrATypeThatIsNotAtHandTakesAnyArgument() throws IOException {
        assertThat(found("Audit.java", """
                import io.sentry.Sentry;

                class Audit<EVENT> {
                    record User(String email) {}

                    void auditLine(String format, Object... parts) {
                        Sentry.setExtra("a", "" + parts[0]);
                    }

                    void auditEvent(EVENT event) {
                        Sentry.setExtra("b", "" + event);
                    }

                    static void send(unknown.Management management, User user) {
                        management.audit().auditLine("x {}", user.email());
                        management.audit().auditEvent(user.email());
                    }
                }
                """)).containsExactlyInAnyOrder("email at 7", "email at 11");
    }

    @Test
    void anEnumWhoseConstantsChangeMayHoldWhatItIsGiven() throws IOException {
        assertThat(found("Session.java", """
                import io.sentry.Sentry;

                enum Session {
                    CURRENT,
                    GUEST;

                    private String email;

                    void begin(String given) {
                        this.email = given;
                    }

                    static void send(Session session) {
                        Sentry.setExtra("a", session.email);
                    }
                }
                """)).containsExactly("email at 14");
    }

    @Test
    void aPartOfAnSdksObjectThatWasMadeOfDataMayBeThatData() throws IOException {
        assertThat(found("Touch.java", """
                import io.sentry.Sentry;

                class Touch {
                    record User(String email) {}

                    static void touch(com.other.Event event) {
                        event.getProps().put("a", "b");
                    }

                    static void send(User user) {
                        com.other.Event event = new com.other.Event(user.email());
                        touch(event);
                        Sentry.setExtra("a", event.getProps().toString());
                    }
                }
                """)).containsExactly("email at 13");
    }

    @Test
    void whatAHelperPutsIntoAnSdksObjectThatWasMadeOfDataIsKept() throws IOException {
        assertThat(found("Touch.java", """
                import io.sentry.Sentry;

                class Touch {
                    record User(String phone, String plan) {}

                    static void touch(com.other.Event event, String value) {
                        event.getProps().put("a", value);
                    }

                    static void send(User user) {
                        com.other.Event event = new com.other.Event("from " + user.plan());
                        touch(event, user.phone());
                        Sentry.setExtra("a", event.getProps().toString());
                    }

                    static void sendLess(User user) {
                        com.other.Event event = new com.other.Event("from " + user.plan());
                        touch(event, user.plan());
                        Sentry.setExtra("a", event.getProps().toString());
                    }
                }
                """)).containsExactly("phone at 13");
    }

    @Test
    void aLoggerReadsWhatItIsGiven() throws IOException {
        assertThat(found("Boxes.java", """
                import io.sentry.Sentry;
                import lombok.extern.slf4j.Slf4j;

                @Slf4j
                class Boxes {
                    record Customer(String iban) {}
                    static class Box {
                        String held;
                    }
                    void write(Box other, Customer customer) {
                        other.held = customer.iban();
                    }
                    void logged() {
                        Box box = new Box();
                        log.debug("Made {}", box);
                        Sentry.setExtra("box", box.held);
                    }
                    void filled() {
                        Box box = new Box();
                        com.other.Store.fill(box);
                        Sentry.setExtra("box", box.held);
                    }
                }
                """)).containsExactly("iban at 21");
    }

    @Test
    void aWidgetOfTheProgramsOwnIsAnInputWidgetByItsSupertypeOrItsName() throws IOException {
        Files.writeString(root.resolve("FieldWithFont.java"), """
                import android.widget.EditText;

                class FieldWithFont extends EditText {}
                """);
        assertThat(found("Form.java", """
                import com.mixpanel.android.mpmetrics.MixpanelAPI;
                import org.widgets.ClearableEditText;

                class Form {
                    FieldWithFont txtEmail;
                    ClearableEditText phoneNumber;

                    void send(MixpanelAPI mixpanel) {
                        mixpanel.track("a " + txtEmail.getText().toString());
                        mixpanel.track("b " + phoneNumber.getText());
                        mixpanel.track("c " + txtEmail.length());
                    }
                }
                """)).containsExactlyInAnyOrder("email at 9", "phone at 10");
    }

    private List<String> found(String file, String text) throws IOException {
        return Runs.found(root, file, text);
    }
}
