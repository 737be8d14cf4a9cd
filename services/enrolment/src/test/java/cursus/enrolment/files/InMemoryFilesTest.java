package cursus.enrolment.files;

class InMemoryFilesTest extends EnrolmentFilesContract {

    private final InMemoryFiles files = new InMemoryFiles();

    @Override
    protected EnrolmentFiles files() {
        return files;
    }
}
