package org.precedent.index.model;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What people put together: a collection without its name in the archive and its revision.
 *
 * @param name for people; several collections may have the same
 * @param entries in the order in which they are shown, a case once
 */
public record CollectionContent(String name, String note, List<String> tags, List<CollectionEntry> entries) {
    /** The most entries. */
    public static final int MOST_ENTRIES = 1_000;

    /** The longest name, in UTF-16 units. */
    public static final int LONGEST_NAME = 200;

    /** The longest note or history, in UTF-16 units. */
    public static final int LONGEST_NOTE = 10_000;

    /** @throws IllegalArgumentException if there is too much of something; the message begins with the field */
    public CollectionContent {
        name = TypedText.line("name", name, LONGEST_NAME);
        note = TypedText.lines("note", note, LONGEST_NOTE);
        tags = TypedText.tags(tags);
        entries = List.copyOf(entries);
        if (entries.size() > MOST_ENTRIES) {
            throw new IllegalArgumentException("entries has " + entries.size() + " elements; at most " + MOST_ENTRIES);
        }
        Set<CaseId> seen = new HashSet<>();
        for (CollectionEntry entry : entries) {
            if (!seen.add(entry.caseId())) {
                throw new IllegalArgumentException("entries holds a case twice; leave one of the two out");
            }
        }
    }

    /** The same with other entries. */
    public CollectionContent with(List<CollectionEntry> others) {
        return new CollectionContent(name, note, tags, others);
    }

    /** Its texts may name a patient in spite of all advice. */
    @Override
    public String toString() {
        return "CollectionContent[" + entries.size() + " entries]";
    }
}
