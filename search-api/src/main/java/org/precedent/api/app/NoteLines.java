package org.precedent.api.app;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.precedent.index.ingest.Notice;
import org.precedent.index.source.Place;

/**
 * What an ingest says of inputs that it took in: a line an input, and where the same is to be said of many, a line that
 * counts them, so that nothing else is lost among them.
 */
final class NoteLines {
    /** So many inputs of which the same is said are named. */
    static final int NAMED = 3;

    private NoteLines() {}

    /** The lines, in the order in which each kind of note came first. */
    static List<String> of(List<Notice> notices) {
        Map<String, List<Notice>> kinds = new LinkedHashMap<>();
        notices.forEach(notice ->
                kinds.computeIfAbsent(notice.what(), _ -> new ArrayList<>()).add(notice));
        List<String> lines = new ArrayList<>();
        kinds.forEach((what, some) -> {
            some.stream().limit(NAMED).forEach(one -> lines.add(line(place(one.place()), what, one.count())));
            List<Notice> rest = some.subList(Math.min(NAMED, some.size()), some.size());
            if (!rest.isEmpty()) {
                int count = rest.stream().mapToInt(Notice::count).sum();
                lines.add(line(Counted.of(rest.size(), "more place"), what, count == rest.size() ? 1 : count));
            }
        });
        return lines;
    }

    private static String line(String where, String what, int count) {
        return "note on " + where + ": " + what + (count == 1 ? "" : " (" + count + " times)");
    }

    /** A place as its operator calls it. */
    static String place(Place place) {
        return place.line() == null ? place.name() : place.name() + ", line " + place.line();
    }
}
