package org.precedent.index.deid;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What the name of a field gives away about its values, in some thirty languages and in the spellings that are common
 * in exports of hospital systems: {@code patient_name}, {@code PatientName}, {@code patient name} and
 * {@code patientname} are the same. The words stand in {@code field-names.txt}.
 */
public enum FieldName {
    /** Nothing. */
    PLAIN,
    /** The value identifies a record. */
    RECORD,
    /** The value is an address or a number of somebody. */
    CONTACT,
    /** The value is the day on which somebody was born. */
    BIRTH,
    /** The value is the name of a person. */
    PERSON;

    private static final Set<String> NAME = Set.of("name", "names");
    private static final Map<FieldName, Words> KNOWN = known();
    private static final Words TECHNICAL = new Words("technical");

    private static Map<FieldName, Words> known() {
        Map<FieldName, Words> known = new EnumMap<>(FieldName.class);
        for (FieldName kind : List.of(RECORD, CONTACT, BIRTH, PERSON)) {
            known.put(kind, new Words(kind.name().toLowerCase(Locale.ROOT)));
        }
        return Map.copyOf(known);
    }

    /** The verdict on a field. */
    public static FieldName of(String name) {
        List<Word> words = Word.all(name.replaceAll("(\\p{Lower})(\\p{Upper})", "$1 $2"));
        boolean technical = TECHNICAL.areIn(words);
        List<Word> telling = technical ? withoutName(words) : words;
        for (FieldName kind : List.of(BIRTH, PERSON, CONTACT, RECORD)) {
            if (KNOWN.getOrDefault(kind, Words.NONE).areIn(telling)) {
                return kind;
            }
        }
        return PLAIN;
    }

    private static List<Word> withoutName(List<Word> words) {
        return words.stream().filter(word -> !NAME.contains(word.plain())).toList();
    }

    /** The words that tell one kind of field. */
    private static final class Words {
        static final Words NONE = new Words("");

        private final Set<String> whole;
        private final Set<String> parts;

        Words(String kind) {
            this.whole = WordList.spellings("field-names.txt", kind + " word ");
            this.parts = WordList.spellings("field-names.txt", kind + " part ");
        }

        boolean areIn(List<Word> words) {
            return words.stream().flatMap(word -> word.spellings().stream()).anyMatch(whole::contains)
                    || Spelled.joined(words).stream().anyMatch(this::hasPart);
        }

        private boolean hasPart(String name) {
            return parts.stream().anyMatch(name::contains);
        }
    }
}
