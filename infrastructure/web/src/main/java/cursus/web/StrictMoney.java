package cursus.web;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.joda.money.Money;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.datatype.jodamoney.AmountRepresentation;
import tools.jackson.datatype.jodamoney.JodaMoneyModule;

/**
 * Amounts of money as decimal strings, on the wire as in the events. Reads only amounts that somebody could mean: a
 * handful of characters with a huge exponent would otherwise become a number of a hundred million digits.
 */
public final class StrictMoney extends SimpleModule {

    private static final long serialVersionUID = 1L;

    private static final JodaMoneyModule AS_TEXT =
            new JodaMoneyModule().withAmountRepresentation(AmountRepresentation.DECIMAL_STRING);

    public StrictMoney() {
        super("strict-money");
        addDeserializer(Money.class, new MoneyReader());
    }

    /** Takes the place of the module that is found on the class path. */
    @Override
    public Object getRegistrationId() {
        return AS_TEXT.getRegistrationId();
    }

    /** What is added last is asked first. */
    @Override
    public void setupModule(SetupContext context) {
        AS_TEXT.setupModule(context);
        super.setupModule(context);
    }

    private static final class MoneyReader extends StdDeserializer<Money> {

        private static final Pattern AMOUNT = Pattern.compile("-?[0-9]{1,9}(\\.[0-9]{1,2})?");
        private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

        MoneyReader() {
            super(Money.class);
        }

        @Override
        public Money deserialize(JsonParser json, DeserializationContext context) {
            JsonNode money = context.readTree(json);
            String amount = money.path("amount").stringValue("");
            String currency = money.path("currency").stringValue("");
            if (!AMOUNT.matcher(amount).matches() || !CURRENCY.matcher(currency).matches()) {
                return context.reportInputMismatch(Money.class, "not an amount of money");
            }
            try {
                return Money.of(CurrencyUnit.of(currency), new BigDecimal(amount));
            } catch (IllegalCurrencyException | ArithmeticException unknownOrTooFine) {
                return context.reportInputMismatch(Money.class, "not an amount in a currency that exists");
            }
        }
    }
}
