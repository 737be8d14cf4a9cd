package cursus.notification.deliveries.mail;

import java.util.List;
import java.util.Optional;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.TimeZoneRegistry;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.model.property.TzId;

/** Time zones as calendars carry them. */
final class Zones {

    private final TimeZoneRegistry zones = TimeZoneRegistryFactory.getInstance().createRegistry();

    /** With the rules in force alone, where the zone has some: its history since 1891 would help nobody. */
    VTimeZone of(String id) {
        VTimeZone full = Optional.ofNullable(zones.getTimeZone(id))
                .orElseThrow(() -> new IllegalArgumentException("unknown zone " + id))
                .getVTimeZone();
        List<Observance> inForce =
                full.getObservances().stream().filter(Zones::inForce).toList();
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
}
