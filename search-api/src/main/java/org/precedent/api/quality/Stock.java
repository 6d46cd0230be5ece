package org.precedent.api.quality;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an archive holds.
 *
 * @param cases that are searched
 * @param images of them
 * @param reports how many of them have a report
 * @param waiting reports that wait for the images of their study
 * @param held images that wait for a person's decision
 * @param pending cases that the index does not hold as they were accepted last, those to be removed among them
 * @param modalities how many cases there are of each, the most frequent first; a case without one is not counted
 * @param generation the name of the index that is searched
 * @param made when that index was begun; null where the record does not know it
 */
public record Stock(
        long cases,
        long images,
        long reports,
        long waiting,
        long held,
        long pending,
        Map<String, Long> modalities,
        Growth growth,
        String generation,
        @Nullable Instant made) {
    public Stock {
        modalities = Collections.unmodifiableMap(new LinkedHashMap<>(modalities));
    }
}
