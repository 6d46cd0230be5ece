package org.precedent.api.dicomweb;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.precedent.index.model.ContributedImage;
import org.precedent.index.model.Contribution;
import org.precedent.index.model.InstanceFrame;
import org.precedent.index.model.KeptImage;
import org.precedent.index.model.PatientKey;
import org.precedent.index.model.Pseudonyms;
import org.precedent.index.model.Study;
import org.precedent.index.record.RecordedCase;
import org.precedent.index.record.RecordedContribution;

/**
 * A study with where each of its instances lies.
 *
 * @param instances of each series, by its key, in their order
 */
record HeldStudy(StudyEntry entry, Map<String, List<HeldInstance>> instances) {
    /** Where sources disagree, the kind that is named first counts, as in the index. */
    private static final Comparator<Contribution> MOST_TRUSTED_FIRST = Comparator.comparing(Contribution::origin);

    private static final Comparator<HeldInstance> IN_ORDER = Comparator.comparingInt(HeldInstance::position)
            .thenComparing(instance -> instance.source().value());

    HeldStudy {
        instances = Map.copyOf(instances);
    }

    /** What the record has of a case. */
    static HeldStudy of(RecordedCase recorded, Pseudonyms pseudonyms) {
        List<Contribution> told = mostTrustedFirst(recorded);
        Map<String, List<HeldInstance>> instances = new LinkedHashMap<>();
        Map<String, List<Contribution>> tellers = new LinkedHashMap<>();
        for (Contribution one : told) {
            Placed placed = placed(one, recorded.images());
            if (placed != null) {
                instances
                        .computeIfAbsent(placed.image.series(), _ -> new ArrayList<>())
                        .add(new HeldInstance(one.source(), placed.file, placed.image.position()));
                tellers.computeIfAbsent(placed.image.series(), _ -> new ArrayList<>())
                        .add(one);
            }
        }
        instances.values().forEach(list -> list.sort(IN_ORDER));
        List<SeriesEntry> series = instances.keySet().stream()
                .map(key -> series(key, Objects.requireNonNull(tellers.get(key)), told))
                .sorted(Comparator.comparingInt(SeriesEntry::number).thenComparing(SeriesEntry::key))
                .toList();
        StudyEntry entry = new StudyEntry(
                recorded.id(), recorded.revision(), patient(recorded, told, pseudonyms), facts(told), series);
        return new HeldStudy(entry, instances);
    }

    /** What sources say of a case, in the order in which they count. */
    static List<Contribution> mostTrustedFirst(RecordedCase recorded) {
        return recorded.contributions().stream()
                .map(RecordedContribution::contribution)
                .sorted(MOST_TRUSTED_FIRST)
                .toList();
    }

    /** An image of a source, and the file of the instance that it is a frame of. */
    record Placed(ContributedImage image, String file) {}

    /** The first image of a source of which the instance is kept; null where there is none. */
    static @Nullable Placed placed(Contribution one, Map<?, KeptImage> kept) {
        for (ContributedImage image : one.images()) {
            KeptImage file = kept.get(image.id());
            InstanceFrame instance = file == null ? null : file.instance();
            if (instance != null && Pseudonyms.isOne(image.series())) {
                return new Placed(image, instance.file());
            }
        }
        return null;
    }

    private static SeriesEntry series(String key, List<Contribution> tellers, List<Contribution> all) {
        int number = tellers.stream()
                .flatMap(one -> one.images().stream())
                .filter(image -> image.series().equals(key))
                .mapToInt(ContributedImage::seriesNumber)
                .findFirst()
                .orElse(0);
        String modality = code(tellers, Study::modality);
        String bodyPart = code(tellers, Study::bodyPart);
        return new SeriesEntry(
                key,
                number,
                modality.isEmpty() ? code(all, Study::modality) : modality,
                bodyPart.isEmpty() ? code(all, Study::bodyPart) : bodyPart,
                tellers.size());
    }

    private static String patient(RecordedCase recorded, List<Contribution> told, Pseudonyms pseudonyms) {
        PatientKey patient = first(told, Contribution::patient);
        return (patient == null ? pseudonyms.ofPatient(recorded.id().value()) : patient).value();
    }

    private static Study facts(List<Contribution> told) {
        return new Study(
                "",
                "",
                code(told, Study::sex),
                first(told, one -> one.study().age()),
                first(told, one -> one.study().date()),
                List.of(),
                Study.UNKNOWN.attributes());
    }

    private static String code(List<Contribution> told, Function<Study, String> of) {
        String code = first(told, one -> of.apply(one.study()).isEmpty() ? null : of.apply(one.study()));
        return code == null ? "" : code;
    }

    private static <T> @Nullable T first(List<Contribution> told, Function<Contribution, @Nullable T> of) {
        for (Contribution one : told) {
            T value = of.apply(one);
            if (value != null) {
                return value;
            }
        }
        return null;
    }
}
