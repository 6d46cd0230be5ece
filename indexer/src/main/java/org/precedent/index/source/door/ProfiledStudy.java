package org.precedent.index.source.door;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.precedent.index.deid.Codes;
import org.precedent.index.deid.FieldName;
import org.precedent.index.deid.Profile;
import org.precedent.index.deid.Sexes;
import org.precedent.index.model.DateChoice;
import org.precedent.index.model.Study;
import org.precedent.index.source.manifest.PlainText;

/** Holds what a message says of a study to what may be kept, as a row of a manifest is held to it. */
final class ProfiledStudy {
    private final Profile profile;
    private final Set<String> shown;

    ProfiledStudy(Profile profile) {
        this.profile = profile;
        this.shown = profile.shownFields().stream().map(ProfiledStudy::folded).collect(Collectors.toUnmodifiableSet());
    }

    Study of(Study told) {
        String sex = Sexes.of(told.sex());
        String part = cut(PlainText.line(told.bodyPart()), profile.longestLabel());
        String code = Codes.bodyPart(part);
        return new Study(
                Codes.modality(told.modality()),
                code.isEmpty() ? part : code,
                sex == null ? "" : sex,
                profile.shown(told.age()),
                profile.dates() == DateChoice.DROP ? null : told.date(),
                labels(told.labels()),
                attributes(told.attributes()));
    }

    private List<String> labels(List<String> told) {
        return told.stream()
                .map(PlainText::line)
                .filter(label -> !label.isEmpty() && label.length() <= profile.longestLabel())
                .distinct()
                .limit(profile.mostLabels())
                .toList();
    }

    private SortedMap<String, String> attributes(SortedMap<String, String> told) {
        SortedMap<String, String> kept = new TreeMap<>();
        told.forEach((name, value) -> {
            String line = cut(PlainText.line(value), profile.longestValue());
            if (isShown(name) && !line.isEmpty() && kept.size() < profile.mostFields()) {
                kept.put(cut(PlainText.line(name), profile.longestFieldName()), line);
            }
        });
        return kept;
    }

    private boolean isShown(String name) {
        return shown.contains(folded(name)) && FieldName.of(name) == FieldName.PLAIN;
    }

    private static String folded(String name) {
        return name.replaceAll("[\\s_-]", "").toLowerCase(Locale.ROOT);
    }

    /** Cuts between characters, never within one. */
    static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        boolean splitsPair = Character.isHighSurrogate(text.charAt(longest - 1));
        return text.substring(0, splitsPair ? longest - 1 : longest);
    }
}
