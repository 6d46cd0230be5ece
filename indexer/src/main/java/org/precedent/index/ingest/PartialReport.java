package org.precedent.index.ingest;

import org.precedent.index.model.Contribution;
import org.precedent.index.model.Edition;
import org.precedent.index.model.Pseudonyms;
import org.precedent.index.model.ReportStatus;

/**
 * What a part of a report says that was issued behind the whole report (OBR-25 of HL7 is A behind F): many senders mark
 * their addenda so, others send the report anew with more in it, and some repeat a part of it. It is told by the texts.
 */
final class PartialReport {
    private final Pseudonyms pseudonyms;

    PartialReport(Pseudonyms pseudonyms) {
        this.pseudonyms = pseudonyms;
    }

    /** Whether a part says nothing that the whole does not say. */
    static boolean repeats(Contribution part, Contribution whole) {
        return folded(whole.text()).contains(folded(part.text()));
    }

    /**
     * What a part is beside the whole: a later version of it, if it says all of it and more, or else an addendum with a
     * name of its own, which no other addendum has.
     */
    Contribution beside(Contribution part, Contribution whole) {
        if (folded(part.text()).contains(folded(whole.text()))) {
            return part.as(
                    part.source(),
                    new Edition(
                            whole.edition().status(),
                            part.edition().issued(),
                            part.edition().parent()));
        }
        String name = "part|" + part.source() + "|" + part.edition().issued();
        return part.as(
                pseudonyms.ofSource(name),
                new Edition(ReportStatus.ADDENDUM, part.edition().issued(), part.source()));
    }

    private static String folded(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
