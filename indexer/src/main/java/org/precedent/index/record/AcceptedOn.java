package org.precedent.index.record;

import java.time.LocalDate;

/**
 * How many of the cases that are there now came on a day.
 *
 * @param day on which their first source was accepted, in UTC
 */
public record AcceptedOn(LocalDate day, long cases) {}
