package io.github.piiguard.flow.evidence;

import io.github.piiguard.model.TypeName;
import java.util.List;
import java.util.Set;

/**
 * The words of an owner's name.
 *
 * @param words without endings that only say what kind of class it is
 * @param whole all of them
 */
record Owner(List<String> words, List<String> whole) {
    private static final Set<String> KIND_SUFFIXES = Set.of(
            "dto",
            "vo",
            "entity",
            "model",
            "request",
            "response",
            "bean",
            "info",
            "spec",
            "details",
            "detail",
            "data",
            "record",
            "form",
            "payload",
            "json",
            "command",
            "cmd",
            "builder",
            "input",
            "output",
            "view",
            "resource",
            "representation",
            "document",
            "doc",
            "object",
            "base",
            "abstract",
            "impl",
            "proto",
            "projection",
            "summary",
            "po",
            "do",
            "bo",
            "pojo",
            "interface",
            "definition",
            "state",
            "context",
            "row",
            "draft",
            "changed",
            "envelope",
            "j",
            "args",
            "params",
            "param",
            "domain",
            "create",
            "update",
            "edit",
            "save",
            "add",
            "register",
            "registration",
            "signup",
            "public",
            "private",
            "full",
            "basic",
            "simple",
            "lite",
            "mini",
            "min",
            "v",
            "daten",
            "modell",
            "to",
            "transfer",
            "tbl",
            "table",
            "resp",
            "req",
            "rest",
            "ro",
            "qo",
            "snapshot",
            "index",
            "list",
            "wrapper",
            "holder",
            "export",
            "import",
            "excel",
            "xml",
            "item",
            "dados",
            "dati",
            "datos",
            "pagination",
            "obj",
            "class",
            "pb",
            "vm",
            "rs",
            "rq",
            "attributes",
            "attrs",
            "terse",
            "show",
            "short",
            "extended",
            "creation",
            "insert",
            "upsert",
            "patch",
            "modification",
            "persistence",
            "jpa",
            "mongo",
            "hit",
            "content",
            "information",
            "infos",
            "section",
            "write",
            "read",
            "post",
            "put",
            "get",
            "jaxb",
            "soap",
            "ui",
            "internal",
            "external",
            "entities",
            "dtos",
            "gql",
            "graphql");

    private static final Set<String> ANNOUNCEMENTS = Set.of("event", "message", "notification", "evt");
    private static final Set<String> PARTICIPLES = Set.of(
            ("created updated deleted removed registered changed renamed added modified received sent submitted approved"
                            + " rejected cancelled canceled completed verified activated deactivated enabled disabled joined"
                            + " invited assigned started finished ended expired published imported saved collected confirmed"
                            + " placed paid refunded shipped opened closed locked onboarded enrolled admitted discharged")
                    .split(" "));

    /** What a class is that works with such data or describes its kind instead of holding it. */
    private static final Set<String> TECHNICAL = Set.copyOf(List.of(
            ("service services manager type types kind category search criteria condition config configuration conf report reports"
                            + " repository util utils controller resource listener factory page fragment activity adapter dialog panel"
                            + " provider handler mapper dao test job task rule rules policy template generator validator event enum id"
                            + " key pk action actions servlet filter tag count counts statistics stats statistic query sender widget"
                            + " client api endpoint rest processor parser converter serializer writer reader loader importer exporter"
                            + " helper module plugin menu table list cache store storage database db schema constants constant"
                            + " permission role group settings setting preference preferences error exception result results"
                            + " strategy comparator interceptor decorator proxy facade gateway worker scheduler runner command"
                            + " product definition metadata meta level mode option options sort field fields column columns number"
                            + " bundle package component context session source target algorithm calculator specification spec"
                            + " workflow process step stage model series set map node tree index link links reference ref scheme terms"
                            + " bundler aggregator tracker import export analysis mapping period quality subject evaluation charge fee system server application app site screen window button tab form unit")
                    .split(" ")));

    private static final Set<String> ANYTHING = Set.of("base", "abstract", "generic");

    Owner {
        words = List.copyOf(words);
        whole = List.copyOf(whole);
    }

    Owner(List<String> words) {
        this(words, words);
    }

    static Owner of(TypeName type) {
        if (type.isUnknown()) {
            return new Owner(List.of());
        }
        String[] parts = type.qualified().split("\\.", -1);
        for (int i = parts.length - 1; i >= 0; i--) {
            List<String> whole = PhraseReader.words(parts[i]);
            List<String> words = withoutKind(whole);
            if (!words.isEmpty()) {
                return new Owner(words, whole);
            }
        }
        return new Owner(List.of());
    }

    /** Whether a class is what things of many kinds have in common: {@code BaseModel}. */
    static boolean isOfAnything(TypeName type) {
        List<String> whole = PhraseReader.words(type.simpleName());
        return withoutKind(whole).isEmpty() && whole.stream().anyMatch(ANYTHING::contains);
    }

    /** Whether the owner's last words are one of these phrases, given by their letters. */
    boolean endsWithAny(Set<String> phrases) {
        return endsWithAny(words, phrases)
                || endsWithAny(whole, phrases)
                || endsWithAny(Abbreviations.inFull(words), phrases);
    }

    /** Whether a class that holds data begins with one of these phrases: {@code OffenderAlert}. */
    boolean beginsWithAny(Set<String> phrases) {
        if (words.isEmpty()
                || TECHNICAL.contains(words.get(words.size() - 1))
                || TECHNICAL.contains(whole.get(whole.size() - 1))) {
            return false;
        }
        String joined = "";
        for (String word : words) {
            joined += word;
            if (phrases.contains(joined)) {
                return true;
            }
        }
        return false;
    }

    private static boolean endsWithAny(List<String> words, Set<String> phrases) {
        // A NonPerson is none.
        if (words.contains("non")) {
            return false;
        }
        String joined = "";
        for (int start = words.size() - 1; start >= 0; start--) {
            joined = words.get(start) + joined;
            if (phrases.contains(joined)
                    || Phrase.singular(joined).filter(phrases::contains).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** Where a class called after what happened to its subject says so: {@code UserRegisteredEvent}. */
    private static int withoutStep(List<String> words) {
        int end = words.size();
        return end > 2 && ANNOUNCEMENTS.contains(words.get(end - 1)) && PARTICIPLES.contains(words.get(end - 2))
                ? end - 2
                : end;
    }

    private static List<String> withoutKind(List<String> words) {
        int end = withoutStep(words);
        while (end > 0
                && (KIND_SUFFIXES.contains(words.get(end - 1))
                        || Character.isDigit(words.get(end - 1).charAt(0)))) {
            end--;
        }
        return words.subList(0, end);
    }
}
