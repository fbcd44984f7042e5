package io.github.piiguard.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.piiguard.model.MethodSignature;
import io.github.piiguard.model.TypeName;
import io.github.piiguard.policy.ArgumentRole;
import io.github.piiguard.types.ParameterNames;
import io.github.piiguard.types.senders.Sender;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

class GuessedRolesTest {
    private static final TypeName OWNER = TypeName.of("com.acme.Tracker");

    private static Map<Integer, ArgumentRole> roles(String method, List<String> types, String... names) {
        List<TypeName> parameters = types.stream().map(TypeName::of).toList();
        return GuessedRoles.of(new Sender.Method(new MethodSignature(OWNER, method, parameters), List.of(names)));
    }

    @Test
    void readsNamesWhateverTheirOrder() {
        List<String> types = List.of("java.lang.String", "java.lang.String", "java.util.Map");

        assertThat(roles("track", types, "userId", "event", "properties"))
                .isEqualTo(Map.of(0, ArgumentRole.USER_ID, 1, ArgumentRole.EVENT_NAME));
        assertThat(roles("track", types, "eventName", "distinctId", "properties"))
                .isEqualTo(Map.of(0, ArgumentRole.EVENT_NAME, 1, ArgumentRole.DISTINCT_ID));
        assertThat(roles("upload", types, "apiKey", "note", "properties")).isEqualTo(Map.of(0, ArgumentRole.TOKEN));
    }

    @Test
    void readsShapesWhereNoNamesWereKept() {
        List<String> types = List.of("java.lang.String", "java.util.Map");

        assertThat(roles("trackEvent", types)).isEqualTo(Map.of(0, ArgumentRole.EVENT_NAME));
        assertThat(roles("identify", types)).isEqualTo(Map.of(0, ArgumentRole.USER_ID, 1, ArgumentRole.TRAITS));
        assertThat(roles("track", List.of("java.lang.String", "java.lang.String")))
                .isEmpty();
        assertThat(roles("send", types)).isEmpty();
    }

    @Test
    void knowsExceptions() {
        assertThat(roles("captureException", List.of("java.lang.Throwable")))
                .isEqualTo(Map.of(0, ArgumentRole.EXCEPTION));
    }

    @Test
    void namesComeFromTheClassFile() throws IOException {
        MethodSignature method = new MethodSignature(
                TypeName.of("com.moesif.api.controllers.APIController"),
                "updateUser",
                List.of(TypeName.of("com.moesif.api.models.UserModel")));

        assertThat(ParameterNames.of(classFile(method.owner())).of(method)).containsExactly("body");
    }

    private static byte[] classFile(TypeName type) throws IOException {
        String entry = type.qualified().replace('.', '/') + ".class";
        Path jar = Sdks.common().stream()
                .filter(path -> path.toString().contains("moesifapi"))
                .findFirst()
                .orElseThrow();
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            return zip.getInputStream(zip.getEntry(entry)).readAllBytes();
        }
    }
}
