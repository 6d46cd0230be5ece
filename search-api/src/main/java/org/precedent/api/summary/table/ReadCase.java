package org.precedent.api.summary.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.precedent.api.summary.claim.CitedCase;
import org.precedent.api.summary.claim.Evidence;
import org.precedent.api.summary.table.Said.Place;
import org.precedent.index.model.Finding;
import org.precedent.index.model.Presence;
import org.precedent.index.model.ReportStructure;
import org.precedent.index.model.Sentence;
import org.precedent.index.model.Side;
import org.precedent.index.model.Span;
import org.precedent.index.model.StatedFinding;
import org.precedent.index.report.Vocabulary;

/** A case's report as it is counted: what it comes to say of each finding that it names, and where it says so. */
final class ReadCase {
    private final CitedCase cited;
    private final TableOptions options;
    private final Map<String, Said> said = new TreeMap<>();

    /** Where it denies one of a kind alone. */
    private final Map<String, List<Place>> inPart;

    /** The sites that its findings are at, or usually are at. */
    private final Set<String> spokenOf = new HashSet<>();

    ReadCase(CitedCase cited, TableOptions options) {
        this.cited = cited;
        this.options = options;
        ReportStructure structure = cited.report().structure();
        Map<String, List<Place>> places = places(structure, Finding::counts);
        this.inPart = places(structure, Finding::isDeniedInPart);
        for (StatedFinding stated : structure.verdicts()) {
            List<Place> saying = places.getOrDefault(stated.id(), List.of()).stream()
                    .filter(place -> place.presence() == stated.presence())
                    .toList();
            if (!saying.isEmpty()) {
                said.put(stated.id(), new Said(stated.presence(), saying));
            }
        }
        addSites(places);
        addSites(inPart);
    }

    private void addSites(Map<String, List<Place>> places) {
        places.forEach((id, all) -> {
            spokenOf.addAll(Vocabulary.sites(id));
            all.forEach(place -> spokenOf.add(place.finding().site()));
        });
    }

    /** Findings and sentences stand in the order of the text; what is not told of the patient is passed over. */
    private Map<String, List<Place>> places(ReportStructure structure, Predicate<Finding> which) {
        Map<String, List<Place>> places = new TreeMap<>();
        List<Sentence> sentences = structure.sentences();
        int at = 0;
        for (Finding finding : structure.findings()) {
            while (sentences.get(at).span().end() <= finding.span().start()) {
                at++;
            }
            if (which.test(finding) && isTold(finding, sentences.get(at))) {
                places.computeIfAbsent(finding.id(), _ -> new ArrayList<>())
                        .add(Place.of(finding, sentences.get(at), structure.sections()));
            }
        }
        return places;
    }

    private boolean isTold(Finding finding, Sentence sentence) {
        return options.told(cited.report().text(), sentence.span()).contains(finding.span());
    }

    int number() {
        return cited.number();
    }

    /** The findings that it names. */
    Set<String> findings() {
        Set<String> findings = new TreeSet<>(said.keySet());
        findings.addAll(inPart.keySet());
        return findings;
    }

    /**
     * What it says of a finding: that it is there when it, or a narrower one, is; that it may be there when that is so
     * of one of them; that it is not there when it is denied, or something that it is one of; that a part of it is not
     * there when only that is denied, or only a narrower one.
     */
    Cell cell(String id) {
        Set<String> bearingOut = Kinds.bearingOut(id);
        for (Presence presence : List.of(Presence.PRESENT, Presence.UNCERTAIN)) {
            List<Place> places = places(bearingOut, presence);
            if (!places.isEmpty()) {
                return cell(Told.of(presence), places);
            }
        }
        List<Place> denials = new ArrayList<>(places(Set.of(id), Presence.ABSENT));
        denials.addAll(denialsOfBroader(id));
        if (!denials.isEmpty()) {
            return cell(Told.ABSENT, denials);
        }
        List<Place> parts = denialsInPart(id, bearingOut);
        return parts.isEmpty() ? Cell.silent(number()) : cell(Told.ABSENT_IN_PART, parts);
    }

    private List<Place> denialsInPart(String id, Set<String> bearingOut) {
        List<Place> parts = new ArrayList<>(places(bearingOut, Presence.ABSENT));
        bearingOut.forEach(narrower -> parts.addAll(inPart.getOrDefault(narrower, List.of())));
        for (String broader : Kinds.broader(id)) {
            List<Place> places = inPart.getOrDefault(broader, List.of());
            if (!places.isEmpty() && Kinds.isDeniedBy(broader, id, spokenOf, Said.sites(places))) {
                parts.addAll(places);
            }
        }
        return parts;
    }

    private List<Place> places(Set<String> ids, Presence presence) {
        return said.entrySet().stream()
                .filter(one -> one.getValue().presence() == presence && ids.contains(one.getKey()))
                .flatMap(one -> one.getValue().places().stream())
                .toList();
    }

    /** What is denied of one side alone is not denied of what is narrower, which may be on the other. */
    private List<Place> denialsOfBroader(String id) {
        List<Place> denials = new ArrayList<>();
        for (String broader : Kinds.broader(id)) {
            List<Place> unsided = places(Set.of(broader), Presence.ABSENT).stream()
                    .filter(place ->
                            place.finding().side() == null || place.finding().side() == Side.BILATERAL)
                    .toList();
            if (!unsided.isEmpty() && Kinds.isDeniedBy(broader, id, spokenOf, Said.sites(unsided))) {
                denials.addAll(unsided);
            }
        }
        return denials;
    }

    private Cell cell(Told told, List<Place> places) {
        List<Mention> mentions = places.stream()
                .sorted(Said.MOST_CONCLUSIVE)
                .limit(options.quotesPerCell())
                .map(this::mention)
                .toList();
        return new Cell(number(), told, Said.side(places), Said.sites(places), mentions, places.size());
    }

    private Mention mention(Place place) {
        Finding finding = place.finding();
        String text = cited.report().text();
        Span told = options.told(text, place.sentence().span());
        Span quoted = Quotations.around(text, told, finding.span(), options.quoteLength());
        return new Mention(
                finding.id(),
                Evidence.of(cited, quoted),
                finding.span(),
                finding.side(),
                finding.severity(),
                finding.size(),
                finding.course());
    }
}
