package cursus.catalogue.programmes;

/** A branch of the French civil service: of the State, of local authorities, of public hospitals. */
public enum Branch {
    STATE,
    TERRITORIAL,
    HOSPITAL
}
