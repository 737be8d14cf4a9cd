/** The doors for those who want to be told, and for whoever wants to know how many they are. */
@NullMarked
package cursus.catalogue.interest.web;

import org.jspecify.annotations.NullMarked;
