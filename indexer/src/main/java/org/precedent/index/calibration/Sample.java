package org.precedent.index.calibration;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;

/**
 * Cases out of an archive, and questions that they put to each other. A passage that many reports have word for word is
 * a template and tells its case from no other: it asks nothing and answers nothing.
 */
final class Sample {
    /** More than one in so many reports makes a template. */
    private static final int TEMPLATE_SHARE = 100;

    /** In a small archive so many equal passages are chance. */
    private static final int FEW = 2;

    private static final int QUESTIONS = 300;

    /** Of images alone more: what one in fifty of them does is to be told. */
    private static final int IMAGES = 600;

    private final List<SampledCase> cases;
    private final long seed;

    private Sample(List<SampledCase> cases, long seed) {
        this.cases = cases;
        this.seed = seed;
    }

    static Sample of(List<SampledCase> cases, long seed) {
        Map<String, Integer> reports = new HashMap<>();
        for (SampledCase one : cases) {
            new HashSet<>(one.passages().stream().map(Item::words).toList())
                    .forEach(words -> reports.merge(words, 1, Integer::sum));
        }
        int most = Math.max(FEW, cases.size() / TEMPLATE_SHARE);
        List<SampledCase> own = cases.stream()
                .map(one -> new SampledCase(
                        one.id(),
                        one.patient(),
                        one.findings(),
                        one.images(),
                        one.passages().stream()
                                .filter(passage -> reports.getOrDefault(passage.words(), 0) <= most)
                                .toList()))
                .toList();
        return new Sample(own, seed);
    }

    List<SampledCase> cases() {
        return cases;
    }

    /**
     * At most 300 items, each of another case: one that asserts findings where the case has such, for what a case is
     * found by is what it asserts.
     */
    List<Asked> asked(Function<SampledCase, List<Item>> items) {
        return asked(items, QUESTIONS);
    }

    /** At most 600 images, each of another case. */
    List<Asked> askedByImages() {
        return asked(SampledCase::images, IMAGES);
    }

    private List<Asked> asked(Function<SampledCase, List<Item>> items, int most) {
        Random random = new Random(seed);
        List<Asked> asked = new ArrayList<>();
        for (SampledCase one : cases) {
            List<Item> all = items.apply(one);
            List<Item> asserting =
                    all.stream().filter(item -> !item.findings().isEmpty()).toList();
            List<Item> from = asserting.isEmpty() ? all : asserting;
            if (!from.isEmpty()) {
                asked.add(new Asked(one, from.get(random.nextInt(from.size()))));
            }
        }
        Collections.shuffle(asked, random);
        return List.copyOf(asked.subList(0, Math.min(most, asked.size())));
    }
}
