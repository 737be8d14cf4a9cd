package cursus.notification.programmes.events;

import cursus.notification.languages.Text;
import cursus.notification.programmes.Programme;
import cursus.notification.programmes.ProgrammeModule;
import java.util.List;
import java.util.Optional;

/** What notification reads of ProgrammePublished. */
record ProgrammeFields(String programme, List<ModuleFields> modules) {

    record TitleFields(String fr, Optional<String> en) {}

    record ModuleFields(int number, TitleFields title, String kind, int halfDays) {

        ProgrammeModule toModule() {
            return new ProgrammeModule(number, new Text(title.fr(), title.en()), kind, halfDays);
        }
    }

    Programme toProgramme() {
        return new Programme(
                programme, modules.stream().map(ModuleFields::toModule).toList());
    }
}
