package org.precedent.index.source.fhir;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.precedent.index.source.Code;
import org.precedent.index.source.Unusable;
import org.precedent.index.source.message.MessageResult;

/**
 * What a first look through a file found: where its resources lie, and what of it could not be read. For one thread.
 */
final class Scan {
    private final List<Entry> entries = new ArrayList<>();
    private final List<MessageResult.Refused> refused = new ArrayList<>();
    private int withoutResource;

    void add(Entry entry) throws Unusable {
        if (entries.size() == FhirLimits.MOST_RESOURCES) {
            throw new Unusable(
                    Code.TOO_LARGE, "it holds more than " + FhirLimits.MOST_RESOURCES + " resources; divide it");
        }
        entries.add(entry);
    }

    /** Notes what could not be read. */
    void refuse(int place, Unusable why) {
        refused.add(new MessageResult.Refused(place, why.code(), why.reason()));
    }

    /** Notes an entry of a bundle that only asks for something. */
    void withoutResource(int place, Request request) {
        Unusable why = request.unfollowed();
        if (why == null) {
            withoutResource++;
        } else {
            refuse(place, why);
        }
    }

    List<Entry> entries() {
        return entries;
    }

    List<MessageResult.Refused> refused() {
        return refused;
    }

    int countWithoutResource() {
        return withoutResource;
    }

    /** Why nothing can be read; null when something can. */
    @Nullable Unusable nothing() {
        return entries.isEmpty() && refused.isEmpty() && withoutResource == 0
                ? new Unusable(Code.EMPTY, "there is no resource in it")
                : null;
    }
}
