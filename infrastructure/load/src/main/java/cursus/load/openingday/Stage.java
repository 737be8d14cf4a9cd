package cursus.load.openingday;

import cursus.load.measuring.Parts;
import java.net.http.HttpClient;
import java.nio.file.Path;

/**
 * What all modes of the run share.
 *
 * @param http of all clients
 * @param folder where processes run
 */
record Stage(Parts parts, Identity identity, Cohorts cohorts, Promises promises, HttpClient http, Path folder) {}
