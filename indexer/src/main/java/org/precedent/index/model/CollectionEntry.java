package org.precedent.index.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case in a collection, with what people wrote of it there. None of that is de-identified by anybody.
 *
 * @param caseId the case, which may not be there any more
 * @param note for who teaches
 * @param history what is told of the case before anything of it is shown; null where nothing is
 * @param diagnosis the answer; null where the case's own labels and findings are
 */
public record CollectionEntry(
        CaseId caseId,
        String note,
        List<String> tags,
        @Nullable String history,
        @Nullable String diagnosis) {
    /** The longest diagnosis, in UTF-16 units: it is a choice among others. */
    public static final int LONGEST_DIAGNOSIS = 200;

    /** @throws IllegalArgumentException if a text is too long or is none; the message begins with the field */
    public CollectionEntry {
        note = TypedText.lines("note", note, CollectionContent.LONGEST_NOTE);
        tags = TypedText.tags(tags);
        history = history == null || history.isBlank()
                ? null
                : TypedText.lines("history", history, CollectionContent.LONGEST_NOTE);
        diagnosis = diagnosis == null || diagnosis.isBlank()
                ? null
                : TypedText.line("diagnosis", diagnosis, LONGEST_DIAGNOSIS);
    }

    /** A case without a word. */
    public static CollectionEntry of(CaseId caseId) {
        return new CollectionEntry(caseId, "", List.of(), null, null);
    }

    /** The same words of another case. */
    public CollectionEntry about(CaseId other) {
        return new CollectionEntry(other, note, tags, history, diagnosis);
    }

    /** Its texts may name a patient in spite of all advice. */
    @Override
    public String toString() {
        return "CollectionEntry[]";
    }
}
