package io.github.piiguard.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the analysis makes of libraries that are not at hand: only names are left, and they must not say too much. */
@Timeout(60)
class MissingTypesTest {
    @TempDir
    Path root;

    @Test
    void aLoggerIsAVendorsOnlyWhereTheFileNamesTheVendor() throws IOException {
        String shop = """
                import com.shop.framework.Plugin;

                class Shop {
                    record Customer(String email) {}

                    void report(Plugin plugin, Customer customer) {
                        plugin.getLogger().log(3, customer.email());
                    }
                }
                """;

        assertThat(found("Shop.java", shop)).isEmpty();
        assertThat(found("Shop.java", "import com.datadog.android.log.Logger;\n" + shop))
                .containsExactly("email at 8");
    }

    @Test
    void aTextThatALibraryCallsMissingIsMissing() throws IOException {
        assertThat(found("Session.java", """
                import io.sentry.Sentry;
                import org.springframework.util.StringUtils;

                class Session {
                    Session(String password) {
                        if (!StringUtils.hasText(password)) {
                            Sentry.captureMessage("no password: " + password);
                        }
                        if (StringUtils.hasLength(password)) {
                            Sentry.captureMessage("a password: " + password);
                        }
                    }
                }
                """)).containsExactly("password at 10");
    }

    @Test
    void aSerialisersTextHoldsWhatTheObjectWasMadeOf() throws IOException {
        assertThat(found("Report.java", """
                import cn.hutool.json.JSONUtil;
                import com.alibaba.fastjson.JSON;
                import io.sentry.Sentry;

                class Report {
                    record Customer(String email, String plan) {}

                    static class Note {
                        String text;
                    }

                    void send(Customer customer) {
                        Note note = new Note();
                        note.text = customer.email();
                        Sentry.captureMessage("a " + JSON.toJSONString(note));
                        Sentry.captureMessage("b " + JSONUtil.toJsonStr(note));
                        Note other = new Note();
                        other.text = customer.plan();
                        Sentry.captureMessage("c " + JSON.toJSONString(other));
                    }
                }
                """)).containsExactly("email at 15", "email at 16");
    }

    @Test
    void aSingletonOfALibraryIsOfItsOwnType() throws IOException {
        assertThat(found("Help.java", """
                import zendesk.support.CreateRequest;
                import zendesk.support.Support;

                class Help {
                    void ask(String password, String plan) {
                        CreateRequest request = new CreateRequest();
                        request.setDescription(password);
                        Support.INSTANCE.provider().requestProvider().createRequest(request, null);
                        CreateRequest other = new CreateRequest();
                        other.setDescription(plan);
                        Support.INSTANCE.provider().requestProvider().createRequest(other, null);
                    }
                }
                """)).containsExactly("password at 8");
    }

    @Test
    void whatALibraryGivesIsKnownWithoutIt() throws IOException {
        assertThat(found("Signup.java", """
                import com.onesignal.OneSignal;
                import com.amplitude.api.Amplitude;
                import io.sentry.Sentry;

                class Signup {
                    void report(String email, String plan) {
                        OneSignal.sendTag("contact", email);
                        OneSignal.sendTag("contact", plan);
                        Amplitude.getInstance().setUserId(email);
                        Amplitude.getInstance().logEvent(plan);
                        Sentry.logger().info("signup of %s", email);
                        Sentry.logger().error("signup for %s", plan);
                    }
                }
                """)).containsExactlyInAnyOrder("email at 7", "email at 9", "email at 11");
    }

    @Test
    void whatASecretHelpedToMakeIsNotTheSecret() throws IOException {
        assertThat(found("Hook.java", """
                import com.pay.Webhook;
                import io.sentry.Sentry;

                class Hook {
                    String webhookSecret;

                    void paid(String payload) {
                        var event = Webhook.constructEvent(payload, webhookSecret);
                        Sentry.setExtra("status", event.getStatus());
                        Sentry.setExtra("made", event.getTokenValue());
                    }
                }
                """))
                .contains("webhook-secret at 10")
                .noneMatch(finding -> finding.endsWith("at 9"));
    }

