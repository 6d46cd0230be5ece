package org.precedent.index.deid;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds addresses by forms that go beyond a street and its number: flats, boxes, states, floors. */
final class AddressForms {
    private static final String FILE = "free-text/places.txt";
    private static final String NAME = "\\p{Lu}[\\p{L}'\u2019-]{1,30}";
    private static final String TOWN = "(?:,? " + NAME + "(?: " + NAME + "){0,2})?";
    private static final String NO_UNIT = "(?![\\p{L}\\d]|[.,]\\d| ?(?:mm|cm|ml|mg|kg|%|\u00B0|x ))";
    private static final String CODE = ",? (?:[A-Z]{1,2}-)?\\d{4,5}(?!\\d)" + TOWN;

    private static final String SMALL = "(?:" + any("small ") + ") (?:(?:der|den|dem) )?";
    private static final String SHORT = "(?:" + any("short ") + ")";
    private static final String BEHIND_WORD = "(?<=[\\p{L}'\u2019-] )";
    private static final String BEHIND_NAME = "(?<= )(?<=\\p{Lu}[\\p{L}'\u2019-]{1,30} )";

    private static final List<AddressForm> FORMS = List.of(
            // New Orleans LA 70119, and the flat before it
            form(
                    "(?=\\d{5}(?!\\d))(?<=(?:" + any("state ") + ") )",
                    "(?:" + flat() + ", )?(?<!\\p{L})" + NAME + "(?: " + NAME + "){0,2},? (?:" + any("state ")
                            + ") \\d{5}(?:-\\d{4})?(?!\\d)"),
            // Prenzlauer Allee 17
            form(
                    "(?<= )(?<=(?:" + any("alone ") + ")\\.? )",
                    "(?<![\\p{L}-])" + NAME + "[ -](?:" + NAME + "[ -])?(?:" + any("alone ") + ")\\.? \\d{1,4}[a-z]?"
                            + NO_UNIT + "(?:" + CODE + ")?"),
            // Am Alten Markt 3, 18055 Rostock
            form(
                    BEHIND_WORD + "\\d{1,4}[a-z]?,? (?:[A-Z]{1,2}-)?\\d{4,5}(?!\\d)",
                    "(?<!\\p{L})" + SMALL + NAME + "(?: " + NAME + ")? \\d{1,4}[a-z]?" + CODE),
            // wohnhaft Unter den Eichen 5
            form(
                    BEHIND_NAME,
                    words("living "),
                    "(?<=(?:" + any("living ") + "):? )(?:" + SMALL + ")?" + NAME + "(?: " + NAME
                            + "){0,3} \\d{1,4}[a-z]?" + NO_UNIT + "(?:" + CODE + ")?"),
            // C/ Ercilla 24, 3\u00BA B and Avda. de la Paz 3
            form(
                    "(?<=[ \u00BA])(?<=\\p{Lu}[\\p{L}'\u2019-]{1,30},? (?:n\u00BA ?)?)",
                    words("short "),
                    "(?<![\\p{L}\\d])" + SHORT + "\\.? ?(?:(?:de|del|du|des|la|las|los|le|les) |[dl]['\u2019]){0,3}"
                            + NAME + "(?: (?:(?:de|del|du|la) )?" + NAME
                            + "){0,3},? (?:n\u00BA ?)?\\d{1,4}(?:,? \\d{1,2} ?[\u00BA\u00AA\u00B0](?: ?[A-Z](?![\\p{L}]))?)?"
                            + NO_UNIT + "(?:" + CODE + ")?"),
            // 12 bis, avenue Foch
            form(
                    "\\d{1,4} ?(?:bis|ter|quater)",
                    "(?<![\\p{L}\\d.,])\\d{1,4} ?(?:bis|ter|quater),? " + SHORT
                            + "\\.? (?:(?:de|du|des|la|le|les) |[dl]['\u2019]){0,3}" + NAME + "(?:[ -]" + NAME
                            + "){0,3}(?:" + CODE + ")?"),
            // P.O. Box 88, Springfield
            form(
                    "(?<= )(?<=(?:Box|" + any("box ") + ") )",
                    "(?<!\\p{L})(?:P\\.? ?O\\.? ?Box|" + any("box ") + ") \\d{1,6}(?!\\d)" + TOWN),
            // 99 Gray's Inn Road
            form(
                    "\\d{1,4}[a-zA-Z]? \\p{Lu}\\p{L}{1,20}['\u2019]",
                    "(?<![\\p{L}\\d.,])\\d{1,4}[a-zA-Z]? \\p{Lu}\\p{L}{1,20}['\u2019]s?(?: ?" + NAME
                            + "){1,3}(?<= (?:Street|Road|Lane|Avenue|Way|Close|Drive|Court|Gardens|Square|Hill|Park|Row|Walk|Terrace|Grove|Crescent|Mews|Place|Yard))"));

    private static final Pattern FLAT_BEHIND = Pattern.compile(",? " + flat());
    private static final Pattern CODE_BEHIND = Pattern.compile(" \\d{5}(?!\\d) " + NAME + "(?:-" + NAME + "){0,3}");

    private static final Pattern PART_OF_TOWN = Pattern.compile("-" + NAME);

    private AddressForms() {}

    private static String flat() {
        return "(?:(?:" + any("flat ") + ")\\.? ?#?|#)[A-Z]?\\d{1,4}[A-Za-z]?(?![\\p{L}\\d])";
    }

    private static AddressForm form(String number, String whole) {
        return form(number, List.of(), whole);
    }

    private static AddressForm form(String number, List<String> words, String whole) {
        return new AddressForm(Pattern.compile(number), words, Pattern.compile(whole));
    }

    private static String any(String kind) {
        return words(kind).stream().map(Pattern::quote).collect(Collectors.joining("|"));
    }

    private static List<String> words(String kind) {
        return WordList.lines(FILE).stream()
                .filter(line -> line.startsWith(kind))
                .flatMap(line -> WordList.words(line).stream().skip(1))
                .toList();
    }

    /** All of them. */
    static List<AddressForm> forms() {
        return FORMS;
    }

    static void add(String text, Masks masks) {
        Figures figures = Figures.of(text);
        FORMS.forEach(form -> form.add(text, figures, masks));
        for (Mask street : masks.of(MaskKind.PLACE)) {
            for (Pattern behind : List.of(FLAT_BEHIND, CODE_BEHIND, PART_OF_TOWN)) {
                Matcher more = behind.matcher(text).region(street.end(), text.length());
                if (more.lookingAt()) {
                    masks.add(more.start(), more.end(), MaskKind.PLACE);
                }
            }
        }
    }
}
