package org.precedent.index.deid;

import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Ages as sources write them: DICOM's age string (PS3.5 table 6.2-1), plain numbers of years, and the words that people
 * add.
 */
public final class Ages {
    /** The oldest age that is believed, in years; what is above it is a slip or a placeholder. */
    public static final int OLDEST = 130;

    /** Stands in many archives where nobody knew the age; the newborn of a day is {@code 000D}. */
    private static final Pattern PLACEHOLDER = Pattern.compile("000 ?Y?");

    private static final Pattern AGE = Pattern.compile("[>\u2265]?=? ?P?(.*?)[+.]?(?: ?\\(.*\\))?");
    private static final Pattern PART =
            Pattern.compile("(\\d{1,3}(?:[.,]\\d{1,9})?)(?!\\d)[ -]?([A-Z][A-Z /.-]*|)(?:, ?)?");
    private static final Pattern NO_LETTERS = Pattern.compile("[^A-Z]");
    private static final Pattern OLD = Pattern.compile("(OFAGE|OLD|ALT|AND|UND)$");

    /** How many of a unit make a year, by what the unit is called. */
    private static final Map<String, Integer> UNITS = units();

    private Ages() {}

    private static Map<String, Integer> units() {
        Map<String, Integer> units = new HashMap<>();
        put(units, 1, "", "A", "AN", "ANNI", "ANNO", "ANNEE", "ANNEES", "ANO", "ANOS", "ANS", "J", "JAAR", "JAHR");
        put(units, 1, "JAHRE", "Y", "YEAR", "YEARS", "YO", "YR", "YRS", "YS");
        put(units, 12, "M", "MAAND", "MAANDEN", "MES", "MESE", "MESES", "MESI", "MO", "MOIS", "MON", "MONAT", "MONATE");
        put(units, 12, "MONTH", "MONTHS", "MOS", "MTH", "MTHS");
        put(units, 52, "SEMAINE", "SEMAINES", "SEMANA", "SEMANAS", "SETTIMANA", "SETTIMANE", "W", "WEEK", "WEEKS");
        put(units, 52, "WEKEN", "WK", "WKS", "WOCHE", "WOCHEN");
        put(units, 365, "D", "DAG", "DAGEN", "DAY", "DAYS", "DIA", "DIAS", "GIORNI", "GIORNO", "JOUR", "JOURS");
        put(units, 365, "TAG", "TAGE");
        return Map.copyOf(units);
    }

    private static void put(Map<String, Integer> units, int inAYear, String... names) {
        for (String name : names) {
            units.put(name, inAYear);
        }
    }

    /**
     * Whole years of an age such as {@code 045Y}, {@code 18M}, {@code 45}, {@code 45.0}, {@code 45 years} or
     * {@code 90+}; null when it is none.
     */
    public static @Nullable Integer years(String text) {
        String uniform = Uniform.of(text);
        Matcher age = AGE.matcher(uniform);
        if (PLACEHOLDER.matcher(uniform).matches() || !age.matches()) {
            return null;
        }
        double years = sum(age.group(1));
        return Double.isNaN(years) ? null : believed((int) years);
    }

    /** The years of all parts, as in {@code 1Y 6M}; not a number when something else stands there. */
    private static double sum(String parts) {
        Matcher part = PART.matcher(parts);
        double years = Double.NaN;
        int at = 0;
        while (at < parts.length() && part.find(at) && part.start() == at) {
            String unit = NO_LETTERS.matcher(part.group(2)).replaceAll("");
            Integer inAYear = UNITS.get(OLD.matcher(unit).replaceFirst(""));
            boolean alone = at == 0 && part.end() == parts.length();
            if (inAYear == null || (unit.isEmpty() && !alone)) {
                return Double.NaN;
            }
            double number = Double.parseDouble(part.group(1).replace(',', '.'));
            years = (at == 0 ? 0 : years) + number / inAYear;
            at = part.end();
        }
        return at == parts.length() ? years : Double.NaN;
    }

    /** Whole years from birth to a day; null when either is unknown, or the time between is no age. */
    public static @Nullable Integer between(@Nullable LocalDate birth, @Nullable LocalDate day) {
        if (birth == null || day == null || birth.isAfter(day)) {
            return null;
        }
        return believed(Period.between(birth, day).getYears());
    }

    private static @Nullable Integer believed(int years) {
        return years > OLDEST ? null : Integer.valueOf(years);
    }
}
