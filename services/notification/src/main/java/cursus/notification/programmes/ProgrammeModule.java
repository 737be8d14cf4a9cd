package cursus.notification.programmes;

import cursus.notification.languages.Text;

/**
 * A numbered part of a programme.
 *
 * @param kind a code such as SEMINAR; others may come
 */
public record ProgrammeModule(int number, Text title, String kind, int halfDays) {}
