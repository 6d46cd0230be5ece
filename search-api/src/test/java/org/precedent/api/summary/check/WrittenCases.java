package org.precedent.api.summary.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.precedent.index.data.DataFile;
import org.precedent.index.model.Presence;

/** The reports of {@code written-cases.txt}. */
final class WrittenCases {
    private WrittenCases() {}

    /** By their kinds. */
    static Map<String, List<ToldCase>> all() {
        Map<String, List<ToldCase>> byKind = new LinkedHashMap<>();
        for (String block :
                DataFile.text(WrittenCases.class, "written-cases.txt").split("(?m)^== ", -1)) {
            if (!block.startsWith("#")) {
                ToldCase one = read(block);
                byKind.computeIfAbsent(one.kind(), _ -> new ArrayList<>()).add(one);
            }
        }
        return byKind;
    }

    private static ToldCase read(String block) {
        String[] parts = block.split("\n--\n", 2);
        String[] head = parts[0].split("\n", 2);
        List<Told> told = parts[1].lines()
                .filter(line -> !line.isBlank())
                .map(WrittenCases::told)
                .toList();
        return new ToldCase(head[0].strip(), head[1].strip(), told, Set.of());
    }

    private static Told told(String line) {
        List<String> fields =
                Arrays.stream(line.split(";", -1)).map(String::strip).toList();
        Set<String> names =
                Arrays.stream(fields.get(1).split(",", -1)).map(String::strip).collect(Collectors.toSet());
        return new Told(
                fields.get(0),
                names,
                Presence.valueOf(fields.get(2)),
                fields.get(3),
                fields.get(4),
                fields.get(5),
                fields.get(6),
                fields.get(7));
    }
}