    @Test
    void aMemberSaysMoreThanTheUserThatItIsReadFrom() throws IOException {
        assertThat(found("Login.java", """
                import com.auth.Session;
                import io.sentry.Sentry;

                class Login {
                    void done(Session session) {
                        Sentry.setExtra("a", session.getCurrentUser().getEmail());
                        Sentry.setExtra("b", session.getCurrentUser().getTheme());
                        Sentry.setExtra("c", session.getCurrentUser());
                    }
                }
                """)).containsExactlyInAnyOrder("email at 6", "acting-user at 8");
    }

    @Test
    void objectsInAListAreJudgedByTheirMembers() throws IOException {
        assertThat(found("Sheet.java", """
                import io.sentry.Sentry;
                import java.util.List;

                class Sheet {
                    interface Week { List<Entry> getWorkingHours(); }
                    static class Entry { int code; String phoneNumber; }

                    void done(Week week) {
                        Sentry.setExtra("a", "" + week.getWorkingHours().get(0).code);
                        Sentry.setExtra("b", week.getWorkingHours().get(0).phoneNumber);
                    }
                }
                """)).containsExactly("phone at 10");
    }

    @Test
    void whatMostLibrariesMeanByANameCountsWhereTheTypeIsMissing() throws IOException {
        assertThat(found("Claims.java", """
                import com.auth.Token;
                import io.sentry.Sentry;

                class Claims {
                    void done(Token token) {
                        Sentry.setExtra("a", token.claims().get("email"));
                        Sentry.setExtra("b", token.claims().get("theme"));
                    }
                }
                """)).containsExactly("email at 6");
    }

    @Test
    void aCounterIsNotTheKeyUnderWhichItIsKept() throws IOException {
        assertThat(found("Attempts.java", """
                import com.store.Template;
                import io.sentry.Sentry;

                class Attempts {
                    record Visit(String ipAddress) {}

                    Template template;

                    void count(Visit visit) {
                        Long attempts = template.opsForValue().increment("attempts:" + visit.ipAddress(), 1);
                        Sentry.setExtra("a", String.valueOf(attempts));
                        Sentry.setExtra("b", visit.ipAddress());
                    }
                }
                """)).containsExactly("ip-address at 12");
    }

    @Test
    void aTypeThatThePolicyNamesIsFoundInAPackageThatIsImportedWhole() throws IOException {
        assertThat(found("Sender.java", """
                import com.mixpanel.mixpanelapi.*;
                import com.shop.*;

                class Sender {
                    record Customer(String email, String plan) {}

                    void send(MixpanelAPI mixpanel, Message other, Customer customer) throws Exception {
                        mixpanel.sendMessage(new MessageBuilder("token").set(customer.plan(), null));
                        mixpanel.sendMessage(new MessageBuilder("token").set(customer.email(), null));
                        other.sendMessage(customer.email());
                    }
                }
                """)).containsExactly("email at 9");
    }

    @Test
    void chainsAndHoldersGiveWhatTheyHold() throws IOException {
        assertThat(found("Login.java", """
                import com.mixpanel.android.mpmetrics.MixpanelAPI;
                import io.reactivex.Observable;
                import javax.inject.Provider;
                import retrofit2.Response;

                class Login {
                    record User(String name, String theme) {}

                    void chain(Observable<User> users, MixpanelAPI mixpanel) {
                        users.subscribeOn(null).doOnNext(user -> mixpanel.track(user.name())).subscribe();
                        users.subscribeOn(null).doOnNext(user -> mixpanel.track(user.theme())).subscribe();
                        users.map(user -> user.name()).subscribe(name -> mixpanel.track(name));
                        users.map(user -> user.theme()).subscribe(name -> mixpanel.track(name));
                        users.flatMap(user -> other(user)).subscribe(user -> mixpanel.track(user.name()));
                    }

                    void holder(Response<User> response, Provider<User> user, MixpanelAPI mixpanel) {
                        mixpanel.track(response.body().name());
                        mixpanel.track(response.message());
                        mixpanel.track(user.get().name());
                        mixpanel.track(user.get().theme());
                    }

                    Observable<User> other(User user) {
                        return null;
                    }
                }
                """))
                .containsExactlyInAnyOrder(
                        "full-name at 10", "full-name at 12", "full-name at 14", "full-name at 18", "full-name at 20");
    }

