package org.precedent.index.report;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.precedent.index.model.Course;

/**
 * Words that tell more of a finding.
 *
 * @param severity how much of it there is
 * @param course how it stands in time, by the names of {@link Course} in lower case
 * @param family a relative
 * @param self the patient, in distinction from a relative
 */
record Modifiers(Set<String> severity, Names course, Names family, Set<String> self) {

    static Modifiers of(WordFile file) {
        Names course = new Names();
        for (Course one : Course.values()) {
            String name = one.name().toLowerCase(Locale.ROOT);
            file.phrases(name).forEach(phrase -> course.add(name, phrase));
        }
        Names family = new Names();
        List<String> relatives = file.phrases("family");
        relatives.forEach(phrase -> family.add("family", phrase));
        return new Modifiers(file.words("severity"), course, family, file.words("self"));
    }
}
