package org.precedent.api.http;

import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.eclipse.jetty.http.MultiPart;
import org.eclipse.jetty.http.MultiPartConfig;
import org.eclipse.jetty.http.MultiPartFormData;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.util.Attributes;
import org.jspecify.annotations.Nullable;

/** A form with a request and image files (RFC 7578), taken apart in memory. */
final class FormBody {
    private static final int MOST_PARTS = 100;

    private final byte[] request;
    private final List<byte[]> images;

    private FormBody(byte[] request, List<byte[]> images) {
        this.request = request;
        this.images = images;
    }

    /**
     * Takes a body apart.
     *
     * @param contentType with the boundary
     */
    static FormBody of(byte[] body, String contentType) {
        byte @Nullable [] request = null;
        List<byte[]> images = new ArrayList<>();
        try (MultiPartFormData.Parts parts = parts(body, contentType)) {
            for (MultiPart.Part part : parts) {
                switch (part.getName()) {
                    case "request" -> request = once(request, part);
                    case "image" -> images.add(bytes(part));
                    case null, default ->
                        throw new RequestRefused(
                                HttpStatus.BAD_REQUEST, "the form has an unknown part; known are request and image");
                }
            }
        } catch (CompletionException | IllegalArgumentException | IllegalStateException | IOException e) {
            throw new RequestRefused(HttpStatus.BAD_REQUEST, "the form cannot be read; check its boundary and its end");
        }
        if (request == null) {
            throw RequestRefused.badField("request", "is missing in the form; send the query as JSON in it");
        }
        return new FormBody(request, images);
    }

    /** The JSON of the part {@code request}. */
    byte[] request() {
        return request;
    }

    /** The files of the parts {@code image}, in order. */
    List<byte[]> images() {
        return images;
    }

    private static MultiPartFormData.Parts parts(byte[] body, String contentType) {
        MultiPartConfig inMemory = new MultiPartConfig.Builder()
                .maxParts(MOST_PARTS)
                .maxSize(body.length)
                .maxPartSize(body.length)
                .maxMemoryPartSize(body.length)
                .build();
        Content.Source source = Content.Source.from(ByteBuffer.wrap(body));
        return MultiPartFormData.getParts(source, new Attributes.Mapped(), contentType, inMemory);
    }

    private static byte[] once(byte @Nullable [] before, MultiPart.Part part) throws IOException {
        if (before != null) {
            throw RequestRefused.badField("request", "stands twice in the form; send one");
        }
        return bytes(part);
    }

    private static byte[] bytes(MultiPart.Part part) throws IOException {
        try (InputStream in = Content.Source.asInputStream(part.getContentSource())) {
            return in.readAllBytes();
        }
    }
}
