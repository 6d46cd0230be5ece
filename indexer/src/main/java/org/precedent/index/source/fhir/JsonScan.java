package org.precedent.index.source.fhir;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import org.precedent.index.source.Code;
import org.precedent.index.source.Unusable;

/**
 * Looks through a file that is one JSON object: a bundle, whose resources it notes, or a resource. A bundle that is cut
 * off or broken somewhere gives what stands before that. For one thread.
 */
final class JsonScan {
    private static final String BUNDLE = "Bundle";

    private final Scan scan = new Scan();
    private final long start;
    private String type = "";
    private String id = "";
    private int entries;
    private int whole;
    private boolean alone;

    /** @param start how many bytes of the file stand before what is looked through */
    private JsonScan(long start) {
        this.start = start;
    }

    /**
     * Looks through a file.
     *
     * @param in the file, without a byte order mark
     * @param size of the file, in bytes
     * @throws Unusable if it is no JSON object at all
     */
    static Scan of(InputStream in, long start, long size) throws IOException, Unusable {
        JsonScan found = new JsonScan(start);
        try (JsonParser parser = Json.FILES.createParser(in)) {
            found.root(parser);
        } catch (JacksonException e) {
            Unusable why = Json.broken(e);
            if (found.whole == 0) {
                throw why;
            }
            found.scan.refuse(
                    found.whole + 1, new Unusable(why.code(), why.reason() + "; the entries before that were read"));
        }
        if (!found.type.equals(BUNDLE) && found.scan.refused().isEmpty()) {
            Scan alone = new Scan();
            alone.add(new Entry(1, found.type, found.id, "", start, size - start));
            return alone;
        }
        return found.scan;
    }

    /**
     * One resource, whatever it is.
     *
     * @param place where it stands
     * @param offset of it in its file
     */
    static Entry single(byte[] content, int place, long offset) throws IOException, Unusable {
        JsonScan found = new JsonScan(offset);
        found.alone = true;
        try (JsonParser parser = Json.FILES.createParser(content)) {
            found.root(parser);
        } catch (JacksonException e) {
            throw Json.broken(e);
        }
        return new Entry(place, found.type, found.id, "", offset, content.length);
    }

    private void root(JsonParser parser) throws IOException, Unusable {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw new Unusable(Code.BAD_MESSAGE, "the file is no JSON object");
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (name.equals("resourceType")) {
                type = scalar(parser);
            } else if (name.equals("id")) {
                id = scalar(parser);
            } else if (alone) {
                parser.skipChildren();
            } else if (name.equals("entry") && value == JsonToken.START_ARRAY) {
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    entry(parser);
                    whole = entries;
                }
            } else if (name.equals("entry") && value == JsonToken.START_OBJECT) {
                entry(parser);
            } else {
                parser.skipChildren();
            }
        }
        if (parser.nextToken() != null) {
            throw new Unusable(Code.BAD_MESSAGE, "something stands behind the end of the JSON object");
        }
    }

    private static String scalar(JsonParser parser) throws IOException {
        boolean text = parser.currentToken() == JsonToken.VALUE_STRING;
        String value = text ? parser.getText() : "";
        parser.skipChildren();
        return value.length() > FhirLimits.LONGEST_NAME ? "" : value;
    }

    private void entry(JsonParser parser) throws IOException, Unusable {
        entries++;
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            scan.refuse(entries, new Unusable(Code.BAD_MESSAGE, "the entry is no JSON object"));
            return;
        }
        String url = "";
        Request request = Request.NONE;
        Entry resource = null;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (name.equals("fullUrl")) {
                url = scalar(parser);
            } else if (name.equals("resource") && value == JsonToken.START_OBJECT) {
                resource = resource(parser);
            } else if (name.equals("request") && value == JsonToken.START_OBJECT) {
                request = request(parser);
            } else {
                parser.skipChildren();
            }
        }
        if (resource == null) {
            scan.withoutResource(entries, request);
        } else {
            scan.add(named(resource, url, request));
        }
    }

    /** A resource that is put to an address has its id from there. */
    private static Entry named(Entry entry, String url, Request request) {
        String prefix = entry.type() + "/";
        String put = request.url();
        boolean isPut = entry.id().isEmpty() && put.startsWith(prefix) && put.indexOf('?') < 0;
        String id = isPut ? put.substring(prefix.length()) : entry.id();
        return new Entry(entry.place(), entry.type(), id, url, entry.offset(), entry.length(), request.deletes());
    }

    private static Request request(JsonParser parser) throws IOException {
        String url = "";
        String method = "";
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            if (name.equals("url")) {
                url = scalar(parser);
            } else if (name.equals("method")) {
                method = scalar(parser);
            } else {
                parser.skipChildren();
            }
        }
        return new Request(method, url);
    }

    private Entry resource(JsonParser parser) throws IOException {
        long offset = parser.currentTokenLocation().getByteOffset();
        String kind = "";
        String name = "";
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String field = parser.currentName();
            parser.nextToken();
            switch (field) {
                case "resourceType" -> kind = scalar(parser);
                case "id" -> name = scalar(parser);
                default -> parser.skipChildren();
            }
        }
        long end = parser.currentLocation().getByteOffset();
        return new Entry(entries, kind, name, "", start + offset, end - offset);
    }
}
