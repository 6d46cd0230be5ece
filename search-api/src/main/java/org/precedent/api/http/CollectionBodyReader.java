package org.precedent.api.http;

import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.precedent.index.model.CollectionContent;
import org.precedent.index.model.CollectionEntry;

/** Turns the JSON of a collection into one. */
final class CollectionBodyReader {
    private CollectionBodyReader() {}

    /** The collection that is to be kept. */
    static CollectionContent read(CollectionBody body) {
        List<CollectionEntry> entries = entries(body.entries());
        String name = body.name();
        if (name == null) {
            throw RequestRefused.badField("name", "is missing; write what the collection is called");
        }
        return checked(
                "", () -> new CollectionContent(name, orEmpty(body.note()), texts("tags", body.tags()), entries));
    }

    /** The revision that the one had which the writer saw. */
    static long revision(CollectionBody body) {
        Long revision = body.revision();
        if (revision == null || revision < 1) {
            throw RequestRefused.badField("revision", "must be the one that GET told of the collection");
        }
        return revision;
    }

    private static List<CollectionEntry> entries(@Nullable List<CollectionBody.@Nullable EntryBody> given) {
        List<CollectionEntry> entries = new ArrayList<>();
        for (CollectionBody.EntryBody entry : given == null ? List.<CollectionBody.EntryBody>of() : given) {
            entries.add(entry("entries[" + entries.size() + "]", entry));
        }
        return entries;
    }

    private static CollectionEntry entry(String field, CollectionBody.@Nullable EntryBody entry) {
        if (entry == null || entry.caseId() == null) {
            throw RequestRefused.badField(field + ".caseId", "is missing; take it from a hit");
        }
        String id = entry.caseId();
        return checked(
                field + ".",
                () -> new CollectionEntry(
                        Ids.caseId(field + ".caseId", id),
                        orEmpty(entry.note()),
                        texts(field + ".tags", entry.tags()),
                        entry.history(),
                        entry.diagnosis()));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static List<String> texts(String field, @Nullable List<@Nullable String> given) {
        List<String> texts = new ArrayList<>();
        for (String text : given == null ? List.<String>of() : given) {
            if (text == null) {
                throw RequestRefused.badField(field + "[" + texts.size() + "]", "is null; write a text");
            }
            texts.add(text);
        }
        return texts;
    }

    /** What checks itself says which of its fields is wrong. */
    private static <T> T checked(String before, Supplier<T> made) {
        try {
            return made.get();
        } catch (IllegalArgumentException e) {
            throw new RequestRefused(HttpStatus.BAD_REQUEST, before + e.getMessage());
        }
    }
}
