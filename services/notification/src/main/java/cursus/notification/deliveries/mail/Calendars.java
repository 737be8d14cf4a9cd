package cursus.notification.deliveries.mail;

import cursus.notification.deliveries.CalendarPart;
import cursus.notification.deliveries.Facts;
import cursus.notification.deliveries.Template;
import cursus.notification.sessions.ClassSession;
import cursus.notification.sessions.SessionChange;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.CalScale;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/**
 * One calendar object per class session, as iTIP demands: a REQUEST with a higher SEQUENCE moves an entry, and a CANCEL
 * removes it. Where there are several, one more object publishes them all, for calendars that take a file at a time.
 */
final class Calendars {

    private final Zones zones = new Zones();
    private final Entries entries;
    private final FileNames names;

    Calendars(Entries entries, FileNames names) {
        this.entries = entries;
        this.names = names;
    }

    List<CalendarPart> of(Template template, Facts facts, Instant stamp) {
        List<ClassSession> listed = facts.sessions().listed();
        return switch (template) {
            case ENROLMENT_CONFIRMED -> invitations(names.all(), facts, listed, stamp);
            case SESSIONS_SCHEDULED -> invitations(names.these(), facts, listed, stamp);
            case SESSIONS_MOVED -> invitations(names.these(), facts, changed(facts), stamp);
            case ENROLMENT_CANCELLED -> withdrawals(facts, listed, stamp);
            case SESSIONS_CANCELLED -> withdrawals(facts, changed(facts), stamp);
            default -> List.of();
        };
    }

    /** @param together what the file is called that publishes them all */
    private List<CalendarPart> invitations(String together, Facts facts, List<ClassSession> sessions, Instant stamp) {
        List<CalendarPart> parts = new ArrayList<>();
        if (sessions.size() > 1) {
            List<VEvent> all = sessions.stream()
                    .map(session -> entries.published(facts, session, stamp))
                    .toList();
            parts.add(part(together, ImmutableMethod.PUBLISH, zonesOf(sessions), all));
        }
        for (int index = 0; index < sessions.size(); index++) {
            ClassSession session = sessions.get(index);
            VEvent event = entries.invitation(facts, session, stamp);
            parts.add(part(
                    names.one(index + 1, session), ImmutableMethod.REQUEST, List.of(session.zone()), List.of(event)));
        }
        return parts;
    }

    private List<CalendarPart> withdrawals(Facts facts, List<ClassSession> sessions, Instant stamp) {
        List<CalendarPart> parts = new ArrayList<>();
        for (int index = 0; index < sessions.size(); index++) {
            ClassSession session = sessions.get(index);
            VEvent event = entries.withdrawal(facts, session, stamp);
            parts.add(part(
                    names.one(index + 1, session), ImmutableMethod.CANCEL, List.of(session.zone()), List.of(event)));
        }
        return parts;
    }

    private CalendarPart part(String fileName, Method method, List<String> zoneIds, List<VEvent> events) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Cursus//Notification//FR"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(new CalScale(CalScale.VALUE_GREGORIAN));
        calendar.add(method);
        zoneIds.forEach(id -> calendar.add(zones.of(id)));
        events.forEach(calendar::add);
        return new CalendarPart(fileName, method.getValue(), written(calendar));
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

    private static List<String> zonesOf(List<ClassSession> sessions) {
        return sessions.stream().map(ClassSession::zone).distinct().toList();
    }

    private static List<ClassSession> changed(Facts facts) {
        return facts.sessions().changes().stream().map(SessionChange::session).toList();
    }

    /**
     * What the files are called.
     *
     * @param session the word for a class session, in plain letters
     * @param all the file that holds every one of the participant's
     * @param these the file that holds every one of which the message tells
     */
    record FileNames(String session, String all, String these) {

        private static final DateTimeFormatter DAY = DateTimeFormatter.ISO_LOCAL_DATE;

        String one(int number, ClassSession which) {
            return String.format(Locale.ROOT, "%s-%02d-%s.ics", session, number, DAY.format(which.startsAt()));
        }
    }
}
