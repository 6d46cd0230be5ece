package org.precedent.index.source.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.precedent.index.source.Unusable;

/**
 * The resources of a file, found by what others in it call them. Each is read when it is asked for; a few small ones
 * that were asked for last stay in memory. For one thread.
 */
final class Resources {
    private static final int REMEMBERED = 256;
    private static final int SMALL = 1 << 15;
    private static final String HISTORY = "/_history/";

    private final Content content;
    private final List<Entry> entries;
    private final Map<String, List<Integer>> byName = new HashMap<>();
    private final List<Integer> patients = new ArrayList<>();
    private final List<Integer> pointing = new ArrayList<>();
    private @Nullable Map<Integer, List<Integer>> pointingAt;
    private final Map<Integer, JsonNode> remembered = new LinkedHashMap<>(REMEMBERED, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, JsonNode> eldest) {
            return size() > REMEMBERED;
        }
    };

    Resources(List<Entry> entries, Content content) {
        this.entries = entries;
        this.content = content;
        for (int at = 0; at < entries.size(); at++) {
            Entry entry = entries.get(at);
            if (entry.type().equals("Patient")) {
                patients.add(at);
            }
            if (NamingWords.POINTING.contains(entry.type())) {
                pointing.add(at);
            }
            name(entry.fullUrl(), at);
            if (!entry.fullUrl().equals(entry.reference())) {
                name(entry.reference(), at);
            }
        }
    }

    /** Where the first patients stand, not more of them than asked for. */
    List<Integer> patients(int most) {
        return patients.subList(0, Math.min(most, patients.size()));
    }

    /** Where the first people and places stand, not more of them than asked for. */
    List<Integer> peopleAndPlaces(int most) {
        return IntStream.range(0, entries.size())
                .filter(at -> NamingWords.PEOPLE.contains(entries.get(at).type())
                        || NamingWords.PLACES.contains(entries.get(at).type()))
                .limit(most)
                .boxed()
                .toList();
    }

    private void name(String name, int at) {
        if (!name.isEmpty()) {
            byName.computeIfAbsent(name, key -> new ArrayList<>(1)).add(at);
        }
    }

    /**
     * Where those resources stand that name people and refer to the one at a place: nothing in it leads to them.
     * Whatever of them cannot be read refers to nothing.
     */
    List<Integer> pointingAt(int place) throws IOException {
        if (pointingAt == null) {
            pointingAt = pointers();
        }
        return pointingAt.getOrDefault(place, List.of());
    }

    private Map<Integer, List<Integer>> pointers() throws IOException {
        Map<Integer, List<Integer>> pointers = new HashMap<>();
        for (int at : pointing) {
            try {
                for (String reference : Nodes.references(read(at))) {
                    for (int target : named(reference)) {
                        pointers.computeIfAbsent(target, key -> new ArrayList<>(1))
                                .add(at);
                    }
                }
            } catch (Unusable e) {
                // Nobody asks for it, either.
            }
        }
        return pointers;
    }

    List<Entry> entries() {
        return entries;
    }

    /**
     * A resource.
     *
     * @throws Unusable if it is none
     */
    JsonNode read(int at) throws IOException, Unusable {
        JsonNode known = remembered.get(at);
        if (known != null) {
            return known;
        }
        Entry entry = entries.get(at);
        JsonNode resource = Json.resource(content.of(entry));
        if (entry.length() <= SMALL) {
            remembered.put(at, resource);
        }
        return resource;
    }

    /**
     * The resources that a reference means: by their address, or by type and id. Nothing is looked for outside of the
     * file.
     *
     * @return where they stand in it; more than one only where a file has one name twice
     */
    List<Integer> named(String reference) {
        int history = reference.indexOf(HISTORY);
        String name = history < 0 ? reference : reference.substring(0, history);
        List<Integer> exact = byName.get(name);
        if (exact != null) {
            return exact;
        }
        int id = name.lastIndexOf('/');
        int type = id < 0 ? -1 : name.lastIndexOf('/', id - 1);
        return byName.getOrDefault(type < 0 ? name : name.substring(type + 1), List.of());
    }
}
