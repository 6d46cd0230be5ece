package org.precedent.api.http;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.precedent.api.quality.HeldImages;
import org.precedent.api.quality.HeldImages.HeldImage;

/**
 * The JSON of images that were held back.
 *
 * @param picturesShown whether this service shows what they look like
 */
record HeldAnswer(long waiting, long total, boolean picturesShown, List<EntryAnswer> images) {
    /** @param picture where it is; null where it is not shown */
    record EntryAnswer(
            String id,
            String code,
            String reason,
            String since,
            String state,
            @Nullable String picture) {
        static EntryAnswer of(HeldImage one, boolean isShown) {
            return new EntryAnswer(
                    one.id(),
                    one.code(),
                    one.reason(),
                    one.since().toString(),
                    one.state().name().toLowerCase(Locale.ROOT),
                    isShown && one.hasPicture() ? Addresses.heldPicture(one.id()) : null);
        }
    }

    static HeldAnswer of(HeldImages held, boolean isShown) {
        return new HeldAnswer(
                held.waiting(),
                held.total(),
                isShown,
                held.images().stream().map(one -> EntryAnswer.of(one, isShown)).toList());
    }
}
