package io.github.piiguard.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Ways in which real code that nobody had tuned for was misread. */
@Timeout(60)
class UnseenCodeTest {
    @TempDir
    Path root;

    @Test
    void whatAnImplementationReturnsToTheVendorIsHandedOver() throws IOException {
        assertThat(found("Users.java", """
                import io.sentry.protocol.User;
                import io.sentry.spring.SentryUserProvider;

                class Users implements SentryUserProvider {
                    record Account(String email, String theme) {}
                    Account account;

                    @Override
                    public User provideUser() {
                        User user = new User();
                        user.setData(account.email());
                        return user;
                    }

                    SentryUserProvider byFunction() {
                        return () -> made(account.email());
                    }

                    SentryUserProvider harmless() {
                        return () -> made(account.theme());
                    }

                    Supplier other() {
                        return () -> made(account.email());
                    }

                    User made(String data) {
                        User user = new User();
                        user.setData(data);
                        return user;
                    }
                }
                """)).containsExactlyInAnyOrder("email at 11", "email at 16");
    }

    @Test
    void whatTheProgramShowsInAWidgetIsNotWhatItsUserTypes() throws IOException {
        assertThat(found("Form.java", """
                import android.widget.EditText;
                import com.mixpanel.android.mpmetrics.MixpanelAPI;

                class Form {
                    EditText emailEditText;
                    EditText cityEditText;
                    MixpanelAPI mixpanel;

                    void show() {
                        emailEditText.setText("you@shop.example");
                        cityEditText.setText("Paris");
                        cityEditText.setHint("city");
                    }

                    void send() {
                        mixpanel.track("a " + emailEditText.getText());
                        mixpanel.track("b " + cityEditText.getHint());
                    }

                    void both() {
                        emailEditText.setText("");
                        mixpanel.track("c " + emailEditText.getText());
                    }
                }
                """)).containsExactlyInAnyOrder("email at 16", "email at 22");
    }

    @Test
    void preferencesAreNoPartOfTheContextThatOpensThem() throws IOException {
        String settings = """
                import android.content.Context;
                import android.preference.PreferenceManager;
                import com.mixpanel.android.mpmetrics.MixpanelAPI;

                class Settings {
                    Context context;
                    MixpanelAPI mixpanel;

                    Settings(Context context) {
                        this.context = context;
                    }

                    void send() {
                        mixpanel.track(PreferenceManager.getDefaultSharedPreferences(context).getString("%s", null));
                    }
                }
                """;
        Files.writeString(root.resolve("Starts.java"), """
                class Starts extends android.app.Activity {
                    void one() {
                        new Settings(this).send();
                    }

                    void two(android.app.Application application) {
                        new Settings(application).send();
                    }
                }
                """);

        assertThat(found("Settings.java", settings.formatted("email"))).containsExactly("email at 14");
        assertThat(found("Settings.java", settings.formatted("theme"))).isEmpty();
    }

    @Test
    void whatAConstructorOrAnotherMethodSetsThroughASetterStaysInTheObject() throws IOException {
        assertThat(found("Mail.java", """
                import io.sentry.Sentry;

                class Mail {
                    static class Event {
                        private String title;
                        Event() {}
                        Event(String text) { setTitle("Mail to " + text); }
                        void setTitle(String title) { this.title = title; }
                        String getTitle() { return title; }
                    }
                    String email;
                    String plan;
                    void made() { Sentry.captureMessage(new Event(email).getTitle()); }
                    void harmless() { Sentry.captureMessage(new Event(plan).getTitle()); }
                    void filled() {
                        Event event = new Event();
                        fill(event, email);
                        Sentry.captureMessage(event.getTitle());
                    }
                    void emptied() {
                        Event event = new Event(email);
                        fill(event, plan);
                        Sentry.captureMessage(event.getTitle());
                    }
                    void fill(Event event, String text) { event.setTitle(text); }
                }
                """)).containsExactlyInAnyOrder("email at 13", "email at 18");
    }

    @Test
    void partsOfOneMessageDoNotReplaceEachOther() throws IOException {
        assertThat(found("Fault.java", """
                import com.timgroup.statsd.Event;
                import com.timgroup.statsd.StatsDClient;

                class Fault {
                    String email;
                    String plan;
                    StatsDClient statsd;

                    void send() {
                        statsd.recordEvent(Event.builder().withTitle(email).withText("late").build());
                        statsd.recordEvent(Event.builder().withTitle(plan).withText("late").build());
                    }
                }
                """)).containsExactly("email at 10");
    }

    @Test
    void functionsForFailuresGetNothingOfWhatAChainHolds() throws IOException {
        assertThat(found("Chain.java", """
                import com.rx.Observable;
                import io.sentry.Sentry;

                class Chain {
                    record User(String email) {}

                    void run(Observable<User> users) {
                        users.filter(user -> true)
                                .subscribe(user -> Sentry.captureMessage(user.email()),
                                        error -> Sentry.captureException(error));
                        users.filter(user -> true).doOnError(this::report);
                    }

                    void report(Throwable error) {
                        Sentry.captureException(error);
                    }
                }
                """)).containsExactly("email at 9");
    }

