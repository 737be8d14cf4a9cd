package cursus.billing.invoices;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Says in French what was taught and when. */
final class LineLabel {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM", Locale.FRANCE);

    private LineLabel() {}

    static String of(String title, LocalDate startsOn, LocalDate endsOn) {
        return "Formation « %s », %s".formatted(title, period(startsOn, endsOn));
    }

    private static String period(LocalDate startsOn, LocalDate endsOn) {
        if (startsOn.equals(endsOn)) {
            return "le " + full(startsOn);
        }
        String start = startsOn.getYear() == endsOn.getYear() ? dayAndMonth(startsOn) : full(startsOn);
        return "du %s au %s".formatted(start, full(endsOn));
    }

    private static String full(LocalDate date) {
        return dayAndMonth(date) + " " + date.getYear();
    }

    private static String dayAndMonth(LocalDate date) {
        String day = date.getDayOfMonth() == 1 ? "1er" : String.valueOf(date.getDayOfMonth());
        return day + " " + MONTH.format(date);
    }
}
