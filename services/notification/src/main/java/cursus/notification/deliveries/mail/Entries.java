package cursus.notification.deliveries.mail;

import cursus.notification.deliveries.Facts;
import cursus.notification.languages.Language;
import cursus.notification.people.Person;
import cursus.notification.sessions.ClassSession;
import cursus.notification.sessions.Place;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Role;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;

/**
 * Class sessions as entries of one participant's calendar. The UID follows from session and enrolment: two people who
 * share a mailbox have an entry each, and whoever enrols again after a cancellation gets new ones.
 */
final class Entries {

    private final Sections sections;
    private final Language language;
    private final String uidDomain;
    private final String organiserAddress;
    private final String organiserName;

    Entries(Phrases phrases, String uidDomain, String organiserAddress, String organiserName) {
        this.sections = new Sections(phrases);
        this.language = phrases.language();
        this.uidDomain = uidDomain;
        this.organiserAddress = organiserAddress;
        this.organiserName = organiserName;
    }

    /** It takes place, and its reader takes part. */
    VEvent invitation(Facts facts, ClassSession session, Instant stamp) {
        VEvent event = published(facts, session, stamp);
        event.add(attendee(facts.person()));
        return event;
    }

    /** It takes place. What is published names nobody who takes part. */
    VEvent published(Facts facts, ClassSession session, Instant stamp) {
        VEvent event = entry(facts, session, stamp, session.sequence());
        event.add(ImmutableStatus.VEVENT_CONFIRMED);
        return event;
    }

    /** It doesn't take place, or not for its reader. */
    VEvent withdrawal(Facts facts, ClassSession session, Instant stamp) {
        VEvent event = entry(facts, session, stamp, session.cancelled() ? session.sequence() : session.sequence() + 1);
        event.add(ImmutableStatus.VEVENT_CANCELLED);
        event.add(attendee(facts.person()));
        return event;
    }

    private VEvent entry(Facts facts, ClassSession session, Instant stamp, int sequence) {
        Place place = session.place();
        VEvent event = new VEvent(false);
        event.add(new Uid("%s.%s@%s"
                .formatted(session.session(), facts.occasion().enrolment().orElseThrow(), uidDomain)));
        event.add(new DtStamp(stamp));
        event.add(new Sequence(sequence));
        event.add(new DtStart<>(session.start()));
        event.add(new DtEnd<>(session.end()));
        event.add(new Summary(Clean.line(facts.cohort().title().in(language))));
        event.add(new Description(description(session)));
        event.add(new Location(Clean.line(place.name() + ", " + place.address())));
        event.add(organiser());
        return event;
    }

    private String description(ClassSession session) {
        String what = sections.what(session);
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
