package cursus.enrolment.files.deadlines;

import cursus.enrolment.files.ResumingFile;
import cursus.messaging.Cause;
import cursus.messaging.deadlines.DeadlineHandler;
import org.springframework.stereotype.Component;

@Component
class FileDeadlines implements DeadlineHandler {

    private final ResumingFile resuming;

    FileDeadlines(ResumingFile resuming) {
        this.resuming = resuming;
    }

    @Override
    public String collection() {
        return "enrolmentFiles";
    }

    @Override
    public void due(String enrolment, Cause cause) {
        resuming.resume(enrolment, cause);
    }
}
