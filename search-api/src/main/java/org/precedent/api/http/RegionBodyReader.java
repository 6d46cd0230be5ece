package org.precedent.api.http;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.precedent.api.query.Part;
import org.precedent.api.query.RegionRequest;
import org.precedent.api.query.RegionRequest.Other;
import org.precedent.encoder.Pixels;

/** Turns the JSON of a request for regions, and the files that may come with it, into a request. */
final class RegionBodyReader {
    private final ImageSources sources;

    RegionBodyReader(ImageSources sources) {
        this.sources = sources;
    }

    /**
     * The request, its images decoded.
     *
     * @param files images, which stand for {@code image} and then for {@code otherImage} where the JSON has none
     */
    RegionRequest read(RegionBody body, List<byte[]> files) throws IOException {
        List<byte[]> left = new ArrayList<>(files);
        boolean fileIsImage = count(body.image(), body.imageId()) == 0 && !left.isEmpty();
        byte @Nullable [] imageFile = fileIsImage ? left.removeFirst() : null;
        byte @Nullable [] otherFile = left.isEmpty() ? null : left.removeFirst();
        if (count(body.image(), body.imageId(), imageFile) != 1) {
            throw RequestRefused.badField(
                    "the request", "needs exactly one image: image, or imageId, or a file in a form");
        }
        if (count(body.text(), body.otherImage(), body.otherImageId(), otherFile) != 1 || !left.isEmpty()) {
            throw RequestRefused.badField(
                    "the request",
                    "needs exactly one thing to compare with: text, otherImage, otherImageId, or a second file");
        }
        QueryImages images = new QueryImages(sources);
        Pixels image = pixels(images, "image", body.image(), body.imageId(), imageFile);
        if (body.text() != null) {
            String text = QueryText.read("text", body.text(), Part.Words.MAX_LENGTH);
            return new RegionRequest(image, new Other.Words(text));
        }
        return new RegionRequest(
                image,
                new Other.Picture(pixels(images, "otherImage", body.otherImage(), body.otherImageId(), otherFile)));
    }

    private static long count(@Nullable Object... given) {
        return Stream.of(given).filter(one -> one != null).count();
    }

    private static Pixels pixels(
            QueryImages images, String field, @Nullable String url, @Nullable String id, byte @Nullable [] file)
            throws IOException {
        if (url != null) {
            return images.readDataUrl(field, url);
        }
        if (file != null) {
            return images.read(field, file);
        }
        return images.readStored(field + "Id", Ids.imageId(field + "Id", String.valueOf(id)));
    }
}
