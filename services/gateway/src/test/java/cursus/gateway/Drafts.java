package cursus.gateway;

/** What the catalogue would answer to an officer who writes. */
final class Drafts {

    static final String PATH = "/api/catalogue/programmes/PILOT/draft";

    private Drafts() {}

    /** At a revision, with a summary that may have been written meanwhile. */
    static String at(int revision, String summary) {
        return """
                {"programme":"PILOT","state":"PUBLISHED","version":1,"revision":%d,"unpublished":true,
                 "changedAt":"2027-06-15T07:00:01Z","changedBy":"person:colleague-1",
                 "completeness":{"percent":81,"missing":["competences","application","title"]},
                 "contents":{"title":{"fr":"Piloter","en":"Lead"},"family":"Management","summary":{"fr":"%s"},
                  "presentation":{"fr":"Un **cycle** <dense>."},
                  "modules":[{"number":1,"title":{"fr":"Gouverner"},"objective":{"fr":"Savoir"},"kind":"SEMINAR","halfDays":4},
                   {"number":2,"title":{"fr":"Conduire"},"kind":"WORKSHOP","halfDays":2}],
                  "branches":["STATE"],"languages":["fr","en"],
                  "application":{"documents":[{"fr":"Une lettre"}],"stages":[]},"documents":["RULES"]}}""".formatted(revision, summary);
    }

    /** Somebody changed one field since the revision that was given. */
    static String outdated(int revision, String field, String before, String after) {
        return """
                {"type":"urn:cursus:problem:draft-outdated","status":409,"detail":"Quelqu’un a modifié PILOT.",
                 "revision":%d,"version":1,"changedAt":"2027-06-15T08:00:01Z","changedBy":"person:colleague-1",
                 "differences":[{"field":"%s","before":"%s","after":"%s"}]}""".formatted(revision, field, before, after);
    }
}