    @Test
    void whatALibraryRunsIsGivenWhatItsCallerHandsOver() throws IOException {
        assertThat(found("Tasks.java", """
                import android.os.AsyncTask;
                import io.sentry.Sentry;

                class Tasks {
                    static class Sent extends AsyncTask<String, String, String> {
                        protected String doInBackground(String... given) {
                            Sentry.setExtra("a", given[0]);
                            publishProgress(given[0]);
                            return given[0];
                        }

                        protected void onProgressUpdate(String... done) {
                            Sentry.setExtra("b", done[0]);
                        }

                        protected void onPostExecute(String result) {
                            Sentry.setExtra("c", result);
                        }
                    }

                    static class Harmless extends AsyncTask<String, String, String> {
                        protected String doInBackground(String... given) {
                            Sentry.setExtra("d", given[0]);
                            return given[0];
                        }
                    }

                    void run(Customer customer) {
                        new Sent().execute(customer.getEmail());
                        new Harmless().execute(customer.getPlan());
                    }
                }
                """)).containsExactlyInAnyOrder("email at 7", "email at 13", "email at 17");
    }

    @Test
    void aHandlerGetsTheMessagesThatAreSentToIt() throws IOException {
        assertThat(found("Loop.java", """
                import android.os.Handler;
                import android.os.Message;
                import io.sentry.Sentry;

                class Loop extends Handler {
                    static Handler handler = new Loop();

                    public void handleMessage(Message message) {
                        Sentry.setExtra("a", (String) message.obj);
                        Sentry.setExtra("b", message.what);
                    }

                    static void run(Customer customer) {
                        Message message = new Message();
                        message.obj = customer.getEmail();
                        handler.sendMessage(message);
                    }
                }
                """)).containsExactly("email at 9");
    }

    @Test
    void anAccessorGivesThePartOfItsTypeThatItIsNamedAfter() throws IOException {
        Files.writeString(root.resolve("Screen.java"), """
                import com.mixpanel.android.mpmetrics.MixpanelAPI;

                abstract class Screen {
                    protected MixpanelAPI mixpanel;
                }
                """);
        assertThat(found("Form.java", """
                class Form extends Screen {
                    record User(String email, String plan) {}

                    void send(User user) {
                        mixpanel.getPeople().set("a", user.email());
                        mixpanel.getPeople().set("b", user.plan());
                        mixpanel.getOther().set("c", user.email());
                    }
                }
                """)).containsExactly("email at 5");
    }

    @Test
    void contextsOfAClientAreReachedThroughItsAccessors() throws IOException {
        assertThat(found("Filter.java", """
                import com.microsoft.applicationinsights.TelemetryClient;
                import jakarta.servlet.http.HttpServletRequest;

                class Filter {
                    void filter(TelemetryClient client, HttpServletRequest request) {
                        client.getContext().getLocation().setIp(request.getRemoteAddr());
                        client.getContext().getLocation().setIp(null);
                        client.getContext().getOther().setIp(request.getRemoteAddr());
                    }
                }
                """)).containsExactly("ip-address at 6");
    }

    @Test
    void whatFillsOtherMembersOfAnInjectedObjectSaysNothingOfTheOneThatIsRead() throws IOException {
        assertThat(found("Form.java", """
                import com.mixpanel.android.mpmetrics.MixpanelAPI;
                import com.shop.Field;

                class Form {
                    @Inject
                    Field typed;
                    @Inject
                    Field filled;

                    void show(String hint) {
                        typed.setHint(hint);
                        filled.setText("none");
                    }

                    void send(MixpanelAPI mixpanel) {
                        mixpanel.getPeople().set("$email", typed.getText());
                        mixpanel.getPeople().set("plan", typed.getText());
                    }
                }
                """)).containsExactly("email at 16");
    }

    private List<String> found(String file, String text) throws IOException {
        return Runs.found(root, file, text);
    }
}
