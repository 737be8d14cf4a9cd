package cursus.notification.deliveries.mail;

import cursus.notification.deliveries.CalendarPart;
import cursus.notification.deliveries.Facts;
import cursus.notification.languages.Language;
import cursus.notification.people.Person;
import cursus.notification.sessions.ClassSession;
import cursus.notification.sessions.Place;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.TimeZoneRegistry;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Role;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.CalScale;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/**
 * One calendar object per class session. The method is REQUEST, with the school as organiser and the participant as an
 * attendee who has accepted: only so can a later REQUEST with a higher SEQUENCE move the entry, and a CANCEL remove it.
 */
final class Calendars {

    private final TimeZoneRegistry zones = TimeZoneRegistryFactory.getInstance().createRegistry();
    private final Views views;
    private final String uidDomain;
    private final String organiserAddress;
    private final String organiserName;

    Calendars(Views views, String uidDomain, String organiserAddress, String organiserName) {
        this.views = views;
        this.uidDomain = uidDomain;
        this.organiserAddress = organiserAddress;
        this.organiserName = organiserName;
    }

    List<CalendarPart> of(Facts facts, Instant stamp) {
        List<CalendarPart> parts = new ArrayList<>();
        for (ClassSession session : facts.sessions()) {
            String fileName = String.format(
                    Locale.ROOT,
                    facts.person().language() == Language.FRENCH ? "seance-%02d.ics" : "session-%02d.ics",
                    parts.size() + 1);
            parts.add(new CalendarPart(fileName, "REQUEST", calendar(facts, session, stamp)));
        }
        return parts;
    }

    private String calendar(Facts facts, ClassSession session, Instant stamp) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Cursus//Notification//FR"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(new CalScale(CalScale.VALUE_GREGORIAN));
        calendar.add(ImmutableMethod.REQUEST);
        calendar.add(zone(session.zone()));
        calendar.add(event(facts, session, stamp));
        return written(calendar);
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

    /** With the rules in force alone, where the zone has some: its history since 1891 would help nobody. */
    private VTimeZone zone(String id) {
        VTimeZone full = Optional.ofNullable(zones.getTimeZone(id))
                .orElseThrow(() -> new IllegalArgumentException("unknown zone " + id))
                .getVTimeZone();
        List<Observance> inForce =
                full.getObservances().stream().filter(Calendars::inForce).toList();
        if (inForce.isEmpty()) {
            return full;
        }
        VTimeZone zone = new VTimeZone();
        zone.add(new TzId(id));
        inForce.forEach(zone::add);
        return zone;
    }

    private static boolean inForce(Observance observance) {
        return observance
                .<RRule<?>>getProperty(Property.RRULE)
                .map(rule -> rule.getRecur().getUntil() == null)
                .orElse(false);
    }

    private VEvent event(Facts facts, ClassSession session, Instant stamp) {
        Language language = facts.person().language();
        Place place = session.place();
        VEvent event = new VEvent(false);
        event.add(new Uid(session.session() + "@" + uidDomain));
        event.add(new DtStamp(stamp));
        event.add(new Sequence(0));
        event.add(new DtStart<>(session.start()));
        event.add(new DtEnd<>(session.end()));
        event.add(new Summary(Clean.line(facts.cohort().title().in(language))));
        event.add(new Description(description(language, session)));
        event.add(new Location(Clean.line(place.name() + ", " + place.address())));
        event.add(organiser());
        event.add(attendee(facts.person()));
        return event;
    }

    private String description(Language language, ClassSession session) {
        String what = views.what(language, session);
        return session.place()
                .access()
                .map(access -> what + "\n" + Clean.line(access.in(language)))
                .orElse(what);
    }

    private Organizer organiser() {
        Organizer organiser = new Organizer(mailto(organiserAddress));
        organiser.add(new Cn(parameter(organiserName)));
        return organiser;
    }

    private static Attendee attendee(Person person) {
        Attendee attendee = new Attendee(mailto(person.email()));
        attendee.add(new Cn(parameter(Views.name(person))));
        attendee.add(Role.REQ_PARTICIPANT);
        attendee.add(PartStat.ACCEPTED);
        attendee.add(Rsvp.FALSE);
        return attendee;
    }

    /** The scheme-specific form escapes what an address may hold and a URI may not. */
    private static URI mailto(String address) {
        try {
            return new URI("mailto", Clean.line(address), null);
        } catch (URISyntaxException impossible) {
            throw new IllegalArgumentException("no calendar address", impossible);
        }
    }

    /** A quoted parameter can hold anything but its quote. */
    private static String parameter(String text) {
        return Clean.line(text).replace('"', '\'');
    }
}
