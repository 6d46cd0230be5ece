package org.precedent.index.tags;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.precedent.encoder.Embedding;
import org.precedent.encoder.Encoder;
import org.precedent.encoder.Label;
import org.precedent.encoder.LogitCalibration;
import org.precedent.encoder.Prompts;
import org.precedent.index.model.Doubt;
import org.precedent.index.model.Study;

/**
 * Holds a study's modality and body part against its image vectors, by zero-shot labels. Prompts are encoded once, when
 * the first study comes that has something to check. For one thread.
 *
 * <p>An image contradicts a tag when another group's prompts have the greatest share, and it is {@link #MARGIN} times
 * that of the tag's own. A study is in doubt when more than half of its images contradict, since one series, such as a
 * localiser, may well be of another kind than the study. An encoder that knows no probabilities doubts nothing.
 */
public final class TagCheck {
    /** A distance of 3.9 between logits. Choosing it is told in docs/measurements.md. */
    static final double MARGIN = 50;

    private final Encoder encoder;
    private final ImageKinds kinds;
    private @Nullable Prompts prompts;

    public TagCheck(Encoder encoder, ImageKinds kinds) {
        this.encoder = encoder;
        this.kinds = kinds;
    }

    /** What an image looks like instead of what its tag says. */
    private record Contradiction(String seems, double share) {}

    /** The tags that most of the images contradict; none where the model gives no probabilities. */
    public List<Doubt> doubts(Study study, Collection<Embedding> images) {
        if (encoder.calibration() instanceof LogitCalibration.Unknown) {
            return List.of();
        }
        List<Doubt> doubts = new ArrayList<>();
        for (CheckedTag tag : CheckedTag.values()) {
            Set<String> meaning = kinds.known(tag, tag.meaning(study));
            if (!meaning.isEmpty() && !images.isEmpty()) {
                doubt(tag, study, meaning, images).ifPresent(doubts::add);
            }
        }
        return doubts;
    }

    private Optional<Doubt> doubt(CheckedTag tag, Study study, Set<String> meaning, Collection<Embedding> images) {
        List<String> groups = kinds.groups(tag);
        Map<String, List<Double>> sharesBySeeming = new HashMap<>();
        int contradictions = 0;
        for (Embedding image : images) {
            Optional<Contradiction> found =
                    contradiction(groups, meaning, prompts().label(image));
            if (found.isPresent()) {
                contradictions++;
                sharesBySeeming
                        .computeIfAbsent(found.get().seems(), _ -> new ArrayList<>())
                        .add(found.get().share());
            }
        }
        if (2 * contradictions <= images.size()) {
            return Optional.empty();
        }
        Map.Entry<String, List<Double>> most = sharesBySeeming.entrySet().stream()
                .max(Map.Entry.<String, List<Double>>comparingByValue(
                                (one, other) -> Integer.compare(one.size(), other.size()))
                        .thenComparing(Map.Entry.comparingByKey()))
                .orElseThrow();
        double share = most.getValue().stream()
                .mapToDouble(Double::doubleValue)
                .average()
                .orElseThrow();
        return Optional.of(new Doubt(tag.field(), tag.code(study), most.getKey(), Math.min(1, share)));
    }

    /** A kind that belongs to no group may well be the likeliest: then the image says nothing of the tag. */
    private static Optional<Contradiction> contradiction(List<String> groups, Set<String> meaning, List<Label> labels) {
        Map<String, Double> shares = new HashMap<>();
        double own = 0;
        for (int i = 0; i < labels.size(); i++) {
            String group = groups.get(i);
            shares.merge(group, labels.get(i).share(), Double::sum);
            own += meaning.contains(group) ? labels.get(i).share() : 0;
        }
        Map.Entry<String, Double> likeliest =
                shares.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
        boolean other = !likeliest.getKey().isEmpty() && !meaning.contains(likeliest.getKey());
        return other && likeliest.getValue() >= MARGIN * own
                ? Optional.of(new Contradiction(likeliest.getKey(), likeliest.getValue()))
                : Optional.empty();
    }

    private Prompts prompts() {
        Prompts encoded = prompts;
        if (encoded == null) {
            encoded = Prompts.of(encoder, kinds.prompts());
            prompts = encoded;
        }
        return encoded;
    }
}
