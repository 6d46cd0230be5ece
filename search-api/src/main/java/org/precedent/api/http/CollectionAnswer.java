package org.precedent.api.http;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.precedent.api.teaching.ShownCollection;
import org.precedent.index.model.CaseCollection;
import org.precedent.index.model.CollectionContent;
import org.precedent.index.model.CollectionEntry;
import org.precedent.index.model.ListedCollection;

/** The JSON of a collection. */
record CollectionAnswer(
        String id,
        long revision,
        String changed,
        String name,
        String note,
        List<String> tags,
        List<EntryAnswer> entries) {

    static CollectionAnswer of(ShownCollection shown) {
        CaseCollection collection = shown.collection();
        CollectionContent content = collection.content();
        return new CollectionAnswer(
                collection.id().value(),
                collection.revision(),
                collection.changed().toString(),
                content.name(),
                content.note(),
                content.tags(),
                content.entries().stream()
                        .map(entry -> EntryAnswer.of(entry, shown.there().contains(entry.caseId())))
                        .toList());
    }

    /** The JSON of an entry. */
    record EntryAnswer(
            String caseId,
            boolean there,
            String note,
            List<String> tags,
            @Nullable String history,
            @Nullable String diagnosis) {
        static EntryAnswer of(CollectionEntry entry, boolean there) {
            return new EntryAnswer(
                    entry.caseId().value(), there, entry.note(), entry.tags(), entry.history(), entry.diagnosis());
        }
    }

    /** The JSON of all collections. */
    record AllAnswer(List<ListedAnswer> collections) {
        static AllAnswer of(List<ListedCollection> all) {
            return new AllAnswer(all.stream().map(ListedAnswer::of).toList());
        }
    }

    /** The JSON of a collection in a list. */
    record ListedAnswer(String id, long revision, String changed, String name, List<String> tags, long count) {
        static ListedAnswer of(ListedCollection one) {
            return new ListedAnswer(
                    one.id().value(), one.revision(), one.changed().toString(), one.name(), one.tags(), one.entries());
        }
    }
}
