package cursus.gateway.catalogue;

import cursus.gateway.portal.PublicAddresses;
import cursus.gateway.portal.Wording;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.CalScale;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The dates of a cohort for a calendar: an entry per half-day, or one for the whole period while no half-day is dated. It
 * is nobody's invitation, and its entries are not those that participants get by mail: their UIDs differ.
 */
@Component
class CohortCalendar {

    private final PublicAddresses addresses;
    private final Wording wording;
    private final String domain;
    private final Clock clock = Clock.systemUTC();

    /** @param domain the right side of UIDs; never changed once in use */
    CohortCalendar(
            PublicAddresses addresses, Wording wording, @Value("${cursus.portal.calendar-domain}") String domain) {
        this.addresses = addresses;
        this.wording = wording;
        this.domain = domain;
    }

    String of(Cohort cohort, List<Timetable.Session> sessions) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Cursus//Portal//FR"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(new CalScale(CalScale.VALUE_GREGORIAN));
        calendar.add(ImmutableMethod.PUBLISH);
        if (sessions.isEmpty()) {
            calendar.add(period(cohort));
        } else {
            calendar.add(zone());
            sessions.forEach(session -> calendar.add(halfDay(cohort, session)));
        }
        return written(calendar);
    }

    private VEvent halfDay(Cohort cohort, Timetable.Session session) {
        String id = session.session().orElseGet(() -> session.startsAt().toString());
        VEvent event =
                entry(cohort, id + "." + cohort.cohort(), session.sequence().orElse(0));
        event.add(new DtStart<>(session.startsAt().atZone(Wording.ZONE)));
        event.add(new DtEnd<>(session.endsAt().atZone(Wording.ZONE)));
        event.add(new Description(line(wording.say(
                "calendar.module",
                session.module().number(),
                wording.text(session.module().title())))));
        session.place()
                .map(place -> place.name()
                        + place.address().map(address -> ", " + address).orElse(""))
                .ifPresent(place -> event.add(new Location(line(place))));
        return event;
    }

    /** Whole days, of which the last is the first that is no longer part of it; nobody is busy all the while. */
    private VEvent period(Cohort cohort) {
        VEvent event = entry(cohort, cohort.cohort(), 0);
        event.add(new DtStart<>(cohort.startsOn()));
        event.add(new DtEnd<>(cohort.endsOn().plusDays(1)));
        event.add(new Description(line(wording.say("timetable.empty"))));
        event.add(ImmutableTransp.TRANSPARENT);
        return event;
    }

    private VEvent entry(Cohort cohort, String id, int sequence) {
        VEvent event = new VEvent(false);
        event.add(new Uid(id + "@" + domain));
        event.add(new DtStamp(clock.instant().truncatedTo(ChronoUnit.SECONDS)));
        event.add(new Sequence(sequence));
        event.add(new Summary(line(cohort.title().map(wording::text).orElse(cohort.cohort()))));
        cohort.programme()
                .ifPresent(programme -> event.add(new Url(URI.create(addresses.of("/programmes/" + programme)))));
        event.add(cohort.cancelled() ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
        return event;
    }

    /** With the rules in force alone: the zone's history since 1891 would help nobody. */
    private static VTimeZone zone() {
        String id = Wording.ZONE.getId();
        VTimeZone full = Optional.ofNullable(
                        TimeZoneRegistryFactory.getInstance().createRegistry().getTimeZone(id))
                .orElseThrow()
                .getVTimeZone();
        VTimeZone zone = new VTimeZone();
        zone.add(new TzId(id));
        full.getObservances().stream().filter(CohortCalendar::inForce).forEach(zone::add);
        return zone;
    }

    private static boolean inForce(Observance observance) {
        return observance
                .<RRule<?>>getProperty(Property.RRULE)
                .map(rule -> rule.getRecur().getUntil() == null)
                .orElse(false);
    }

    /** A title with a line's end in it would begin a line of its own. */
    private static String line(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    /** Checked and folded; what does not validate is a fault of ours and must not leave. */
    private static String written(Calendar calendar) {
        StringWriter text = new StringWriter();
        try {
            new CalendarOutputter(true).output(calendar, text);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }
}
