package org.precedent.api.list;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.precedent.api.query.Match;
import org.precedent.encoder.Sha256;
import org.precedent.index.model.Filter;

/**
 * What a list says of itself before its rows: what was asked for, how it was understood, and what answered. Equal lists
 * of equal archives have equal heads: no time and no place stands in it.
 */
final class ListHead {
    private static final int DIGEST = 16;

    private final Map<String, Object> asked = new LinkedHashMap<>();
    private final Map<String, Object> all = new LinkedHashMap<>();

    /**
     * @param filter as it was understood
     * @param match what the query's answer is worth; null without a query
     */
    ListHead(
            ListSource source,
            String generation,
            ListRequest request,
            Filter filter,
            long total,
            @Nullable Match match) {
        asked.put("sort", request.order().by().word());
        asked.put("order", request.order().direction());
        if (request.hasQuery()) {
            asked.put("ranking", request.ranking().name().toLowerCase(Locale.ROOT));
            asked.put("query", QueryTelling.of(request.parts()));
        }
        if (!filter.equals(Filter.NONE)) {
            asked.put("filter", source.written().apply(filter));
        }
        all.put("version", source.version());
        all.put("model", source.model());
        all.put("fingerprint", source.fingerprint());
        all.put("indexGeneration", generation);
        all.put("total", total);
        all.putAll(asked);
        if (match != null) {
            all.put("match", match.verdict().name().toLowerCase(Locale.ROOT));
        }
    }

    /** Names what was asked for: places in a list hold for lists of the same name. */
    String digest() {
        return Sha256.of(ListJson.line(asked)).substring(0, DIGEST);
    }

    /** As the first line of a file of JSON lines. */
    String json() {
        return ListJson.line(Map.of("list", all));
    }

    /**
     * As comments above a table, a value a line. A program for spreadsheets takes a comment for a cell: none holds what
     * separates cells, so that no second one begins, which might be a formula.
     */
    List<String> comments() {
        List<String> lines = new ArrayList<>();
        lines.add("# precedent list");
        addTo(lines, "", all);
        return lines;
    }

    private static void addTo(List<String> lines, String name, Object value) {
        switch (value) {
            case Map<?, ?> map -> map.forEach((key, inner) -> addTo(lines, joined(name, String.valueOf(key)), inner));
            case List<?> list -> {
                for (int i = 0; i < list.size(); i++) {
                    addTo(lines, joined(name, String.valueOf(i)), list.get(i));
                }
            }
            default -> lines.add("# " + plain(name) + ": " + plain(String.valueOf(value)));
        }
    }

    private static String joined(String name, String inner) {
        return name.isEmpty() ? inner : name + "." + inner;
    }

    /** What separates cells or lines, or is quoted for that, is written as JSON writes characters by their numbers. */
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean separates = c == ',' || c == ';' || c == '"' || c == '\\' || c == '\u2028' || c == '\u2029';
            if (separates || Character.isISOControl(c)) {
                plain.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                plain.append(c);
            }
        }
        return plain.toString();
    }
}
