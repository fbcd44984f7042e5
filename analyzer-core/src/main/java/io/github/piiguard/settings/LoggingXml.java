package io.github.piiguard.settings;

import io.github.piiguard.model.LogLevel;
import io.github.piiguard.settings.LoggingText.Appender;
import io.github.piiguard.settings.LoggingText.Logger;
import io.github.piiguard.settings.LoggingText.Reference;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Reads the XML of Logback, Log4j 2 and Log4j 1, which say the same in similar words. */
final class LoggingXml {
    /** Profiles under which no program runs that has real data. */
    private static final Set<String> TRIAL_PROFILES =
            Set.of("dev", "development", "local", "test", "tests", "it", "ci");

    private final List<Appender> appenders = new ArrayList<>();
    private final List<Logger> loggers = new ArrayList<>();
    private final Set<String> mentions = new TreeSet<>();

    private LoggingXml() {}

    /** @throws IOException when the text is no XML */
    static LoggingText read(String text) throws IOException {
        LoggingXml reader = new LoggingXml();
        reader.readChildren(parse(text), false, false);
        return new LoggingText(reader.appenders, reader.loggers, reader.mentions);
    }

    private static Element parse(String text) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new InputSource(new StringReader(text))).getDocumentElement();
        } catch (ParserConfigurationException | SAXException malformed) {
            throw new IOException(malformed.getMessage(), malformed);
        }
    }

    /**
     * @param isTrial whether only profiles without real data reach this part
     * @param isAppenders whether each child is an appender, as in Log4j 2
     */
    private void readChildren(Element parent, boolean isTrial, boolean isAppenders) {
        for (Element child : children(parent)) {
            String name = name(child);
            if (name.equals("springprofile")) {
                readChildren(child, isTrial || isTrial(child.getAttribute("name")), isAppenders);
            } else if (isAppenders || name.equals("appender")) {
                readAppender(child, isTrial);
            } else if (name.equals("appenders")) {
                readChildren(child, isTrial, true);
            } else if (isLogger(name)) {
                if (!isTrial) {
                    loggers.add(logger(child, name));
                }
            } else {
                readChildren(child, isTrial, false);
            }
        }
    }

    private static boolean isLogger(String name) {
        return name.equals("root")
                || name.equals("logger")
                || name.equals("category")
                || name.startsWith("async") && (name.endsWith("root") || name.endsWith("logger"));
    }

    private static boolean isTrial(String profiles) {
        return !profiles.contains("!")
                && List.of(profiles.split("[^\\w-]+")).stream()
                        .filter(profile -> !profile.isEmpty())
                        .allMatch(profile -> TRIAL_PROFILES.contains(profile.toLowerCase(Locale.ROOT)));
    }

    private void readAppender(Element element, boolean isTrial) {
        String type = element.getAttribute("class").isEmpty()
                ? element.getTagName().equals("Appender")
                                || element.getTagName().equals("appender")
                        ? element.getAttribute("type")
                        : element.getTagName()
                : element.getAttribute("class");
        mentions.add(type);
        if (isTrial) {
            return;
        }
        Map<String, String> settings = new TreeMap<>();
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Node attribute = element.getAttributes().item(i);
            settings.put(attribute.getNodeName(), attribute.getNodeValue());
        }
        for (Element child : children(element)) {
            settings.putIfAbsent(
                    child.getAttribute("name").isEmpty() ? child.getTagName() : child.getAttribute("name"),
                    child.getAttribute("value").isEmpty()
                            ? child.getTextContent().strip()
                            : child.getAttribute("value"));
        }
        appenders.add(
                new Appender(element.getAttribute("name"), type, filtered(element), settings, references(element)));
    }

    /** What threshold filters let pass. */
    private static Optional<LogLevel> filtered(Element appender) {
        Optional<LogLevel> result = level(appender);
        for (Element child : children(appender)) {
            boolean isThreshold = child.getAttribute("name").equalsIgnoreCase("threshold");
            boolean isFilter = name(child).endsWith("filter") || name(child).equals("filters");
            Optional<LogLevel> found = isThreshold
                    ? LogLevel.of(child.getAttribute("value"))
                    : isFilter ? filtered(child) : Optional.empty();
            result = found.or(() -> Optional.empty()).isPresent() ? found : result;
        }
        return result;
    }

    private static Logger logger(Element element, String kind) {
        boolean isRoot = kind.endsWith("root");
        String name = element.getAttribute("name").isEmpty() && !isRoot ? "" : element.getAttribute("name");
        boolean isAdditive = !element.getAttribute("additivity").equalsIgnoreCase("false");
        return new Logger(isRoot ? "" : name, level(element), references(element), isAdditive);
    }

    private static List<Reference> references(Element element) {
        return children(element).stream()
                .filter(child ->
                        name(child).equals("appender-ref") || name(child).equals("appenderref"))
                .map(child -> new Reference(child.getAttribute("ref"), level(child)))
                .toList();
    }

    /** A level that an element has as attribute or as child. */
    private static Optional<LogLevel> level(Element element) {
        Optional<LogLevel> own = LogLevel.of(element.getAttribute("level"));
        if (own.isPresent()) {
            return own;
        }
        return children(element).stream()
                .filter(child -> name(child).equals("level") || name(child).equals("priority"))
                .map(child ->
                        child.getAttribute("value").isEmpty() ? child.getTextContent() : child.getAttribute("value"))
                .flatMap(text -> LogLevel.of(text).stream())
                .findFirst();
    }

    private static String name(Element element) {
        return element.getTagName().toLowerCase(Locale.ROOT);
    }

    private static List<Element> children(Element parent) {
        List<Element> result = new ArrayList<>();
        NodeList nodes = parent.getChildNodes();
        for (int i = 0; i < nodes.getLength(); i++) {
            if (nodes.item(i) instanceof Element element) {
                result.add(element);
            }
        }
        return result;
    }
}
