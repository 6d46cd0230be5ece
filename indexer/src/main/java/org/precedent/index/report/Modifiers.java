package org.precedent.index.report;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.precedent.index.model.Course;
import org.precedent.index.model.Degree;

/**
 * Words that tell more of a finding.
 *
 * @param severity how much of it there is: the words as reports write them, and what they are called
 * @param degrees what the words for it, so called, say
 * @param course how it stands in time, by the names of {@link Course} in lower case and {@link #TREATED}
 * @param unions that a bone has knit, in words which else name another finding
 * @param family a relative
 * @param self the patient, in distinction from a relative
 */
record Modifiers(
        Map<String, String> severity,
        Map<String, Degree> degrees,
        Names course,
        Names unions,
        Names family,
        Set<String> self) {

    /** It was there, until it was treated: over and done with, whatever is told behind it. */
    static final String TREATED = "treated";

    static Modifiers of(WordFile file, Spelling spelling) {
        Names course = new Names(spelling);
        for (Course one : Course.values()) {
            String name = one.name().toLowerCase(Locale.ROOT);
            file.written(name).forEach(phrase -> course.add(name, phrase));
        }
        file.written(TREATED).forEach(phrase -> course.add(TREATED, phrase));
        Names unions = new Names(spelling);
        file.written("unions").forEach(phrase -> unions.add("union", phrase));
        Names family = new Names(spelling);
        List<String> relatives = file.written("family");
        relatives.forEach(phrase -> family.add("family", phrase));
        Map<String, String> severity = new HashMap<>();
        Map<String, Degree> degrees = new HashMap<>();
        for (Degree degree : Degree.values()) {
            for (String word : file.written(degree.name().toLowerCase(Locale.ROOT))) {
                severity.putIfAbsent(spelling.word(word), word);
                degrees.put(word, degree);
            }
        }
        return new Modifiers(
                Map.copyOf(severity), Map.copyOf(degrees), course, unions, family, file.words("self", spelling));
    }
}
