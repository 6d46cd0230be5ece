package org.precedent.api.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A server-sent event as it came. */
record EventText(String name, String data) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** All of an answer, without the comments between them. */
    static List<EventText> of(HttpResponse<byte[]> response) {
        return of(new String(response.body(), StandardCharsets.UTF_8));
    }

    static List<EventText> of(String text) {
        List<EventText> events = new ArrayList<>();
        for (String block : text.split("\n\n", -1)) {
            String name = "";
            String data = "";
            for (String line : block.split("\n", -1)) {
                name = line.startsWith("event: ") ? line.substring(7) : name;
                data = line.startsWith("data: ") ? line.substring(6) : data;
            }
            if (!name.isEmpty()) {
                events.add(new EventText(name, data));
            }
        }
        return events;
    }

    JsonNode json() throws IOException {
        return JSON.readTree(data);
    }
}
