package org.precedent.api.summary.check;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.precedent.datasets.phantom.Condition;
import org.precedent.datasets.phantom.Phantom;
import org.precedent.datasets.phantom.PhantomFinding;
import org.precedent.datasets.phantom.PhantomGenerator;
import org.precedent.index.model.Presence;

/** Reports of phantoms, which say what their phantoms are known to show and deny some of what they do not. */
final class PhantomCases {
    /** What claims call a condition, and by which words its denial is known. */
    private static final Map<Condition, List<String>> NAMES = Map.ofEntries(
            entry(Condition.PLEURAL_EFFUSION, List.of("pleural effusion", "effusion")),
            entry(Condition.PNEUMOTHORAX, List.of("pneumothorax")),
            entry(Condition.NODULE, List.of("pulmonary nodule", "nodule")),
            entry(Condition.CONSOLIDATION, List.of("consolidation")),
            entry(Condition.CARDIOMEGALY, List.of("cardiomegaly", "cardiac enlargement")),
            entry(Condition.INTRACRANIAL_HAEMORRHAGE, List.of("intracerebral haemorrhage")),
            entry(Condition.INFARCT, List.of("infarct")),
            entry(Condition.HYDROCEPHALUS, List.of("hydrocephalus")),
            entry(Condition.SUBDURAL_HAEMATOMA, List.of("subdural haematoma", "subdural hematoma")),
            entry(Condition.DRUSEN, List.of("drusen")),
            entry(Condition.RETINAL_HAEMORRHAGES, List.of("retinal haemorrhages", "retinal hemorrhages")),
            entry(Condition.HARD_EXUDATES, List.of("hard exudates", "exudates")),
            entry(Condition.GLAUCOMA, List.of("glaucoma")),
            entry(Condition.MELANOMA, List.of("melanoma")),
            entry(Condition.VESICLES, List.of("vesicles", "blisters")),
            entry(Condition.ULCER, List.of("ulcer")),
            entry(Condition.CARCINOMA, List.of("carcinoma")),
            entry(Condition.INFLAMMATION, List.of("inflammation")),
            entry(Condition.NECROSIS, List.of("necrosis")),
            entry(Condition.FIBROSIS, List.of("fibrosis")));

    /** Words by which a report may deny it in part or by implication, so that it is not known whether it does. */
    private static final Map<Condition, List<String>> HINTS = Map.ofEntries(
            entry(Condition.PLEURAL_EFFUSION, List.of("effusion")),
            entry(Condition.NODULE, List.of("nodule")),
            entry(Condition.CONSOLIDATION, List.of("airspace")),
            entry(Condition.CARDIOMEGALY, List.of("cardiac", "heart")),
            entry(Condition.INTRACRANIAL_HAEMORRHAGE, List.of("hemorrhage", "haemorrhage", "extra-axial", "matoma")),
            entry(Condition.INFARCT, List.of("infarct")),
            entry(Condition.HYDROCEPHALUS, List.of("ventric")),
            entry(Condition.SUBDURAL_HAEMATOMA, List.of("extra-axial", "matoma", "hemorrhage", "haemorrhage")),
            entry(Condition.RETINAL_HAEMORRHAGES, List.of("hemorrhage", "haemorrhage")),
            entry(Condition.HARD_EXUDATES, List.of("exudates")),
            entry(Condition.GLAUCOMA, List.of("cupping", "cup")),
            entry(Condition.MELANOMA, List.of("pigmented")),
            entry(Condition.VESICLES, List.of("blisters")),
            entry(Condition.ULCER, List.of("ulcer")),
            entry(Condition.CARCINOMA, List.of("malignancy")),
            entry(Condition.INFLAMMATION, List.of("inflammatory", "lympho")),
            entry(Condition.NECROSIS, List.of("necrotic")),
            entry(Condition.FIBROSIS, List.of("fibro")));

    private PhantomCases() {}

    /** So many of each kind, by the kinds' names. */
    static Map<String, List<ToldCase>> of(long seed, int each) {
        PhantomGenerator generator = new PhantomGenerator(seed);
        Map<String, List<ToldCase>> byKind = new LinkedHashMap<>();
        for (int i = 0; byKind.isEmpty() || byKind.values().stream().anyMatch(cases -> cases.size() < each); i++) {
            Phantom phantom = generator.study(i);
            String kind = phantom.kind().title();
            byKind.computeIfAbsent(kind, _ -> new ArrayList<>()).add(told(kind, phantom));
        }
        return byKind;
    }

    private static ToldCase told(String kind, Phantom phantom) {
        String text = phantom.report().text();
        List<Told> told = new ArrayList<>();
        Set<String> unclear = new HashSet<>();
        phantom.findings().stream()
                .filter(one -> NAMES.containsKey(one.condition()))
                .forEach(one -> told.add(present(one)));
        for (Condition condition : Condition.of(phantom.kind())) {
            boolean shown = phantom.findings().stream().anyMatch(one -> one.condition() == condition);
            List<String> names = NAMES.getOrDefault(condition, List.of());
            String lower = text.toLowerCase(Locale.ROOT);
            if (!shown && !names.isEmpty() && isDenied(lower, names.getFirst())) {
                // reports of phantoms name what is absent only to deny it
                told.add(new Told(condition.name(), Set.of(names.getFirst()), Presence.ABSENT, "", "", "", "", ""));
            } else if (!shown
                    && HINTS.getOrDefault(condition, List.of()).stream().anyMatch(lower::contains)) {
                unclear.add(condition.name());
            }
        }
        return new ToldCase(kind, text, told, unclear);
    }

    /** Whether all of it is denied, and not a territorial one or the like. */
    private static boolean isDenied(String text, String name) {
        return Pattern.compile("(?<!territorial |established |suspicious |focal |ischaemic )\\b" + name + "\\b")
                .matcher(text)
                .find();
    }

    private static Told present(PhantomFinding finding) {
        List<String> names = NAMES.getOrDefault(finding.condition(), List.of());
        return new Told(
                finding.condition().name(),
                Set.copyOf(names),
                Presence.PRESENT,
                finding.side().map(side -> side.name().toLowerCase(Locale.ROOT)).orElse(""),
                finding.condition().sided() ? finding.site().orElse("") : "",
                finding.size().orElse(""),
                "",
                "");
    }
}
