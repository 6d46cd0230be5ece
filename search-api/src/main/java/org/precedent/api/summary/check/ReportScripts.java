package org.precedent.api.summary.check;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The scripts that reports are written in: those that most of the letters of one of them have. */
final class ReportScripts {
    private ReportScripts() {}

    static Set<UnicodeScript> of(List<CaseReport> reports) {
        Set<UnicodeScript> scripts = EnumSet.noneOf(UnicodeScript.class);
        for (CaseReport report : reports) {
            Map<UnicodeScript, Integer> letters = new EnumMap<>(UnicodeScript.class);
            report.text()
                    .codePoints()
                    .filter(Character::isLetter)
                    .forEach(c -> letters.merge(UnicodeScript.of(c), 1, Integer::sum));
            int all = letters.values().stream().mapToInt(Integer::intValue).sum();
            letters.forEach((script, count) -> {
                if (2 * count > all) {
                    scripts.add(script);
                }
            });
        }
        return scripts;
    }

    /** Of how many scripts the letters of a word are. */
    static int count(String word) {
        Set<UnicodeScript> scripts = new HashSet<>();
        word.codePoints().filter(Character::isLetter).forEach(c -> scripts.add(UnicodeScript.of(c)));
        return scripts.size();
    }
}
