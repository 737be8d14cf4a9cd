package cursus.acceptance.suite;

/** One of the suite's two languages, with a registrant who reads it. */
public enum Language {
    FRENCH("fr", "fr-FR", "registrant", "Claire Fontaine"),
    ENGLISH("en", "en-GB", "registrant2", "Daniel Okoye");

    private final String code;
    private final String locale;
    private final String registrant;
    private final String name;

    Language(String code, String locale, String registrant, String name) {
        this.code = code;
        this.locale = locale;
        this.registrant = registrant;
        this.name = name;
    }

    public String code() {
        return code;
    }

    /** That registrant's address, as the identity provider has it. */
    public String registrantsEmail() {
        return registrant + "@example.org";
    }

    /** With the habits of a country, as browsers have it. */
    public String locale() {
        return locale;
    }

    /** The demo account of a registrant who reads it. */
    public String registrant() {
        return registrant;
    }

    /** That registrant's name. */
    public String registrantsName() {
        return name;
    }

    /** Whichever of two texts is in this language. */
    public String of(String french, String english) {
        return this == FRENCH ? french : english;
    }
}
