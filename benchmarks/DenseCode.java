import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes the sources of a shop of any size in which every file calls a vendor: entities, records, repositories, services,
 * controllers and trackers, feature by feature. A feature knows its own classes and one tracker that all share.
 */
final class DenseCode {
    private static final int FEATURES_OF_A_PACKAGE = 20;

    private final Path root;
    private long lines;

    private DenseCode(Path root) {
        this.root = root;
    }

    public static void main(String[] arguments) throws IOException {
        DenseCode code = new DenseCode(Path.of(arguments[0]));
        long wanted = Long.parseLong(arguments[1]);
        code.write("shop", "SharedTracker", SHARED);
        for (int feature = 0; code.lines < wanted; feature++) {
            code.feature(feature);
        }
        System.out.println(code.lines + " lines");
    }

    private void feature(int number) throws IOException {
        String folder = "shop.area" + number / FEATURES_OF_A_PACKAGE;
        String[][] files = {
            {"Order", ENTITY}, {"OrderView", VIEW}, {"OrderRepository", REPOSITORY},
            {"OrderTracker", TRACKER}, {"OrderService", SERVICE}, {"OrderController", CONTROLLER}
        };
        for (String[] file : files) {
            write(folder, file[0].replace("Order", "Order" + number), file[1].replace("Order", "Order" + number));
        }
    }

    private void write(String folder, String type, String text) throws IOException {
        String whole = "package " + folder + ";\n\n" + text;
        Path file = root.resolve(folder.replace('.', '/')).resolve(type + ".java");
        Files.createDirectories(file.getParent());
        Files.writeString(file, whole);
        lines += whole.lines().count();
    }

    private static final String SHARED = """
            import com.posthog.java.PostHog;
            import java.util.HashMap;
            import java.util.Map;

            public class SharedTracker {
                private final PostHog posthog;

                public SharedTracker(PostHog posthog) {
                    this.posthog = posthog;
                }

                public void track(String user, String event, Map<String, Object> properties) {
                    Map<String, Object> all = new HashMap<>(properties);
                    all.put("source", "shop");
                    posthog.capture(user, event, all);
                }
            }
            """;

    private static final String ENTITY = """
            import io.sentry.Sentry;
            import java.time.Instant;
            import java.util.ArrayList;
            import java.util.List;
            import java.util.Objects;

            public class Order {
                private String id;
                private String email;
                private String phone;
                private String status = "new";
                private long cents;
                private Instant created = Instant.now();
                private final List<String> notes = new ArrayList<>();

                public Order(String id, String email, String phone, long cents) {
                    this.id = id;
                    this.email = email;
                    this.phone = phone;
                    this.cents = cents;
                }

                public String getId() {
                    return id;
                }

                public void setId(String id) {
                    this.id = id;
                }

                public String getEmail() {
                    return email;
                }

                public void setEmail(String email) {
                    this.email = email;
                }

                public String getPhone() {
                    return phone;
                }

                public void setPhone(String phone) {
                    this.phone = phone;
                }

                public String getStatus() {
                    return status;
                }

                public void setStatus(String status) {
                    if (!this.status.equals(status)) {
                        Sentry.addBreadcrumb("status " + this.status + " to " + status);
                        this.status = status;
                    }
                }

                public long getCents() {
                    return cents;
                }

                public Instant getCreated() {
                    return created;
                }

                public List<String> getNotes() {
                    return notes;
                }

                public void note(String text) {
                    for (String line : text.split("\\n")) {
                        String trimmed = line.trim();
                        if (!trimmed.isEmpty() && !notes.contains(trimmed)) {
                            notes.add(trimmed);
                        }
                    }
                }

                @Override
                public boolean equals(Object other) {
                    return other instanceof Order order && Objects.equals(order.id, id);
                }

                @Override
                public int hashCode() {
                    return Objects.hash(id);
                }

                @Override
                public String toString() {
                    return "Order{" + id + ", " + status + ", " + cents + "}";
                }
            }
            """;

