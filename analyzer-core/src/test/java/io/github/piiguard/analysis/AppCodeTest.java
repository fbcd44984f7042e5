package io.github.piiguard.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Ways of apps for Android that told too much or too little of what they send. */
@Timeout(60)
class AppCodeTest {
    @TempDir
    Path root;

    @Test
    void aFieldThatManyWriteIsToldOnceWhereOnlyItsKeySpeaks() throws IOException {
        assertThat(found("Model.java", """
                import com.mixpanel.android.mpmetrics.MixpanelAPI;
                import org.json.JSONObject;

                class Model {
                    static String current;
                    static String layout;

                    void first(Store store) {
                        current = store.get("a");
                    }

                    void second(Store store) {
                        current = store.get("b");
                    }

                    void send(MixpanelAPI mixpanel, JSONObject properties) {
                        properties.put("user_id", current);
                        properties.put("layout", layout);
                        mixpanel.track("opened", properties);
                    }
                }
                """)).containsExactly("user-id at 19");
    }

    @Test
    void aWidgetMayBeNamedInOneWord() throws IOException {
        assertThat(found("Login.java", """
                import android.widget.EditText;
                import com.mixpanel.android.mpmetrics.MixpanelAPI;
                import org.json.JSONObject;

                class Login {
                    EditText edtemail;
                    EditText passwordet;
                    EditText edtsearch;
                    String confirmpwd;

                    void send(MixpanelAPI mixpanel) {
                        mixpanel.track("a", new JSONObject().put("x", edtemail.getText().toString()));
                        mixpanel.track("b", new JSONObject().put("x", passwordet.getText().toString()));
                        mixpanel.track("c", new JSONObject().put("x", confirmpwd + "/"));
                        mixpanel.track("d", new JSONObject().put("x", edtsearch.getText().length()));
                    }
                }
                """))
                .containsExactlyInAnyOrder("email at 12", "password at 13", "password at 14");
    }

    @Test
    void thePositionOfAPlayerIsNobodysPosition() throws IOException {
        assertThat(found("Player.java", """
                import com.mixpanel.android.mpmetrics.MixpanelAPI;
                import org.json.JSONObject;

                class Player {
                    record Employee(String currentPosition) {}
                    String currentPosition;

                    void send(MixpanelAPI mixpanel, Employee employee) {
                        mixpanel.track("a", new JSONObject().put("currentPosition", currentPosition));
                        mixpanel.track("b", new JSONObject().put("x", employee.currentPosition()));
                    }
                }
                """)).containsExactly("job-title at 10");
    }

    @Test
    void whatATaskWorksOutIsToldToThatTaskAlone() throws IOException {
        assertThat(found("Tasks.java", """
                import android.os.AsyncTask;
                import com.mixpanel.android.mpmetrics.MixpanelAPI;

                class Tasks {
                    record User(String email, String theme) {}
                    static User user;
                    static MixpanelAPI mixpanel;

                    static void run(AsyncTask<Void, Void, String> task) { task.execute(); }

                    static class Mail extends AsyncTask<Void, Void, String> {
                        protected String doInBackground(Void... none) { return user.email(); }
                        protected void onPostExecute(String result) { mixpanel.track(result); }
                    }
                    static class Theme extends AsyncTask<Void, Void, String> {
                        protected String doInBackground(Void... none) { return user.theme(); }
                        protected void onPostExecute(String result) { mixpanel.track(result); }
                    }
                    abstract static class Sender extends AsyncTask<Void, Void, String> {
                        protected void onPostExecute(String result) { mixpanel.track(result); }
                    }
                    static class Sending extends Sender {
                        protected String doInBackground(Void... none) { return user.email(); }
                    }
                    void all() {
                        run(new Mail());
                        run(new Theme());
                        run(new Sending());
                    }
                }
                """)).containsExactlyInAnyOrder("email at 13", "email at 20");
    }

    private List<String> found(String file, String text) throws IOException {
        return Runs.found(root, file, text);
    }
}
