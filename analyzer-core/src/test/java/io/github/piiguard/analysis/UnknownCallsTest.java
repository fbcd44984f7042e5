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
    @ValueSource(
            strings = {
                "getCustomer().getEmail().getText()",
                "getCustomer().getEmail().getLocalPart()",
                "getCustomer().getEmail().getAddresses()"
            })
    void takesAPartOfAValueForTheValue(String expression) throws IOException {
        assertThat(isCarried("shop." + expression)).isTrue();
    }

    /** What a program has put into a member is what it was, whatever the member is called. */
    @Test
    void givesWhatWasPutIntoAMember() throws IOException {
        assertThat(Runs.found(root, "Mails.java", """
                        import com.acme.mail.*;
                        import io.sentry.Sentry;

                        class Mails {
                            record Customer(String email, String plan) {}

                            void sent(Customer customer) {
                                Mail mail = new Mail();
                                mail.setSender(customer.email());
                                mail.setTemplate(customer.plan());
                                Sentry.setExtra("from", mail.getSender());
                                Sentry.setExtra("form", mail.getTemplate());
                            }

                            void filled(Customer customer, Mail mail) {
                                mail.setSender(customer.email());
                                Sentry.setExtra("from", sender(mail));
                            }

                            private String sender(Mail mail) {
                                return mail.getSender();
                            }
                        }
                        """)).containsExactly("email at 11", "email at 17");
    }

    @Test
    void takesACheckedObjectForTheObject() throws IOException {
        assertThat(Runs.found(root, "Checked.java", """
                        import com.google.common.base.Preconditions;
                        import com.acme.MapTool;
                        import io.sentry.Sentry;
                        import java.util.HashMap;
                        import java.util.Map;

                        class Checked {
                            record Customer(String email, String plan) {}

                            void sent(Customer customer) {
                                Map<String, String> extras = new HashMap<>();
                                Preconditions.checkNotNull(extras).put("a", customer.email());
                                Sentry.setExtra("extras", extras.toString());
                                Sentry.setExtra("plan", Preconditions.checkNotNull(customer.plan()));
                                Sentry.setExtra("mail", Preconditions.checkNotNull(customer.email(), "no mail"));
                            }

                            void without(Customer customer) {
                                Map<String, String> extras = new HashMap<>();
                                extras.put("email", customer.email());
                                Map<String, String> rest = MapTool.copy(extras);
                                rest.remove("email");
                                Sentry.setExtra("extras", rest.toString());
                            }
                        }
                        """)).containsExactly("email at 13", "email at 15");
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
