package org.precedent.api.summary.check;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.precedent.index.model.Report;
import org.precedent.index.model.Section;
import org.precedent.index.model.SectionRole;
import org.precedent.index.model.Sentence;
import org.precedent.index.model.Side;
import org.precedent.index.model.Span;

/** The side of a study by its title, as in "XR WRIST LEFT": what its report tells without a side is on that one. */
final class StudySide {
    private static final Set<String> PAIRED = WordLists.of("paired");

    /** In UTF-16 units; what is longer is no title. */
    private static final int LONGEST = 120;

    private StudySide() {}

    /** Null where the title names no part of the body that there are two of, or both sides, or none. */
    static @Nullable Side of(Report report) {
        List<Sentence> titles = report.structure().sentences().stream()
                .filter(sentence -> isTitle(report, sentence.span()))
                .toList();
        boolean isPaired = titles.stream()
                .flatMap(title -> ClaimToken.of(title.span().of(report.text())).stream())
                .anyMatch(token -> PAIRED.contains(token.word()));
        List<@Nullable Side> sides = titles.stream()
                .<@Nullable Side>map(Sentence::side)
                .filter(side -> side != null)
                .distinct()
                .toList();
        boolean isOne = isPaired && sides.size() == 1 && sides.getFirst() != Side.BILATERAL;
        return isOne ? sides.getFirst() : null;
    }

    /** The first line, and what stands under a heading that tells how the study was made. */
    private static boolean isTitle(Report report, Span sentence) {
        String text = report.text();
        int firstLine = text.indexOf('\n') < 0 ? text.length() : text.indexOf('\n');
        if (firstLine <= LONGEST && sentence.end() <= firstLine) {
            return true;
        }
        return Stream.of("EXAM", "EXAMINATION", "STUDY", "UNTERSUCHUNG")
                .anyMatch(name -> report.structure().sections().stream()
                        .filter(section -> section.role() == SectionRole.ASKS
                                && section.name().equals(name))
                        .map(Section::body)
                        .anyMatch(body -> body.contains(sentence)));
    }
}
