package org.precedent.datasets.phantom;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;

/**
 * A person who does not exist. The name and the id stand in the DICOM files so that de-identification has something to
 * remove.
 *
 * @param number the number of the study that first showed this patient
 * @param id such as PHANTOM-000042
 * @param name such as Phantom^Ada0042
 * @param sex DICOM's F or M
 * @param birthDate the date of birth
 */
public record Patient(int number, String id, String name, String sex, LocalDate birthDate) {
    private static final List<String> WOMEN = List.of("Ada", "Grace", "Marie", "Rosalind", "Lise", "Emmy", "Dorothy");
    private static final List<String> MEN = List.of("Alan", "Wilhelm", "Godfrey", "Rene", "Ernst", "Thomas", "Ignaz");

    /** Someone between 18 and 90 at the first visit, of the sex that the tissue leaves open. */
    static Patient of(Dice dice, int number, PhantomFinding first, LocalDate firstVisit) {
        boolean woman = dice.chance(0.5);
        woman = switch (first.site().orElse("")) {
            case "prostate" -> false;
            case "breast" -> true;
            default -> woman;
        };
        String given = dice.pick(woman ? WOMEN : MEN);
        return new Patient(
                number,
                padded("PHANTOM-", number, 6),
                padded("Phantom^" + given, number, 4),
                woman ? "F" : "M",
                firstVisit.minusDays(6575 + dice.below(26000)));
    }

    /** Full years at a date. */
    public int age(LocalDate date) {
        return Period.between(birthDate, date).getYears();
    }

    /** A number after a prefix, filled up with zeros. */
    static String padded(String prefix, int number, int digits) {
        String written = Integer.toString(number);
        return prefix + "0".repeat(Math.max(0, digits - written.length())) + written;
    }
}
