package io.github.piiguard.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Libraries that real code uses and whose jars are not at hand. */
@Timeout(60)
class UnseenLibrariesTest {
    @TempDir
    Path root;

    @Test
    void jsonObjectsThatAreMapsKeepEachKeyApart() throws IOException {
        assertThat(found("Events.java", """
                import io.sentry.Sentry;
                import org.json.simple.JSONArray;
                import org.json.simple.JSONObject;

                class Events {
                    record User(String email, String plan) {}
                    void text(User user) {
                        JSONObject json = new JSONObject();
                        json.put("v", user.email());
                        Sentry.captureMessage(json.toJSONString());
                    }
                    void list(User user) {
                        JSONArray all = new JSONArray();
                        all.add(user.email());
                        Sentry.captureMessage(all.toJSONString());
                    }
                    void other(User user) {
                        JSONObject json = new JSONObject();
                        json.put("v", user.email());
                        json.put("plan", user.plan());
                        Sentry.captureMessage("" + json.get("plan"));
                    }
                    void removed(User user) {
                        JSONObject json = new JSONObject();
                        json.put("v", user.email());
                        json.remove("v");
                        Sentry.captureMessage(json.toJSONString());
                    }
                }
                """)).containsExactlyInAnyOrder("email at 10", "email at 15");
    }

    @Test
    void otherJsonLibrariesAreMapsToo() throws IOException {
        assertThat(found("Events.java", """
                import com.alibaba.fastjson.JSONObject;
                import io.sentry.Sentry;
                import org.bson.Document;

                class Events {
                    record User(String email, String plan) {}
                    void fast(User user) {
                        JSONObject json = new JSONObject();
                        json.put("v", user.email());
                        json.put("w", user.plan());
                        Sentry.captureMessage(json.getString("v"));
                        Sentry.captureMessage(json.getString("w"));
                    }
                    void bson(User user) {
                        Sentry.captureMessage(new Document("v", user.email()).toJson());
                        Sentry.captureMessage(new Document("v", user.plan()).append("w", 1).toJson());
                    }
                }
                """)).containsExactlyInAnyOrder("email at 11", "email at 15");
    }

    @Test
    void whatIsReadOfATokensClaimsIsNoToken() throws IOException {
        assertThat(found("Claims.java", """
                import io.jsonwebtoken.Jwts;
                import io.sentry.Sentry;

                class Claims {
                    Object claim(String token, String name) {
                        return Jwts.parser().setSigningKey("k").parseClaimsJws(token).getBody().get(name);
                    }
                    void send(String token) {
                        Sentry.setExtra("a", String.valueOf(Jwts.parser().parseClaimsJws(token).getBody().get("client_id")));
                        Sentry.setExtra("b", String.valueOf(Jwts.parser().parseClaimsJws(token).getBody().get("email")));
                    }
                }
                """)).containsExactly("email at 10");
    }

    @Test
    void constantsOfLibrariesAreTheSameForEverybody() throws IOException {
        assertThat(found("Gender.java", """
                import com.flurry.android.Constants;
                import com.flurry.android.FlurryAgent;

                class Gender {
                    void constant() { FlurryAgent.setGender(Constants.FEMALE); }
                    void read(Form form) { FlurryAgent.setGender(form.choice()); }
                }
                """)).containsExactly("gender at 6");
    }

    @Test
    void aPartOfTheProgramCalledManagerIsNobody() throws IOException {
        assertThat(found("Screens.java", """
                import io.sentry.Sentry;

                class AnalyticsManager {
                    String screenName;
                    void send() { Sentry.setTag("a", screenName); }
                }
                class Manager {
                    String screenName;
                    void send() { Sentry.setTag("a", screenName); }
                }
                """)).isNotEmpty().allMatch(finding -> finding.endsWith(" at 9"));
    }

    private List<String> found(String file, String text) throws IOException {
        return Runs.found(root, file, text);
    }
}
