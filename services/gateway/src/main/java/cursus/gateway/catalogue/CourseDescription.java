package cursus.gateway.catalogue;

import cursus.gateway.calls.Panel;
import cursus.gateway.language.PortalLanguage;
import cursus.gateway.portal.PublicAddresses;
import cursus.gateway.portal.Text;
import cursus.gateway.portal.Wording;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * A programme as search engines read it: a {@code Course} of schema.org with its cohorts, in JSON-LD. It stands in the
 * page as a data block, which no browser runs, so that the policy against scripts in pages has nothing to forbid. Contacts
 * are left out: whoever gathers addresses would find them here first.
 */
@Component
class CourseDescription {

    private final JsonMapper json;
    private final PublicAddresses addresses;
    private final Wording wording;
    private final String provider;

    /** @param provider the name of the school */
    CourseDescription(
            JsonMapper json,
            PublicAddresses addresses,
            Wording wording,
            @Value("${cursus.portal.provider}") String provider) {
        this.json = json;
        this.addresses = addresses;
        this.wording = wording;
        this.provider = provider;
    }

    /** Fit to stand inside a page: nothing in it can end the element that holds it. */
    String json(Programme programme, List<CohortView> cohorts) {
        return json.writeValueAsString(course(programme, cohorts))
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }

    private Map<String, Object> course(Programme programme, List<CohortView> cohorts) {
        String address = addresses.of("/programmes/" + programme.programme());
        Map<String, Object> course = typed("Course");
        course.put("@context", "https://schema.org");
        course.put("@id", address);
        course.put("url", address);
        course.put("name", wording.text(programme.title()));
        course.put("description", wording.text(programme.summary()));
        course.put("courseCode", programme.programme());
        course.put("provider", organisation());
        course.put("about", programme.family());
        putWords(course, "teaches", programme.competences());
        programme.prerequisites().ifPresent(words -> course.put("coursePrerequisites", wording.text(words)));
        course.put("audience", audience(programme));
        course.put(
                "syllabusSections",
                programme.modules().stream().map(this::section).toList());
        course.put("inLanguage", languages(programme));
        List<Map<String, Object>> offers =
                cohorts.stream().flatMap(run -> offer(run).stream()).toList();
        if (!offers.isEmpty()) {
            course.put("offers", offers);
        }
        course.put(
                "hasCourseInstance",
                cohorts.stream().map(run -> instance(programme, run)).toList());
        return course;
    }

    private Map<String, Object> instance(Programme programme, CohortView run) {
        Cohort cohort = run.cohort();
        Map<String, Object> instance = typed("CourseInstance");
        instance.put("@id", addresses.of("/programmes/" + programme.programme() + "#" + cohort.cohort()));
        instance.put("name", wording.text(cohort.title().orElse(programme.title())));
        instance.put("description", wording.text(programme.summary()));
        instance.put("courseMode", mode(programme));
        instance.put("startDate", cohort.startsOn().toString());
        instance.put("endDate", cohort.endsOn().toString());
        instance.put("eventStatus", "https://schema.org/" + (cohort.cancelled() ? "EventCancelled" : "EventScheduled"));
        instance.put("organizer", organisation());
        instance.put("inLanguage", languages(programme));
        workload(run.timetable(), cohort, instance);
        List<Map<String, Object>> locations = locations(programme, run);
        if (!locations.isEmpty()) {
            instance.put("location", locations);
        }
        cohort.capacity().ifPresent(seats -> instance.put("maximumAttendeeCapacity", seats));
        run.seats().content().ifPresent(seats -> instance.put("remainingAttendeeCapacity", seats.free()));
        offer(run).ifPresent(offer -> instance.put("offers", offer));
        return instance;
    }

    private static void workload(Panel<Timetable> timetable, Cohort cohort, Map<String, Object> instance) {
        Optional<Timetable> dated =
                timetable.content().filter(known -> !known.sessions().isEmpty());
        if (dated.isPresent()) {
            instance.put("courseWorkload", dated.get().total().toString());
        } else {
            Map<String, Object> schedule = typed("Schedule");
            schedule.put("startDate", cohort.startsOn().toString());
            schedule.put("endDate", cohort.endsOn().toString());
            instance.put("courseSchedule", schedule);
        }
    }

    private Optional<Map<String, Object>> offer(CohortView run) {
        Cohort cohort = run.cohort();
        return cohort.price().map(price -> {
            Map<String, Object> offer = typed("Offer");
            offer.put("category", price.amount().signum() == 0 ? "Free" : "Paid");
            offer.put("price", price.amount().toPlainString());
            offer.put("priceCurrency", price.currency());
            offer.put("availability", "https://schema.org/" + availability(run));
            cohort.registration().opensAt().ifPresent(at -> offer.put("validFrom", at.toString()));
            cohort.registration().closesAt().ifPresent(at -> offer.put("validThrough", at.toString()));
            return offer;
        });
    }

    private static String availability(CohortView run) {
        if (run.cohort().opensLater()) {
            return "PreOrder";
        }
        boolean full = run.seats().content().filter(seats -> seats.free() == 0).isPresent();
        return run.cohort().open() ? (full ? "BackOrder" : "InStock") : "SoldOut";
    }

    private List<Map<String, Object>> locations(Programme programme, CohortView run) {
        if (mode(programme).equals("Online")) {
            Map<String, Object> online = typed("VirtualLocation");
            online.put("url", addresses.of("/programmes/" + programme.programme()));
            return List.of(online);
        }
        return run.cohort().places().orElse(List.of()).stream().map(this::place).toList();
    }

    private Map<String, Object> place(Text name) {
        Map<String, Object> place = typed("Place");
        place.put("name", wording.text(name));
        place.put("address", wording.text(name));
        return place;
    }

    private static String mode(Programme programme) {
        boolean remote = programme.places().contains("REMOTE");
        return remote ? (programme.places().size() > 1 ? "Blended" : "Online") : "Onsite";
    }

    private Map<String, Object> section(Programme.Module module) {
        Map<String, Object> section = typed("Syllabus");
        section.put("name", wording.text(module.title()));
        section.put("description", wording.text(module.objective()));
        return section;
    }

    private Map<String, Object> audience(Programme programme) {
        Map<String, Object> audience = typed("Audience");
        audience.put("audienceType", wording.text(programme.audience()));
        return audience;
    }

    private Map<String, Object> organisation() {
        Map<String, Object> school = typed("Organization");
        school.put("name", provider);
        school.put("url", addresses.portal());
        return school;
    }

    private static List<String> languages(Programme programme) {
        return programme.languages().isEmpty()
                ? List.of(PortalLanguage.current().getLanguage())
                : programme.languages();
    }

    private void putWords(Map<String, Object> course, String property, List<Text> texts) {
        if (!texts.isEmpty()) {
            course.put(property, texts.stream().map(wording::text).toList());
        }
    }

    private static Map<String, Object> typed(String type) {
        Map<String, Object> thing = new LinkedHashMap<>();
        thing.put("@type", type);
        return thing;
    }
}
