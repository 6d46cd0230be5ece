package org.precedent.api.list;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.precedent.api.query.Part;
import org.precedent.api.query.StoredImage;

/** What a query looks for, told so that it is known again; an image is named by the digest of its pixels. */
final class QueryTelling {
    private QueryTelling() {}

    static List<Map<String, Object>> of(List<Part> parts) {
        return parts.stream().map(QueryTelling::of).toList();
    }

    private static Map<String, Object> of(Part part) {
        Map<String, Object> told = new LinkedHashMap<>();
        switch (part) {
            case Part.Words words -> told.put("text", words.text());
            case Part.Picture picture ->
                told.put("imageDigest", picture.pixels().sha256());
            case Part.Detail detail -> {
                told.put("regionDigest", detail.pixels().sha256());
                put(told, detail.of());
            }
            case Part.LikeImage like -> put(told, like.image());
            case Part.LikeCase like -> told.put("caseId", like.id().value());
        }
        told.put("weight", part.weight());
        return told;
    }

    private static void put(Map<String, Object> told, @Nullable StoredImage image) {
        if (image != null) {
            told.put("caseId", image.caseId().value());
            told.put("imageId", image.imageId().value());
        }
    }
}
