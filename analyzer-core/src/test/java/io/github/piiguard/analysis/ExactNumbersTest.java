package io.github.piiguard.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Numbers hold what they are calculated from, and nothing of the object in which they lie. */
class ExactNumbersTest {
    @TempDir
    Path root;

    @Test
    void aNumberHoldsWhatItIsCalculatedFromAlone() throws IOException {
        assertThat(Runs.found(root, "Money.java", """
                import io.sentry.Sentry;
                import java.math.BigDecimal;

                class Money {
                    static class Currency { String fullName; int digits; }
                    static class Employee { BigDecimal salary; }
                    private BigDecimal amount;
                    private Currency currency;
                    Money(BigDecimal amount, Currency currency) {
                        this.currency = currency;
                        this.amount = amount.setScale(currency.digits, 3);
                    }
                    Money plus(Money other) { return new Money(amount.add(other.amount), currency); }
                    void report() { Sentry.setExtra("a", plus(this).amount.toString()); }
                    void report(Employee employee, BigDecimal price) {
                        Sentry.setExtra("b", price.add(employee.salary).toString());
                    }
                }
                """)).containsExactly("income at 16");
    }
}
