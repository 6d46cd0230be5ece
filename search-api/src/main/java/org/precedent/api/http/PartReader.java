package org.precedent.api.http;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.precedent.api.query.Part;
import org.precedent.api.query.Rectangle;
import org.precedent.api.query.StoredImage;
import org.precedent.encoder.Pixels;

/** Turns the parts of one search into what is looked for, their images decoded; says which field is wrong. */
final class PartReader {
    private final List<byte[]> files;
    private final QueryImages images;
    private final Map<Integer, Pixels> read = new HashMap<>();
    private final Set<Integer> named = new HashSet<>();

    /** @param files that came with the request */
    PartReader(ImageSources sources, List<byte[]> files) {
        this.files = files;
        this.images = new QueryImages(sources);
    }

    Part part(String field, SearchBody.@Nullable PartBody body) throws IOException {
        if (body == null) {
            throw RequestRefused.badField(field, "is null; give it a text, an image or a caseId");
        }
        long given = Stream.of(body.text(), body.image(), body.file(), body.caseId())
                .filter(one -> one != null)
                .count();
        if (given != 1) {
            throw RequestRefused.badField(field, "needs exactly one of text, image, file and caseId, and has " + given);
        }
        double weight = weight(field + ".weight", body.weight());
        if (body.text() != null) {
            checkNone(field, body.region() != null || body.imageId() != null, "a text");
            return new Part.Words(QueryText.read(field + ".text", body.text(), Part.Words.MAX_LENGTH), weight);
        }
        return body.caseId() != null ? ofCase(field, body, weight) : ofImage(field, body, weight);
    }

    /** A part of weight 1 for each file that no part names. */
    List<Part> rest() {
        List<Part> rest = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            if (!named.contains(i)) {
                rest.add(new Part.Picture(file("image " + (i + 1), i), 1));
            }
        }
        return rest;
    }

    private Part ofCase(String field, SearchBody.PartBody body, double weight) throws IOException {
        if (body.imageId() == null) {
            checkNone(field, body.region() != null, "a case as a whole");
            return new Part.LikeCase(Ids.caseId(field + ".caseId", String.valueOf(body.caseId())), weight);
        }
        StoredImage image = Ids.image(field + ".", body.caseId(), body.imageId());
        if (body.region() == null) {
            return new Part.LikeImage(image, weight);
        }
        Pixels pixels = images.readStored(field + ".imageId", image.imageId());
        return new Part.Detail(cut(field + ".region", body.region(), pixels), image, weight);
    }

    private Part ofImage(String field, SearchBody.PartBody body, double weight) {
        checkNone(field, body.imageId() != null, "an image that comes with the request");
        Pixels pixels = body.image() != null
                ? images.readDataUrl(field + ".image", body.image())
                : named(field + ".file", body.file());
        return body.region() == null
                ? new Part.Picture(pixels, weight)
                : new Part.Detail(cut(field + ".region", body.region(), pixels), null, weight);
    }

    private Pixels named(String field, @Nullable Integer place) {
        if (place == null || place < 0 || place >= files.size()) {
            throw RequestRefused.badField(
                    field, "names no file: " + files.size() + " came with the request, counted from 0");
        }
        named.add(place);
        return file(field, place);
    }

    private Pixels file(String field, int place) {
        return read.computeIfAbsent(place, _ -> images.read(field, files.get(place)));
    }

    private static void checkNone(String field, boolean given, String kind) {
        if (given) {
            throw RequestRefused.badField(
                    field, "has a region or an imageId beside " + kind + "; a region belongs to one image");
        }
    }

    private static Pixels cut(String field, SearchBody.RegionBody body, Pixels image) {
        if (body.x() == null || body.y() == null || body.width() == null || body.height() == null) {
            throw RequestRefused.badField(field, "needs x, y, width and height, each a share of the image, 0 to 1");
        }
        try {
            return new Rectangle(body.x(), body.y(), body.width(), body.height()).cutFrom(image);
        } catch (IllegalArgumentException e) {
            throw RequestRefused.badField(field, String.valueOf(e.getMessage()));
        }
    }

    private static double weight(String field, @Nullable Double weight) {
        if (weight == null) {
            return 1;
        }
        if (!(Math.abs(weight) <= Part.MAX_WEIGHT && Math.abs(weight) >= Part.LEAST_WEIGHT)) {
            throw RequestRefused.badField(
                    field,
                    "must be from " + Part.LEAST_WEIGHT + " to " + Part.MAX_WEIGHT
                            + ", or the negative of that; leave a part out that is to weigh nothing");
        }
        return weight;
    }
}
