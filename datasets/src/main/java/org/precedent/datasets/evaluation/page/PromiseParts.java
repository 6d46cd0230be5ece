package org.precedent.datasets.evaluation.page;

import java.util.List;
import java.util.Map;
import org.precedent.datasets.evaluation.Promises;

/** What an archive said of its own answers, and what the judgements make of it. */
final class PromiseParts {
    private PromiseParts() {}

    static String html(Promises promises) {
        return bands(promises.bands()) + curve(promises.curve()) + verdicts(promises);
    }

    private static String bands(List<Promises.Band> bands) {
        return "<h2>What was promised</h2>\n<p class=\"note\">The first ten hits of queries with a relevant document, by the word"
                + " that they were shown with. What nobody judged counts as not relevant.</p>\n"
                + new TableOf<Promises.Band>()
                        .text("called", Promises.Band::word)
                        .number("hits", band -> String.valueOf(band.hits()))
                        .number("relevant", band -> String.valueOf(band.relevant()))
                        .number("share", band -> share(band.relevant(), band.hits()))
                        .html(bands);
    }

    private static String curve(List<Promises.Bin> curve) {
        if (curve.isEmpty()) {
            return "";
        }
        UnitSquare square =
                new UnitSquare("Relevant hits over their probability", "probability shown", "share relevant");
        square.diagonal();
        for (Promises.Bin bin : curve) {
            String title = bin.hits() + " hits, probability " + Markup.figure(bin.promised()) + ", relevant "
                    + Markup.figure(bin.kept());
            square.dot(bin.promised(), bin.kept(), title);
        }
        return "<p class=\"note\">The same hits by the probability that they were shown with: promises that are kept lie on"
                + " the diagonal, too bold ones below it.</p>\n"
                + square.end()
                + new TableOf<Promises.Bin>()
                        .number("probability", bin -> Markup.figure(bin.promised()))
                        .number("hits", bin -> String.valueOf(bin.hits()))
                        .number("share relevant", bin -> Markup.figure(bin.kept()))
                        .html(curve);
    }

    private static String verdicts(Promises promises) {
        return "<p class=\"note\">How often the archive said that it has nothing alike.</p>\n"
                + new TableOf<Map.Entry<String, Promises.Verdicts>>()
                        .text("queries", Map.Entry::getKey)
                        .number("all", row -> String.valueOf(row.getValue().queries()))
                        .number("none", row -> String.valueOf(row.getValue().none()))
                        .number("weak", row -> String.valueOf(row.getValue().weak()))
                        .html(List.of(
                                Map.entry("with a relevant document", promises.answerable()),
                                Map.entry("without one in the qrels", promises.others())));
    }

    private static String share(int part, int all) {
        return all == 0 ? "" : Markup.figure(part / (double) all);
    }
}
