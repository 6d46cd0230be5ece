package org.precedent.api.http;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;

/** What is wrong with a request's JSON, in words that name the field and repeat no value. */
final class JsonAdvice {
    private static final int LONGEST_NAME = 60;
    private static final String TOO_MUCH =
            "the JSON is nested too deep, has too many values, or holds a name, a number or a text that is too long";

    private JsonAdvice() {}

    static String of(JsonProcessingException e) {
        return switch (e) {
            case UnrecognizedPropertyException unknown ->
                "unknown field " + path(unknown) + "; known here: " + known(unknown);
            case MismatchedInputException mismatch -> path(mismatch) + " must be " + kind(mismatch.getTargetType());
            case StreamConstraintsException limit -> TOO_MUCH + at(limit);
            case JsonMappingException mapping
            when mapping.getCause() instanceof StreamConstraintsException -> TOO_MUCH + " in " + path(mapping);
            case JsonMappingException mapping -> place(mapping) + " cannot be read, or stands twice" + at(mapping);
            default ->
                "the request is not valid JSON" + at(e)
                        + "; check its brackets, quotes and commas, and that no field stands twice";
        };
    }

    private static String at(JsonProcessingException e) {
        JsonLocation location = e.getLocation();
        return location == null ? "" : ", line " + location.getLineNr() + ", column " + location.getColumnNr();
    }

    /** Where the parser stood; that is at least as far within as what was being made of it. */
    private static String place(JsonMappingException e) {
        if (!(e.getCause() instanceof StreamReadException read) || read.getProcessor() == null) {
            return path(e);
        }
        Deque<String> steps = new ArrayDeque<>();
        JsonStreamContext context = read.getProcessor().getParsingContext();
        for (; !context.inRoot(); context = context.getParent()) {
            if (context.inArray()) {
                steps.push("[" + context.getCurrentIndex() + "]");
            } else if (context.hasCurrentName()) {
                steps.push("." + shortened(context.getCurrentName()));
            }
        }
        String place = String.join("", steps);
        return place.isEmpty() ? "the request" : place.substring(place.startsWith(".") ? 1 : 0);
    }

    private static String path(JsonMappingException e) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference step : e.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(shortened(step.getFieldName()));
            }
        }
        return path.isEmpty() ? "the request" : path.toString();
    }

    /** A name that the request chose, so that it may be told. */
    static String shortened(String name) {
        String plain = name.replaceAll("[^\\p{L}\\p{N}._-]", "?");
        return plain.length() <= LONGEST_NAME ? plain : plain.substring(0, LONGEST_NAME) + "...";
    }

    private static String known(UnrecognizedPropertyException e) {
        Collection<Object> known = e.getKnownPropertyIds();
        if (known == null) {
            return "none";
        }
        List<String> names = known.stream().map(String::valueOf).sorted().toList();
        return String.join(", ", names);
    }

    private static String kind(Class<?> type) {
        if (type == Integer.class || type == Long.class) {
            return "a whole number";
        }
        if (type == Double.class) {
            return "a number";
        }
        if (type == String.class) {
            return "a text";
        }
        return Collection.class.isAssignableFrom(type) ? "a list" : "an object";
    }
}
