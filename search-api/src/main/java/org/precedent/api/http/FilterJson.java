package org.precedent.api.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.precedent.index.model.Filter;

/** The filter of a search as the API has it, for files that hold searches. */
public final class FilterJson {
    private static final int LONGEST_TEXT = 10_000;

    private FilterJson() {}

    /** A filter as the API has it; empty where every case passes. */
    public static Map<String, Object> written(Filter filter) {
        Map<String, Object> written = FilterAnswer.of(filter);
        return written == null ? Map.of() : written;
    }

    /**
     * Reads a filter with all the checks of the API.
     *
     * @throws IllegalArgumentException if it is none; the message names the field and repeats no value
     */
    public static Filter read(String json) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        try {
            return new FilterReader().read(new Json(LONGEST_TEXT).read(bytes, SearchBody.FilterBody.class));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("filter: " + JsonAdvice.of(e), e);
        } catch (RequestRefused e) {
            throw new IllegalArgumentException(String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
