package org.precedent.it.planted;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.precedent.index.data.DataFile;

/** Somebody of whom nobody lives, with all that names him: every piece belongs to one person alone. */
public final class Person {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^}]+)}");

    private final Map<String, String> values = new HashMap<>();

    private Person(int number) {
        values.put("number", Integer.toString(number));
        values.put("id", "MR-" + (4_801_370 + 9_173 * number));
        values.put("id-digits", Integer.toString(4_801_370 + 9_173 * number));
        values.put("other-id", "H" + (60_713_002 + 70_401 * number));
        values.put("old-id", Integer.toString(7_310_552 + 8_111 * number));
        values.put("ssn", "%03d-%02d-%04d".formatted(411 + 3 * number, 41 + number, 6_203 + 57 * number));
        values.put("ssn-digits", value("ssn").replace("-", ""));
        values.put("phone", "+44 1632 960%03d".formatted(111 + 13 * number));
        values.put("phone-digits", "01632960%03d".formatted(111 + 13 * number));
        values.put("ward-phone", "01632 961%03d".formatted(117 + 11 * number));
        values.put("postcode", "QX%d %dHB".formatted(11 + number, 1 + number % 9));
        values.put("accession", "ACC%07d".formatted(2_900_417 + 3_331 * number));
        values.put("visit", "VN%07d".formatted(5_100_213 + 4_447 * number));
        values.put("account", "AN%07d".formatted(8_200_119 + 5_557 * number));
        values.put("order", "RQ%07d".formatted(3_400_871 + 6_661 * number));
        values.put("order-digits", Integer.toString(3_400_871 + 6_661 * number));
        values.put("postcode-joined", value("postcode").replace(" ", ""));
        values.put("study", "1.2.826.0.1.3680043.9.7001.%d".formatted(10_007 + 311 * number));
    }

    /** All there are. */
    public static List<Person> all() {
        List<String> lines = DataFile.lines(Person.class, "people.txt");
        String[] columns = lines.getFirst().split("\\|", -1);
        List<Person> people = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            Person person = new Person(people.size());
            String[] fields = line.split("\\|", -1);
            for (int i = 0; i < columns.length; i++) {
                person.values.put(columns[i], fields[i]);
            }
            person.derive(people.size());
            people.add(person);
        }
        return people;
    }

    private void derive(int number) {
        String family = value("family");
        values.put("FAMILY", family.toUpperCase(Locale.ROOT));
        values.put("family-misspelt", family.replace("erw", "ew"));
        values.put("given-initial", value("given").substring(0, 1));
        values.put("OTHER-10", value("other-10").toUpperCase(Locale.ROOT));
        values.put("label", family.toUpperCase(Locale.ROOT) + "^" + value("given"));
        values.put("mail", (value("given") + "." + family).toLowerCase(Locale.ROOT) + "@post.example");
        values.put("ward", value("spoken").toLowerCase(Locale.ROOT));
        values.put("ward-mail", value("neighbour").toLowerCase(Locale.ROOT) + "@ward.example");
        LocalDate birth = LocalDate.of(1931 + 3 * number, 1 + number % 9, 14 + number % 14);
        values.put("birth-iso", birth.toString());
        values.put("birth-plain", written(birth, "yyyyMMdd"));
        values.put("birth-german", written(birth, "dd.MM.yyyy"));
        values.put("birth-american", written(birth, "MM/dd/yyyy"));
        values.put("birth-words", written(birth, "d MMMM yyyy"));
    }

    private static String written(LocalDate day, String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).format(day);
    }

    private String value(String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("nobody has a " + name);
        }
        return value;
    }

    /** The Study Instance UID of his images. */
    public String study() {
        return value("study");
    }

    /** What a folder is called that somebody made of his name and number. */
    public String folder() {
        return value("family") + "_" + value("given") + "_" + value("id-digits");
    }

    /** Which of all people he is, from zero. */
    int number() {
        return Integer.parseInt(value("number"));
    }

    /** A text with what it asks for, such as <code>${family}</code>, filled in. */
    String fill(String template) {
        return PLACEHOLDER.matcher(template).replaceAll(found -> Matcher.quoteReplacement(value(found.group(1))));
    }
}
