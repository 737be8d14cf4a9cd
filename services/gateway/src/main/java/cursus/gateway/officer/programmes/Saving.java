package cursus.gateway.officer.programmes;

import cursus.gateway.calls.Answer;
import cursus.gateway.calls.Problem;
import cursus.gateway.calls.Problem.Difference;
import cursus.gateway.portal.Form;
import cursus.gateway.portal.FormFields;
import cursus.gateway.portal.Wording;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Saves one section of a draft: the rest of the page stays as it is. */
@Component
class Saving {

    static final String REVISION = "revision";
    private static final String OUTDATED = "draft-outdated";

    private final ProgrammeCalls calls;
    private final Wording wording;

    Saving(ProgrammeCalls calls, Wording wording) {
        this.calls = calls;
        this.wording = wording;
    }

    /** @param quietly while somebody types, so that their page can't show what somebody else wrote */
    Saved save(String programme, Section section, Form typed, boolean quietly) {
        FormFields fields = new FormFields(typed, wording);
        Map<String, Object> own = new Typed(typed, fields).contents(section);
        if (!fields.readable()) {
            return new Saved.Refused(fields.form());
        }
        Draft present = calls.draft(programme);
        Answer<Draft> answer = calls.save(programme, revision(typed), whole(present, section, own));
        return switch (answer) {
            case Answer.Given<Draft>(Draft draft) -> new Saved.Done(draft, List.of());
            case Answer.Refused<Draft>(Problem problem)
            when problem.is(OUTDATED) -> meanwhile(programme, section, typed, own, problem.meanwhile(), quietly);
            case Answer.Refused<Draft>(Problem problem) -> refused(typed, problem);
        };
    }

    private Saved meanwhile(
            String programme,
            Section section,
            Form typed,
            Map<String, Object> own,
            Problem.Meanwhile since,
            boolean quietly) {
        Draft now = calls.draft(programme);
        if (since.differences().isEmpty() || !since.revision().equals(Optional.of(now.revision()))) {
            return new Saved.Meanwhile(upon(now, typed), since, List.of());
        }
        List<Difference> others = since.differences().get();
        Merge merge = Merge.of(section, own, now.contents(), here(section, others));
        Form merged = with(merge, now, typed);
        if (!merge.disputed().isEmpty() || (quietly && !merge.taken().isEmpty())) {
            return new Saved.Meanwhile(upon(now, merged), since, merge.disputed());
        }
        return switch (calls.save(programme, now.revision(), whole(now, section, merge.own()))) {
            case Answer.Given<Draft>(Draft draft) -> new Saved.Done(draft, others);
            case Answer.Refused<Draft>(Problem problem)
            when problem.is(OUTDATED) -> new Saved.Meanwhile(upon(now, merged), problem.meanwhile(), List.of());
            case Answer.Refused<Draft>(Problem problem) -> refused(merged, problem);
        };
    }

    private Saved refused(Form form, Problem problem) {
        Form marked = form;
        for (Problem.FieldProblem wrong : problem.errors()) {
            marked = marked.withError(DeskPlaces.inForm(wrong.field()), wrong.message());
        }
        return new Saved.Refused(
                problem.errors().isEmpty()
                        ? form.withMessage(problem.sentence().orElse(wording.say("refused")))
                        : marked);
    }

    private static Map<String, Object> whole(Draft draft, Section section, Map<String, Object> own) {
        Map<String, Object> whole = new LinkedHashMap<>(draft.contents());
        section.fields().forEach(field -> whole.remove(field.name()));
        whole.putAll(own);
        return whole;
    }

    private static List<Difference> here(Section section, List<Difference> all) {
        return all.stream()
                .filter(each -> section.field(each.field()).isPresent())
                .toList();
    }

    private static Form with(Merge merge, Draft now, Form typed) {
        Map<String, String> values = new LinkedHashMap<>(typed.values());
        for (Field field : merge.taken()) {
            values.keySet().removeIf(name -> Section.top(name).equals(field.name()));
            values.putAll(Flat.of(field, Optional.ofNullable(now.contents().get(field.name()))));
        }
        return Form.typed(values);
    }

    private static Form upon(Draft now, Form form) {
        return form.with(REVISION, Integer.toString(now.revision()));
    }

    private static int revision(Form form) {
        return form.typed(REVISION)
                .filter(number -> number.matches("\\d{1,9}"))
                .map(Integer::valueOf)
                .orElse(0);
    }
}
