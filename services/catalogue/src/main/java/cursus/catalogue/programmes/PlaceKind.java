package cursus.catalogue.programmes;

/** Where a programme takes place, or one of its cohorts: at the school, elsewhere ("hors les murs"), or online. */
public enum PlaceKind {
    SITE,
    OFF_SITE,
    REMOTE
}
