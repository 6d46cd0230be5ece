package org.precedent.index.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.precedent.encoder.Fingerprint;
import org.precedent.index.CaseIndex;
import org.precedent.index.CaseOrder;
import org.precedent.index.CaseOrder.By;
import org.precedent.index.EncodedCase;
import org.precedent.index.Engine.Mode;
import org.precedent.index.SampleCase;
import org.precedent.index.Scope;
import org.precedent.index.TestSeed;
import org.precedent.index.View;
import org.precedent.index.model.Case;

/** So many cases that the engine leaves out those that cannot be among the next. */
final class OrderedCasesTest {
    private static final int CASES = 4_000;
    private static final int STRETCH = 90;
    private static final Fingerprint ENCODER = new Fingerprint("weights", "words", "none", "medgemma-report", "fp32");

    @TempDir
    private Path directory = Path.of("");

    @Test
    void noCaseIsLostOrTwiceWhereManyAreLeftOut() throws IOException {
        List<Case> cases = new ArrayList<>();
        try (CaseIndex index = LuceneCaseIndex.open(directory, ENCODER, Mode.WRITE)) {
            Random random = TestSeed.random("noCaseIsLostOrTwiceWhereManyAreLeftOut");
            for (int batch = 0; batch < 4; batch++) {
                List<EncodedCase> built = new ArrayList<>();
                for (int i = 0; i < CASES / 4; i++) {
                    built.add(some("case-" + batch + "-" + i, random));
                }
                index.add(built);
                index.commit();
                built.forEach(one -> cases.add(one.content()));
            }
            try (View view = index.view()) {
                for (By by : By.values()) {
                    for (boolean descending : new boolean[] {true, false}) {
                        CaseOrder order = new CaseOrder(by, descending);
                        assertEquals(ids(sorted(cases, order)), ids(toTheEnd(view, order)), order::toString);
                    }
                }
            }
        }
    }

    private static EncodedCase some(String name, Random random) {
        SampleCase sample = SampleCase.named(name);
        if (random.nextInt(5) > 0) {
            sample.age(random.nextInt(90));
        }
        if (random.nextInt(5) > 0) {
            sample.date(LocalDate.EPOCH.plusDays(random.nextInt(2_000) - 500).toString());
        }
        return sample.build();
    }

    private static List<Case> sorted(List<Case> cases, CaseOrder order) {
        return cases.stream()
                .sorted(Comparator.comparing(order::of, order.comparator()))
                .toList();
    }

    private static List<Case> toTheEnd(View view, CaseOrder order) throws IOException {
        List<Case> all = new ArrayList<>();
        List<Case> stretch = view.list(Scope.ALL, order, null, STRETCH);
        while (!stretch.isEmpty()) {
            all.addAll(stretch);
            stretch = view.list(Scope.ALL, order, order.of(stretch.getLast()), STRETCH);
        }
        return all;
    }

    private static List<String> ids(List<Case> cases) {
        return cases.stream().map(one -> one.id().value()).toList();
    }
}
