package cursus.catalogue.programmes.web.yaml;

import cursus.web.FieldError;

/**
 * What is wrong with a file, and where.
 *
 * @param line from 1
 */
public record Mistake(int line, FieldError error) {}