    private static final String VIEW = """
            import io.sentry.Sentry;
            import java.util.List;
            import java.util.Locale;
            import java.util.Map;
            import java.util.TreeMap;
            import java.util.stream.Collectors;

            public record OrderView(String id, String contact, String state, String price, List<String> notes) {
                public static OrderView of(Order order) {
                    return new OrderView(
                            order.getId(), order.getEmail(), state(order), price(order.getCents()), order.getNotes());
                }

                public static List<OrderView> all(List<Order> orders) {
                    return orders.stream().map(OrderView::of).collect(Collectors.toList());
                }

                private static String state(Order order) {
                    switch (order.getStatus()) {
                        case "new":
                            return "received";
                        case "paid":
                        case "packed":
                            return "in progress";
                        case "sent":
                            return "on its way";
                        default:
                            Sentry.captureMessage("unknown status " + order.getStatus());
                            return "unknown";
                    }
                }

                private static String price(long cents) {
                    long whole = cents / 100;
                    long rest = Math.abs(cents % 100);
                    return String.format(Locale.ROOT, "%d.%02d", whole, rest);
                }

                public Map<String, Object> toMap() {
                    Map<String, Object> result = new TreeMap<>();
                    result.put("id", id);
                    result.put("contact", contact);
                    result.put("state", state);
                    result.put("price", price);
                    result.put("notes", notes.size());
                    return result;
                }
            }
            """;

    private static final String REPOSITORY = """
            import io.sentry.Sentry;
            import java.util.ArrayList;
            import java.util.Comparator;
            import java.util.LinkedHashMap;
            import java.util.List;
            import java.util.Map;
            import java.util.Optional;

            public class OrderRepository {
                private final Map<String, Order> orders = new LinkedHashMap<>();

                public void save(Order order) {
                    if (order.getId() == null) {
                        throw new IllegalArgumentException("an order without id");
                    }
                    orders.put(order.getId(), order);
                }

                public Optional<Order> find(String id) {
                    return Optional.ofNullable(orders.get(id));
                }

                public List<Order> withStatus(String status) {
                    List<Order> result = new ArrayList<>();
                    for (Order order : orders.values()) {
                        if (status.equals(order.getStatus())) {
                            result.add(order);
                        }
                    }
                    result.sort(Comparator.comparing(Order::getCreated));
                    return result;
                }

                public Optional<Order> newest() {
                    return orders.values().stream().max(Comparator.comparing(Order::getCreated));
                }

                public long total() {
                    long sum = 0;
                    for (Order order : orders.values()) {
                        sum += order.getCents();
                    }
                    return sum;
                }

                public boolean remove(String id) {
                    try {
                        return orders.remove(id) != null;
                    } catch (RuntimeException e) {
                        Sentry.captureException(e);
                        return false;
                    }
                }

                public Map<String, Integer> countByStatus() {
                    Map<String, Integer> result = new LinkedHashMap<>();
                    for (Order order : orders.values()) {
                        result.merge(order.getStatus(), 1, Integer::sum);
                    }
                    return result;
                }
            }
            """;

    private static final String TRACKER = """
            import com.mixpanel.mixpanelapi.MessageBuilder;
            import com.mixpanel.mixpanelapi.MixpanelAPI;
            import java.io.IOException;
            import java.util.HashMap;
            import java.util.Map;
            import org.json.JSONObject;
            import shop.SharedTracker;

            public class OrderTracker {
                enum Event {
                    CREATED("order created"),
                    PAID("order paid"),
                    SENT("order sent");

                    private final String label;

                    Event(String label) {
                        this.label = label;
                    }

                    String label() {
                        return label;
                    }
                }

                private final MessageBuilder builder = new MessageBuilder("token");
                private final MixpanelAPI mixpanel = new MixpanelAPI();
                private final SharedTracker shared;

                public OrderTracker(SharedTracker shared) {
                    this.shared = shared;
                }

                public void created(Order order) {
                    send(order.getId(), Event.CREATED, properties(order));
                }

                public void paid(Order order, String contact) {
                    Map<String, Object> properties = properties(order);
                    properties.put("contact", contact);
                    send(order.getId(), Event.PAID, properties);
                    shared.track(order.getId(), Event.PAID.label(), properties);
                }

                public void sent(Order order) {
                    Map<String, Object> properties = properties(order);
                    properties.put("age", System.currentTimeMillis() - order.getCreated().toEpochMilli());
                    properties.remove("status");
                    shared.track(order.getId(), Event.SENT.label(), properties);
                }

                private Map<String, Object> properties(Order order) {
                    Map<String, Object> properties = new HashMap<>();
                    properties.put("status", order.getStatus());
                    properties.put("cents", order.getCents());
                    properties.put("notes", order.getNotes().size());
                    return properties;
                }

                private void send(String id, Event event, Map<String, Object> properties) {
                    JSONObject json = new JSONObject();
                    for (Map.Entry<String, Object> entry : properties.entrySet()) {
                        json.put(entry.getKey(), entry.getValue());
                    }
                    try {
                        mixpanel.sendMessage(builder.event(id, event.label(), json));
                    } catch (IOException e) {
                        json.put("failed", true);
                    }
                }
            }
            """;