    @Test
    void contextsOfOtherPlatformsHoldWhatIsPutIntoThem() throws IOException {
        assertThat(found("Mail.java", """
                import io.sentry.Sentry;
                import org.thymeleaf.TemplateEngine;
                import org.thymeleaf.context.Context;

                class Mail {
                    record User(String email, String plan) {}
                    TemplateEngine engine;

                    void send(User user) {
                        Context context = new Context();
                        context.setVariable("to", user.email());
                        Sentry.captureMessage(engine.process("mail", context));
                        Context other = new Context();
                        other.setVariable("to", user.plan());
                        Sentry.captureMessage(engine.process("mail", other));
                    }

                    void fill(Context context, User user) {
                        context.setVariable("to", user.email());
                        Sentry.captureMessage("to " + context.getVariable("to"));
                        context.setVariable("to", user.plan());
                        Sentry.captureMessage("to " + context.getVariable("to"));
                    }
                }
                """)).containsExactlyInAnyOrder("email at 12", "email at 20");
    }

    @Test
    void functionsForDataAndFailuresGetTheData() throws IOException {
        assertThat(found("Both.java", """
                import com.rx.Observable;
                import io.sentry.Sentry;

                class Both {
                    String email;
                    String plan;

                    void run(String topic) {
                        Observable.just(email).handleBoth((String text, Throwable error) ->
                                Sentry.captureMessage("a " + text));
                        Observable.just(email).doOnSuccessOrError((text, error) ->
                                Sentry.captureMessage("b " + text));
                        Observable.just(plan).doOnSuccessOrError((text, error) ->
                                Sentry.captureMessage("c " + text));
                        Observable.just(email).subscribeWith(topic, text ->
                                Sentry.captureMessage("d " + text));
                        Observable.just(email).onErrorReturn(error -> told("e " + error));
                    }

                    String told(String text) {
                        Sentry.captureMessage(text);
                        return text;
                    }
                }
                """)).containsExactlyInAnyOrder("email at 10", "email at 12", "email at 16");
    }

    @Test
    void aListThatIsLinkedInAStaticFieldReachesNoBound() throws IOException {
        Files.writeString(root.resolve("Chain.java"), """
                class Chain {
                    record Node(String value, Node next) {}
                    com.posthog.java.PostHog posthog;
                    String email;
                    static Node head;

                    void add() {
                        head = new Node(email, head);
                    }

                    void send() {
                        posthog.capture("id", "chain", java.util.Map.of("v", head));
                    }
                }
                """);

        AnalysisResult result = Runs.of(root, List.of());

        assertThat(result.findings()).hasSize(1);
        assertThat(result.gaps()).isEmpty();
    }

    @Test
    void eachDeclarationOfATypeIsAVariantOfTheProgram() throws IOException {
        String tracker = """
                package shop;

                public class Tracker {
                    public void track(String text) {%s}
                }
                """;
        for (String flavour : List.of("free", "paid")) {
            Files.createDirectories(root.resolve(flavour + "/shop"));
        }
        Files.writeString(root.resolve("free/shop/Tracker.java"), tracker.formatted(""));
        Files.writeString(
                root.resolve("paid/shop/Tracker.java"), tracker.formatted("io.sentry.Sentry.captureMessage(text);"));

        assertThat(found("Shop.java", """
                class Shop {
                    String email;
                    String plan;
                    void buy(shop.Tracker tracker) {
                        tracker.track(email);
                        tracker.track(plan);
                    }
                }
                """)).containsExactly("email at 4");
    }

    @Test
    void whatIsTypedIntoAWidgetMayBeDataThatNoObjectIs() throws IOException {
        assertThat(found("Login.java", """
                import android.widget.EditText;
                import com.flurry.android.FlurryAgent;

                class Login {
                    EditText userNameEditText;
                    EditText colourEditText;
                    void send(String stored) {
                        FlurryAgent.logEvent(userNameEditText.getText().toString());
                        FlurryAgent.logEvent(colourEditText.getText().toString());
                        FlurryAgent.logEvent(userNameEditText.getHint().toString());
                    }
                }
                """)).containsExactly("user-name at 8");
    }

    @Test
    void theIdOfWhatThingsOfManyKindsHaveInCommonIsNoUsers() throws IOException {
        assertThat(found("BaseModel.java", """
                import com.flurry.android.FlurryAgent;

                class BaseModel {
                    String mUid;
                    void send(Session session) {
                        FlurryAgent.logEvent(mUid);
                        FlurryAgent.logEvent(session.mUid);
                    }
                }
                class Session { String mUid; }
                """)).containsExactly("user-id at 7");
    }

    @Test
    void whoOpensTheStoreThatAnUnknownValueIsReadFromLaterIsNoSourceOfIt() throws IOException {
        assertThat(found("Store.java", """
                import com.flurry.android.FlurryAgent;
                import java.util.Map;

                class Store {
                    private final Settings settings;
                    Store(Settings settings) { this.settings = settings; }
                    String read() { return settings.getString("a", ""); }
                    void send() { FlurryAgent.logEvent("x", Map.of("email", read(), "plan", read())); }
                }
                class Places {
                    Store one() { return new Store(Library.open("one")); }
                    Store two() { return new Store(Library.open("two")); }
                }
                """)).containsExactly("email at 8");
    }

    @Test
    void anIdentityProviderKeepsAccountsAndNothingElse() throws IOException {
        assertThat(found("Accounts.java", """
                import com.auth0.client.auth.AuthAPI;

                class Accounts {
                    record User(String email, String password, String diagnosis, String cardCvv) {}
                    AuthAPI auth;
                    void add(User user) { auth.signUp(user.email(), user.password(), "users"); }
                    void addTooMuch(User user) { auth.signUp(user.email(), user.diagnosis(), "users"); }
                    void addCard(User user) { auth.signUp(user.email(), user.cardCvv(), "users"); }
                }
                """)).containsExactly("health at 7", "card-cvv at 8");
    }

    private List<String> found(String file, String text) throws IOException {
        return Runs.found(root, file, text);
    }
}
