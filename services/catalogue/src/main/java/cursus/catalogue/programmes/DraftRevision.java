package cursus.catalogue.programmes;

/** What a draft said at one revision, kept so that whoever began from it can be told what has changed since. */
public record DraftRevision(String code, int revision, Contents contents) {}
