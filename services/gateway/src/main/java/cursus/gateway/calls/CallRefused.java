package cursus.gateway.calls;

/** A page asked for something that the service would not show: it becomes the error page of that status. */
public final class CallRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    CallRefused(Problem problem) {
        super("refused with status " + problem.status() + " " + problem.slug());
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }

    public int status() {
        return problem.status();
    }
}
