package io.github.piiguard.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What calls of libraries whose code is not at hand carry, as far as their shape tells; see docs/class-files.md. */
class UnknownCallsTest {
    @TempDir
    Path root;

    private boolean isCarried(String expression) throws IOException {
        return !Runs.found(root, "Sent.java", """
                        import com.acme.texts.*;
                        import io.sentry.Sentry;

                        class Sent {
                            record Customer(String email, String plan) {}

                            static class Users {
                                static Joined named(String name) {
                                    return null;
                                }
                            }

                            private static final Joined COMMA = Joined.by(",").sorted();

                            void sent(Customer customer, Shop shop) {
                                Sentry.setExtra("a", %s);
                            }
                        }
                        """.formatted(expression)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Joined.by(\",\").join(customer.email(), \"x\")",
                "Joined.by(\",\").sorted().join(customer.email())",
                "COMMA.join(java.util.List.of(customer.email()))",
                "Shown.of(\"x\").add(\"a\", customer.email()).add(\"b\", 1).toString()",
                "new Shown(\"x\").add(customer.email()).toString()",
                "new Shown(\"x\").index(customer.email()).toString()",
                "\"\" + new Shown(\"x\").index(\"users\").source(customer.email())",
                "Joined.by(\",\").a(1).a(1).a(1).a(1).a(1).a(1).a(1).a(1).a(1).a(1)"
                        + ".a(1).a(1).a(1).a(1).a(1).a(1).a(1).a(1).join(customer.email())",
                "Shown.of(customer).add(\"a\", customer.email()).toString()"
            })
    void carries(String expression) throws IOException {
        assertThat(isCarried(expression)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Joined.by(\",\").join(customer.plan(), \"x\")",
                "COMMA.join(java.util.List.of(customer.plan()))",
                "\"\" + COMMA.countIn(customer.email())",
                "\"\" + COMMA.indexIn(customer.email())",
                "Names.of(\"x\").find(customer.email())",
                "Users.named(\"x\").join(customer.email())",
                "Shown.of(\"x\").add(\"a\", customer.plan()).add(\"b\", 1).toString()",
                "Shown.of(customer).add(\"a\", customer.plan()).toString()"
            })
    void doesNotCarry(String expression) throws IOException {
        assertThat(isCarried(expression)).isFalse();
    }

    /** What is put into an object later is not in what the object was made of. */
    @Test
    void keepsApartWhatIsMadeOfALibrarysObject() throws IOException {
        assertThat(Runs.found(root, "Server.java", """
                        import com.acme.net.*;
                        import io.sentry.Sentry;

                        class Server {
                            record Customer(String email) {}

                            void start(Customer customer) {
                                Place place = new Place("local");
                                Builder builder = Builder.at(place).named("x");
                                builder.add(customer.email());
                                Sentry.setExtra("place", place.toString());
                                Sentry.setExtra("builder", builder.toString());
                            }
                        }
                        """)).containsExactly("email at 12");
    }

    @ParameterizedTest
    @ValueSource(strings = {"getCustomer().getEmail().getText()", "getCustomer().getEmail().getLocalPart()"})
    void takesAPartOfAValueForTheValue(String expression) throws IOException {
        assertThat(isCarried("shop." + expression)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"getDefaultPaymentMethod().getSubscriptions()", "getCustomer().getEmail().getTemplate()"})
    void takesAnotherMemberForWhatItIsCalled(String expression) throws IOException {
        assertThat(isCarried("shop." + expression)).isFalse();
    }

    /** A limit: nothing tells such an object from a service that looks something up. */
    @Test
    void losesWhatAFunctionOfNothingIsGiven() throws IOException {
        assertThat(isCarried("Joined.byComma().join(customer.email(), \"x\")")).isFalse();
    }

    @Test
    void anIteratorThatAsksItselfEnds() throws IOException {
        assertThat(Runs.found(root, "Sent.java", """
                        import io.sentry.Sentry;
                        import java.util.Iterator;

                        class Sent {
                            record Customer(String email) {}

                            static class Around implements Iterator<String> {
                                private Iterator<String> inner;
                                private String text;

                                public boolean hasNext() {
                                    return inner.hasNext();
                                }

                                public String next() {
                                    return text == null ? inner.next() : text;
                                }
                            }

                            void sent(Customer customer) {
                                Around around = new Around();
                                around.inner = around;
                                around.text = customer.email();
                                Iterable<String> all = () -> around;
                                for (String text : all) {
                                    Sentry.setExtra("a", text);
                                }
                            }
                        }
                        """)).containsExactly("email at 26");
    }
}
