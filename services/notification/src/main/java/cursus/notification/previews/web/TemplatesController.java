package cursus.notification.previews.web;

import cursus.notification.deliveries.CalendarPart;
import cursus.notification.deliveries.MailForm;
import cursus.notification.deliveries.Template;
import cursus.notification.languages.Language;
import cursus.notification.previews.Preview;
import cursus.notification.previews.PreviewingTemplates;
import cursus.notification.previews.Sample;
import cursus.web.Problems;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/notification/templates")
class TemplatesController {

    private final PreviewingTemplates previewing;
    private final Problems problems;

    TemplatesController(PreviewingTemplates previewing, Problems problems) {
        this.previewing = previewing;
        this.problems = problems;
    }

    @GetMapping
    Templates all() {
        return new Templates(Stream.of(Template.values()).map(TemplateView::of).toList());
    }

    @GetMapping("/{template}/{sample}/{language}")
    ResponseEntity<?> preview(
            @PathVariable String template, @PathVariable String sample, @PathVariable String language) {
        return sample(template, sample)
                .flatMap(shown -> language(language).map(in -> previewing.of(shown, in)))
                .<ResponseEntity<?>>map(preview -> ResponseEntity.ok(PreviewView.of(preview)))
                .orElseGet(() -> problems.of(HttpStatus.NOT_FOUND, "not-found"));
    }

    private static Optional<Sample> sample(String template, String code) {
        return Sample.all().stream()
                .filter(sample -> sample.template().code().equals(template))
                .filter(sample -> sample.code().equals(code))
                .findFirst();
    }

    private static Optional<Language> language(String code) {
        return Stream.of(Language.values())
                .filter(language -> language.code().equals(code))
                .findFirst();
    }

    record Templates(List<TemplateView> items) {}

    record TemplateView(String template, int version, String event, List<String> samples) {

        static TemplateView of(Template template) {
            return new TemplateView(
                    template.code(),
                    template.version(),
                    template.event(),
                    Sample.of(template).stream().map(Sample::code).toList());
        }
    }

    record PreviewView(
            String template,
            int version,
            String sample,
            String language,
            String subject,
            List<MailForm.Header> headers,
            List<MailForm.Part> parts,
            String text,
            String html,
            List<CalendarPart> calendars) {

        static PreviewView of(Preview preview) {
            return new PreviewView(
                    preview.sample().template().code(),
                    preview.sample().template().version(),
                    preview.sample().code(),
                    preview.message().language().code(),
                    preview.message().subject(),
                    preview.outline().headers(),
                    preview.outline().parts(),
                    preview.message().text(),
                    preview.message().html(),
                    preview.message().calendarParts());
        }
    }
}
