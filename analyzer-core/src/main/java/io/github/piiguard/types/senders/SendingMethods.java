package io.github.piiguard.types.senders;

import io.github.piiguard.model.TypeName;
import io.github.piiguard.types.MethodHeader;
import io.github.piiguard.types.Modifier;
import io.github.piiguard.types.TypeHeader;
import java.util.List;
import java.util.regex.Pattern;

/** Tells the methods by which a library is given data to send: by their names and what they take. */
final class SendingMethods {
    private static final Pattern NAME = Pattern.compile("page|screen|alias|post|log"
            + "|log(?:Event|Revenue|Purchase|Error|Exception|Message|Crash|Custom)[A-Za-z]*"
            + "|(?:create|update)(?:Event|User|Contact|Customer|Company|Subscriber|Lead|Profile|Person)[A-Za-z]*"
            + "|(?:track|send|capture|identify|record|report|publish|enqueue|emit|ingest|submit|upload|upsert|notify)"
            + "(?:[A-Z][A-Za-z0-9]*)?");
    private static final Pattern CARRIER = Pattern.compile(
            ".*(?:Builder|Request|Response|Params|Options|Config|Configuration|Settings|Exception|Logger|Serializer|Handler"
                    + "|Callback|Listener|Interceptor|Util|Utils|Test)");
    private static final Pattern DATA = Pattern.compile(
            "java\\.lang\\.(?:String|CharSequence|Object|Iterable)|java\\.util\\.[A-Z]\\w*|(?!javax?\\.).*\\..*");

    private static final Pattern SETTING =
            Pattern.compile(".*(?:Options|Config|Configuration|Settings|Handler|Callback|Listener|Interceptor)");

    private SendingMethods() {}

    static List<MethodHeader> of(TypeHeader type) {
        return CARRIER.matcher(type.name().simpleName()).matches()
                ? List.of()
                : type.methods().stream().filter(SendingMethods::takesData).toList();
    }

    private static boolean takesData(MethodHeader method) {
        return method.modifiers().contains(Modifier.PUBLIC)
                && NAME.matcher(method.signature().name()).matches()
                && method.signature().parameterTypes().stream().anyMatch(SendingMethods::isData);
    }

    private static boolean isData(TypeName type) {
        TypeName element = type.elementType();
        return DATA.matcher(element.qualified()).matches()
                && !SETTING.matcher(element.simpleName()).matches();
    }
}
