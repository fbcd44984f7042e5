package io.github.piiguard.types.senders;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells the address of a service from that of a page, a namespace or an example: a label of its host or a part of its path
 * says that it takes data.
 */
final class Endpoints {
    private static final Pattern URL =
            Pattern.compile("(?:https?|wss?)://(?<host>[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+)(?::\\d+)?(?<path>/\\S*)?");
    private static final Pattern BARE = Pattern.compile("(?<host>[a-z0-9-]+(?:\\.[a-z0-9-]+){2,})(?<path>/[\\w./-]*)?");
    private static final String WORDS =
            "apis?|ingest|ingestion|intake|inbound|inputs?|events?|collect|collectors?|capture"
                    + "|track|tracker|tracking|telemetry|metrics|beacon|hooks?|webhooks?|logs|notify|push|batch|decide|flags|v\\d{1,2}";
    private static final Pattern LABEL = Pattern.compile(
            "(?:.*-)?(?:" + WORDS + "|in|app|data|rest|gateway|mobile|sdk|config|edge|stream|ws)\\d?(?:-.*)?");
    /** Without a scheme, a dotted name may be a key, a group or a package. */
    private static final Pattern API =
            Pattern.compile("(?:[\\w-]*-)?(?:api|ingest|intake|collector)\\d?(?:-[\\w-]*)?\\..*");

    private static final Pattern PART = Pattern.compile("(?:" + WORDS + ")");
    private static final Set<String> PAGES = Set.of(
            "doc",
            "docs",
            "documentation",
            "developer",
            "developers",
            "help",
            "support",
            "blog",
            "wiki",
            "javadoc",
            "github",
            "gitlab",
            "stackoverflow",
            "schema",
            "schemas",
            "xml",
            "ns",
            "forum",
            "community",
            "learn",
            "faq",
            "guide",
            "reference",
            "issues",
            "tools",
            "ietf",
            "w3",
            "example",
            "localhost",
            "apache",
            "xmlsoap",
            "json-schema");
    private static final Set<String> TOP_LEVEL = Set.of(
            "com", "io", "net", "org", "dev", "co", "app", "ai", "cloud", "eu", "us", "de", "fr", "uk", "in", "me",
            "so", "tech", "sh", "to", "tv", "cn", "jp", "br", "au", "ca", "ru", "nl", "es", "it", "ch", "se", "no",
            "dk", "fi");

    private Endpoints() {}

    /** The host of the service whose address a text is; empty for any other text. */
    static Optional<String> host(String text) {
        Matcher url = URL.matcher(text);
        if (url.matches()) {
            return service(
                    url.group("host"), Optional.ofNullable(url.group("path")).orElse(""));
        }
        Matcher bare = BARE.matcher(text);
        return bare.matches() && API.matcher(text).matches() ? service(bare.group("host"), "") : Optional.empty();
    }

    private static Optional<String> service(String written, String path) {
        String host = written.toLowerCase(Locale.ROOT);
        List<String> labels = Arrays.asList(host.split("\\."));
        boolean isService = TOP_LEVEL.contains(labels.get(labels.size() - 1))
                && labels.stream().noneMatch(PAGES::contains)
                && (isBase(labels, path) || namesService(labels) || takesData(path));
        return isService ? Optional.of(host) : Optional.empty();
    }

    /** A part of a site, without a page of it. */
    private static boolean isBase(List<String> labels, String path) {
        return labels.size() > 2 && !labels.get(0).equals("www") && (path.isEmpty() || path.equals("/"));
    }

    private static boolean namesService(List<String> labels) {
        return labels.subList(0, labels.size() - 2).stream().anyMatch(Endpoints::isLabel);
    }

    private static boolean takesData(String path) {
        List<String> parts = Arrays.asList(path.toLowerCase(Locale.ROOT).split("[/?#]"));
        return parts.stream().noneMatch(PAGES::contains)
                && parts.stream().anyMatch(part -> PART.matcher(part).matches());
    }

    private static boolean isLabel(String word) {
        return LABEL.matcher(word).matches();
    }
}
