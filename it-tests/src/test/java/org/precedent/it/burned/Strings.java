package org.precedent.it.burned;

import java.util.List;
import java.util.Locale;
import java.util.Random;

/** What devices burn in: names, numbers, dates, in several scripts; none of a person. */
final class Strings {
    private static final List<String> FAMILIES = List.of(
            "Mueller",
            "Schmidt",
            "O'Brien",
            "Garcia-Lopez",
            "Nguyen",
            "Kowalski",
            "Fili",
            "Illi",
            "Jung",
            "Papp",
            "Olsen",
            "Bryggypsson",
            "Tan",
            "Lee",
            "Weiss",
            "Quigley");
    private static final List<String> GIVEN =
            List.of("Anna", "Jill", "Peter", "Mia", "William", "Zoe", "Jose", "Ling", "Olga", "Tim");
    private static final List<String> FOREIGN = List.of(
            "Иванов Пётр",
            "Щербакова Юлия",
            "Παπαδόπουλος Γ.",
            "Αθανασίου Ελένη",
            "محمد أحمد",
            "فاطمة الزهراء",
            "عبد الرحمن يوسف",
            "حسين علي",
            "Łukasz Żółć",
            "Ağaoğlu Şükrü",
            "Владимир 12.03.56");

    private Strings() {}

    /** Something with at least four signs. */
    static String any(Random random) {
        String family = FAMILIES.get(random.nextInt(FAMILIES.size()));
        String given = GIVEN.get(random.nextInt(GIVEN.size()));
        return switch (random.nextInt(13)) {
            case 0 -> (family + "^" + given).toUpperCase(Locale.ROOT);
            case 1 -> family + ", " + given;
            case 2 -> given + " " + family;
            case 3 -> "ID: " + number(random, 4) + "-" + number(random, 4);
            case 4 -> "DOB " + date(random);
            case 5 -> date(random);
            case 6 -> "MRN " + number(random, 8);
            case 7 -> number(random, 4 + random.nextInt(7));
            case 8 -> (family + " " + given + " " + date(random)).toUpperCase(Locale.ROOT);
            case 9 -> (family.length() >= 4 ? family : given + family).toLowerCase(Locale.ROOT);
            case 10 -> given.length() >= 4 ? given : family + " " + given.charAt(0) + ".";
            default -> FOREIGN.get(random.nextInt(FOREIGN.size()));
        };
    }

    private static String number(Random random, int digits) {
        StringBuilder number = new StringBuilder();
        for (int i = 0; i < digits; i++) {
            number.append(random.nextInt(10));
        }
        return number.toString();
    }

    private static String date(Random random) {
        int year = 1930 + random.nextInt(95);
        int month = 1 + random.nextInt(13);
        int day = 1 + random.nextInt(28);
        return switch (random.nextInt(4)) {
            case 0 -> String.format(Locale.ROOT, "%04d-%02d-%02d", year, month, day);
            case 1 -> String.format(Locale.ROOT, "%02d.%02d.%04d", day, month, year);
            case 2 -> String.format(Locale.ROOT, "%02d/%02d/%02d", month, day, year % 100);
            default -> String.format(Locale.ROOT, "%04d%02d%02d", year, month, day);
        };
    }
}
