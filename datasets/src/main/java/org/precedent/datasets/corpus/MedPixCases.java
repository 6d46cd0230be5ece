package org.precedent.datasets.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The cases of MedPix 2.0: what each tells of its patient, in which split it is, and what its images show. */
final class MedPixCases {
    private static final Requirement SPLITS =
            Requirement.of("splitted_dataset/uid_list.json", "splitted_dataset/uid_list.json", "uid_list.json");

    private static final Terms NO_LABELS = Terms.read("medpix-categories.txt");

    /** In characters; a longer diagnosis is a sentence. */
    private static final int LONGEST_LABEL = 200;

    private final Map<String, JsonNode> cases = new HashMap<>();
    private final Map<String, Set<String>> captions = new HashMap<>();
    private final Map<String, Split> splits = new HashMap<>();

    private MedPixCases() {}

    /** @param split null where none is told */
    record Known(String text, List<String> labels, @Nullable Split split) {
        Known {
            labels = List.copyOf(labels);
        }
    }

    static MedPixCases read(Path file, Path folder, Readings readings) throws IOException {
        MedPixCases all = new MedPixCases();
        List<JsonNode> entries = JsonFile.read(file, "Case_topic.json");
        for (int i = 0; i < entries.size(); i++) {
            String name = JsonFile.text(entries.get(i), "U_id");
            if (name.isEmpty() || all.cases.putIfAbsent(name, entries.get(i)) != null) {
                Fault fault = name.isEmpty() ? Fault.NO_IDENTIFIER : Fault.REPEATED;
                readings.fault(fault, new Place("Case_topic.json", "entry", i + 1L));
            }
        }
        Optional<Path> lists = SPLITS.in(folder);
        if (lists.isPresent()) {
            all.readSplits(JsonFile.object(lists.get(), "uid_list.json"));
        }
        return all;
    }

    /** The lists train_1 and train_2 are halves of train, and say nothing new. */
    private void readSplits(JsonNode lists) {
        for (String name : List.of("train", "dev", "test")) {
            Split split = Split.named(name);
            for (JsonNode id : lists.path(name)) {
                if (split != null) {
                    splits.put(id.asText(), split);
                }
            }
        }
    }

    /** Adds the caption of an entry of the descriptions to its case. */
    void addCaption(JsonNode entry) {
        String caption = JsonFile.text(entry.path("Description"), "Caption");
        if (!caption.isEmpty()) {
            captions.computeIfAbsent(JsonFile.text(entry, "U_id"), _ -> new LinkedHashSet<>())
                    .add(caption);
        }
    }

    /** Null for a case that is not told. */
    @Nullable Known of(String name) {
        JsonNode entry = cases.get(name);
        return entry == null ? null : new Known(text(name, entry.path("Case")), labels(entry), splits.get(name));
    }

    private String text(String name, JsonNode told) {
        SectionedText text = new SectionedText()
                .section("HISTORY", JsonFile.text(told, "History"))
                .section("EXAM", JsonFile.text(told, "Exam"))
                .section("FINDINGS", JsonFile.text(told, "Findings"))
                .section("DIFFERENTIAL DIAGNOSIS", JsonFile.text(told, "Differential Diagnosis"))
                .section("DIAGNOSIS", JsonFile.text(told, "Case Diagnosis"))
                .section("DIAGNOSIS BY", JsonFile.text(told, "Diagnosis By"))
                .section("TREATMENT AND FOLLOW UP", JsonFile.text(told, "Treatment & Follow Up"))
                .section("DISCUSSION", JsonFile.text(told, "Discussion"));
        return text.section("CAPTIONS", String.join("\n", captions.getOrDefault(name, Set.of())))
                .toString();
    }

    private static List<String> labels(JsonNode entry) {
        List<String> labels = new ArrayList<>();
        JsonNode topic = entry.path("Topic");
        for (String label : List.of(JsonFile.text(topic, "Title"), JsonFile.text(topic, "Category"))) {
            if (!label.isEmpty()
                    && label.length() <= LONGEST_LABEL
                    && NO_LABELS.of(label).isEmpty()) {
                labels.add(Values.label(label));
            }
        }
        return labels.stream().distinct().toList();
    }
}
