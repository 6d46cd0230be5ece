package org.precedent.api.query;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.precedent.api.notice.Notice;
import org.precedent.api.notice.NoticeCode;
import org.precedent.index.EncodedCase;
import org.precedent.index.calibration.Leg;
import org.precedent.index.model.CaseId;

/**
 * Decides which legs each part of a request opens, and how much each counts. A part's weight is spread over its legs.
 */
final class LegPlan {
    private static final Notice TAKEN_BACK = Notice.of(
            NoticeCode.TAKEN_BACK,
            "what is looked for is pushed away again, with as much weight or more: leave one of the parts out");
    private static final Notice NOT_COMPARABLE = Notice.of(
            NoticeCode.NOTHING_TO_COMPARE,
            "the case to look for has neither an image nor a report that can be compared");

    private final SearchOptions options;
    private final CaseProbes caseProbes;

    LegPlan(SearchOptions options) {
        this.options = options;
        this.caseProbes = new CaseProbes(options);
    }

    /**
     * The legs of a request, part by part.
     *
     * @param cases every case that a part names
     * @param read every part that brings words, read
     * @throws SearchRefused if no part of positive weight opens a leg, or another part takes back what each asks for
     */
    List<OpenLeg> legs(SearchRequest request, Map<CaseId, EncodedCase> cases, Map<Part.Words, ReadQuery> read) {
        if (takesAllBack(request.parts())) {
            throw new SearchRefused(SearchRefused.Reason.NOTHING_TO_LOOK_FOR, TAKEN_BACK.sentence(), TAKEN_BACK);
        }
        List<OpenLeg> legs = new ArrayList<>();
        for (int i = 0; i < request.parts().size(); i++) {
            Part part = request.parts().get(i);
            legs.addAll(legs(i, part.weight(), probes(part, cases, read), request.ranking()));
        }
        if (legs.stream().noneMatch(leg -> leg.weight() > 0)) {
            throw nothing(request, read);
        }
        return legs;
    }

    /** Parts that compare the same count together; here nothing is left to look for. */
    private static boolean takesAllBack(List<Part> parts) {
        Map<Object, Double> weights = new HashMap<>();
        parts.forEach(part -> weights.merge(part.subject(), part.weight(), Double::sum));
        return parts.stream().anyMatch(part -> part.weight() > 0)
                && weights.values().stream().noneMatch(weight -> weight > 0);
    }

    private Map<Leg, Probe> probes(Part part, Map<CaseId, EncodedCase> cases, Map<Part.Words, ReadQuery> read) {
        return switch (part) {
            case Part.Words words -> probes(Objects.requireNonNull(read.get(words), "a part was not read"));
            case Part.Picture picture -> byImage(new Probe.OfPixels(picture.pixels()));
            case Part.Detail detail -> byImage(new Probe.OfPixels(detail.pixels()));
            case Part.LikeImage like -> {
                EncodedCase owner =
                        Objects.requireNonNull(cases.get(like.image().caseId()), "a case was not read");
                yield byImage(new Probe.OfVectors(
                        List.of(like.image().vector("imageId", owner)),
                        List.of(like.image().imageId())));
            }
            case Part.LikeCase like -> {
                EncodedCase encoded = cases.get(like.id());
                yield encoded == null ? Map.of() : caseProbes.of(encoded);
            }
        };
    }

    private static Map<Leg, Probe> byImage(Probe image) {
        Map<Leg, Probe> probes = new EnumMap<>(Leg.class);
        probes.put(Leg.IMAGE_TO_IMAGE, image);
        probes.put(Leg.IMAGE_TO_TEXT, image);
        return probes;
    }

    private static Map<Leg, Probe> probes(ReadQuery read) {
        Map<Leg, Probe> probes = new EnumMap<>(Leg.class);
        if (read.canBeEncoded()) {
            Probe text = new Probe.OfText(read.toEncode());
            probes.put(Leg.TEXT_TO_IMAGE, text);
            probes.put(Leg.TEXT_TO_TEXT, text);
        }
        probes.put(Leg.WORDS, new Probe.OfWords(read.words()));
        return probes;
    }

    private List<OpenLeg> legs(int part, double weight, Map<Leg, Probe> probes, Ranking ranking) {
        Map<Leg, Probe> open = new EnumMap<>(Leg.class);
        probes.forEach((leg, probe) -> {
            if (ranking.allows(leg) && options.fusion().weight(leg) > 0) {
                open.put(leg, probe);
            }
        });
        double sum =
                open.keySet().stream().mapToDouble(options.fusion()::weight).sum();
        List<OpenLeg> legs = new ArrayList<>();
        open.forEach((leg, probe) ->
                legs.add(new OpenLeg(leg, part, weight * options.fusion().weight(leg) / sum, probe)));
        return legs;
    }

    private static SearchRefused nothing(SearchRequest request, Map<Part.Words, ReadQuery> read) {
        boolean positive = request.parts().stream().anyMatch(part -> part.weight() > 0);
        if (!positive) {
            return nothing(
                    "no part has a positive weight: add text, an image or a case to look for",
                    Notice.of(
                            NoticeCode.NOTHING_WANTED,
                            "nothing is looked for: add words, an image or a case to look for"));
        }
        if (request.ranking() == Ranking.VECTOR && read.values().stream().anyMatch(one -> !one.canBeEncoded())) {
            return nothing(
                    "the words ask for absence alone, which embeddings do not tell:"
                            + " choose the ranking hybrid or text, or add what is to be there",
                    Notice.of(
                            NoticeCode.ABSENCE_ALONE,
                            "the words ask for absence alone, which images do not tell: rank by both or by text, or add what is to be there"));
        }
        return switch (request.ranking()) {
            case TEXT ->
                nothing(
                        "the ranking text compares words with reports alone, and no part brings words:"
                                + " add a text, or choose the ranking hybrid or vector",
                        Notice.of(
                                NoticeCode.WORDS_WANTED,
                                "ranking by text compares words with reports alone, and nothing here has words: add some, or rank otherwise"));
            case HYBRID, VECTOR -> nothing(NOT_COMPARABLE.sentence(), NOT_COMPARABLE);
        };
    }

    private static SearchRefused nothing(String advice, Notice notice) {
        return new SearchRefused(SearchRefused.Reason.NOTHING_TO_LOOK_FOR, advice, notice);
    }
}