    private static final String SERVICE = """
            import io.sentry.Sentry;
            import java.util.ArrayList;
            import java.util.List;
            import java.util.Optional;
            import java.util.function.Consumer;
            import java.util.function.Predicate;

            public class OrderService {
                private final OrderRepository repository;
                private final OrderTracker tracker;
                private final List<Consumer<Order>> listeners = new ArrayList<>();

                public OrderService(OrderRepository repository, OrderTracker tracker) {
                    this.repository = repository;
                    this.tracker = tracker;
                    listeners.add(tracker::created);
                }

                public Order create(String id, String email, String phone, long cents) {
                    String problem = problem(email, phone, cents);
                    if (!problem.isEmpty()) {
                        Sentry.captureMessage("order refused: " + problem);
                        throw new IllegalArgumentException(problem);
                    }
                    Order order = new Order(id, normalised(email), digits(phone), cents);
                    repository.save(order);
                    listeners.forEach(listener -> listener.accept(order));
                    return order;
                }

                public void pay(String id) {
                    Order order = repository.find(id).orElseThrow(() -> new IllegalStateException("no order " + id));
                    order.setStatus("paid");
                    tracker.paid(order, order.getEmail());
                }

                public int sendAll(Predicate<Order> isWanted) {
                    int count = 0;
                    for (Order order : repository.withStatus("paid")) {
                        if (isWanted.test(order)) {
                            order.setStatus("sent");
                            tracker.sent(order);
                            count++;
                        }
                    }
                    return count;
                }

                public Optional<String> lastContact() {
                    return repository.newest().map(Order::getEmail).filter(mail -> mail.contains("@"));
                }

                private String problem(String email, String phone, long cents) {
                    StringBuilder result = new StringBuilder();
                    if (email == null || email.indexOf('@') < 1) {
                        result.append("bad e-mail;");
                    }
                    if (phone != null && digits(phone).length() < 6) {
                        result.append("short phone number;");
                    }
                    if (cents <= 0) {
                        result.append("no price;");
                    }
                    return result.toString();
                }

                private static String normalised(String email) {
                    return email.trim().toLowerCase();
                }

                private static String digits(String text) {
                    StringBuilder result = new StringBuilder();
                    for (int i = 0; i < text.length(); i++) {
                        char c = text.charAt(i);
                        if (Character.isDigit(c) || c == '+') {
                            result.append(c);
                        }
                    }
                    return result.toString();
                }
            }
            """;

    private static final String CONTROLLER = """
            import io.sentry.Sentry;
            import java.util.List;
            import java.util.Map;
            import java.util.TreeMap;

            public class OrderController {
                private final OrderService service;
                private final OrderRepository repository;

                public OrderController(OrderService service, OrderRepository repository) {
                    this.service = service;
                    this.repository = repository;
                }

                public Map<String, Object> post(Map<String, String> request) {
                    String id = request.getOrDefault("id", "none");
                    try {
                        long cents = Long.parseLong(request.getOrDefault("cents", "0"));
                        Order order = service.create(id, request.get("email"), request.get("phone"), cents);
                        return OrderView.of(order).toMap();
                    } catch (NumberFormatException e) {
                        Sentry.captureMessage("no number from " + request.get("email"));
                        return Map.of("error", "cents");
                    } catch (IllegalArgumentException e) {
                        return Map.of("error", String.valueOf(e.getMessage()));
                    }
                }

                public Map<String, Object> pay(String id) {
                    Map<String, Object> result = new TreeMap<>();
                    try {
                        service.pay(id);
                        result.put("paid", id);
                    } catch (IllegalStateException e) {
                        Sentry.captureException(e);
                        result.put("error", "unknown order");
                    }
                    return result;
                }

                public List<OrderView> list(String status) {
                    List<Order> orders = repository.withStatus(status);
                    if (orders.isEmpty()) {
                        Sentry.addBreadcrumb("nothing is " + status);
                    }
                    return OrderView.all(orders);
                }

                public String summary() {
                    StringBuilder text = new StringBuilder();
                    for (Map.Entry<String, Integer> entry : repository.countByStatus().entrySet()) {
                        text.append(entry.getKey()).append(": ").append(entry.getValue()).append('\\n');
                    }
                    text.append("total: ").append(repository.total());
                    return text.toString();
                }
            }
            """;
}
