package cursus.gateway.api;

import java.util.List;
import java.util.Optional;

/**
 * The API as a page shows it. Descriptions are HTML already.
 *
 * @param missing services that are away, by their names in paths
 */
record Reference(String version, List<Section> sections, List<String> missing) {

    /**
     * The operations of one service, and what they speak of.
     *
     * @param answers that several operations share
     */
    record Section(
            String service, String about, List<Operation> operations, List<Answer> answers, List<Named> schemas) {}

    record Operation(
            String anchor,
            String method,
            String path,
            String summary,
            String description,
            Who who,
            List<Parameter> parameters,
            Optional<Body> body,
            List<Reply> replies,
            List<Shared> sharedReplies) {}

    /**
     * Who may call it.
     *
     * @param roles any of these; none where every token will do
     */
    record Who(boolean everybody, List<String> roles) {}

    /** @param in path, query or header */
    record Parameter(String name, String in, boolean required, String description, Shape shape) {}

    record Body(String mediaType, Shape shape) {}

    /** @param headers their names, with commas between them */
    record Reply(String status, String description, String headers, Optional<Body> body) {}

    /** An answer that is described once for all operations of a service. */
    record Shared(String status, Link answer) {}

    /** What a shared answer says. */
    record Answer(String anchor, String name, String description, String headers, Optional<Body> body) {}

    /** A schema that has a name, and so a place on the page. */
    record Named(String anchor, String name, Shape shape) {}

    /** Where a schema is described. */
    record Link(String anchor, String name) {}

    /**
     * What a value looks like.
     *
     * @param type as JSON Schema names it; empty where only a link says it
     * @param rules such as {@code minLength: 1}, with semicolons between them
     * @param fields of an object
     * @param items of an array
     */
    record Shape(
            String type,
            Optional<Link> link,
            String description,
            String rules,
            List<Field> fields,
            Optional<Shape> items) {}

    record Field(String name, boolean required, Shape shape) {}
}
