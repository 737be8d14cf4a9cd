package cursus.local.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Puts dates to come into the texts of the demo season. In them, {@code {year}} is the season's year and {@code {yy}} its
 * last two digits, {@code {today}} is today, {@code {week+6 TUESDAY}} is the Tuesday six weeks from now, and a civil time
 * followed by {@code Europe/Paris} becomes an instant.
 */
record SeasonDates(LocalDate today) {

    private static final MonthDay FIRST_DAY = MonthDay.of(9, 14);
    private static final MonthDay REGISTRATION_OPENS = MonthDay.of(6, 15);
    private static final int DAYS_AHEAD = 90;
    private static final Pattern WEEKDAY = Pattern.compile("\\{week\\+([0-9]{1,2}) ([A-Z]+)}");
    private static final Pattern CIVIL_TIME =
            Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}) (Europe/Paris)");

    String resolve(String text) {
        String year = Integer.toString(year());
        String plain =
                text.replace("{year}", year).replace("{yy}", year.substring(2)).replace("{today}", today.toString());
        String withWeekdays = WEEKDAY.matcher(plain).replaceAll(this::weekday);
        return CIVIL_TIME.matcher(withWeekdays).replaceAll(SeasonDates::instant);
    }

    /** The first year whose season begins late enough, and whose registration has still to open. */
    int year() {
        int year = today.getYear();
        boolean early = ChronoUnit.DAYS.between(today, FIRST_DAY.atYear(year)) >= DAYS_AHEAD
                && today.isBefore(REGISTRATION_OPENS.atYear(year));
        return early ? year : year + 1;
    }

    private String weekday(MatchResult match) {
        return today.plusWeeks(Long.parseLong(match.group(1)))
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .with(TemporalAdjusters.nextOrSame(DayOfWeek.valueOf(match.group(2))))
                .toString();
    }

    private static String instant(MatchResult match) {
        return LocalDateTime.parse(match.group(1))
                .atZone(ZoneId.of(match.group(2)))
                .toInstant()
                .toString();
    }
}
