package org.precedent.api.summary.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.precedent.api.summary.claim.ClaimDraft;
import org.precedent.index.model.Finding;
import org.precedent.index.model.Presence;
import org.precedent.index.model.Report;
import org.precedent.index.model.Sentence;
import org.precedent.index.model.Side;
import org.precedent.index.model.Span;
import org.precedent.index.report.QueryFindings;
import org.precedent.index.report.ReportParser;
import org.precedent.index.words.ReportWords;

/**
 * Reads claims as reports are read: what is denied, in doubt, on a side, at a place. Words that tell of which cases a
 * claim speaks are taken out first; where there are several such, each has the part of the claim that stands with it.
 */
final class ClaimReader {
    private static final Set<String> CONNECTIONS = WordLists.of("connections");
    private static final Set<String> FILLERS = WordLists.of("fillers");
    private static final Set<String> BODY = WordLists.of("body");
    private static final Map<String, String> STATES = WordLists.pairs("states");
    private static final Set<String> NORMAL = Set.of("normal", "intact", "healthy");
    private static final Phrases DOUBTS = Phrases.of("doubts");
    private static final Phrases CONTRARY = Phrases.of("contrary");
    private static final Set<String> MEASURED = WordLists.of("measured");
    private static final String GENERAL = "-finding";
    private static final Phrases DENIALS = Phrases.of("denials");

    private final ClaimDraft draft;
    private final String plain;
    private final List<List<CasePhrase>> groups;
    private final @Nullable Comparison comparison;

    private ClaimReader(ClaimDraft draft) {
        this.draft = draft;
        List<CasePhrase> phrases = CasePhraseReader.in(draft.text());
        String ofCases = without(phrases.stream().map(CasePhrase::span).toList(), draft.text());
        this.comparison = ComparisonReader.in(ofCases);
        List<Span> others = new ArrayList<>(Both.in(ofCases));
        others.addAll(Related.doubtsIn(ofCases));
        others.addAll(measured(ofCases));
        if (comparison != null) {
            others.addAll(comparison.takenOut());
        }
        this.plain = DenyingVerbs.asInReports(without(others, ofCases));
        this.groups = grouped(phrases);
    }

    static ReadClaim read(ClaimDraft draft) {
        ClaimReader reader = new ClaimReader(draft);
        Report report = ReportParser.parse(reader.plain);
        return new ReadClaim(
                draft, report, ClaimToken.of(draft.text()), reader.segments(report), reader.comparison, false);
    }

    /** "12 mm große" tells a size and no degree. */
    private static List<Span> measured(String text) {
        List<Span> all = new ArrayList<>();
        for (Quantity one : Quantity.of(text)) {
            List<ClaimToken> behind = ClaimToken.of(text.substring(one.span().end()));
            if (!one.unit().isEmpty()
                    && !behind.isEmpty()
                    && MEASURED.contains(behind.getFirst().word())) {
                all.add(behind.getFirst().span().behind(one.span().end()));
            }
        }
        return all;
    }

    private static String without(List<Span> spans, String text) {
        StringBuilder plain = new StringBuilder(text);
        for (Span span : spans) {
            for (int i = span.start(); i < span.end(); i++) {
                plain.setCharAt(i, ' ');
            }
        }
        return plain.toString();
    }

    /** Phrases with nothing between them speak of the same: "two of the five cases (1 and 2)". */
    private List<List<CasePhrase>> grouped(List<CasePhrase> phrases) {
        List<List<CasePhrase>> all = new ArrayList<>();
        for (CasePhrase phrase : phrases) {
            int before = all.isEmpty() ? -1 : all.getLast().getLast().span().end();
            boolean goesOn = before >= 0
                    && goesOn(all.getLast(), new Span(before, phrase.span().start()));
            if (!goesOn) {
                all.add(new ArrayList<>());
            }
            all.getLast().add(phrase);
        }
        if (all.size() > 1 && all.getFirst().stream().allMatch(phrase -> phrase.kind() == CasePhrase.Kind.UNLIKE)) {
            List<CasePhrase> first = all.removeFirst();
            all.getFirst().addAll(0, first);
        }
        if (all.size() > 1 && isApposition(all.getLast())) {
            List<CasePhrase> last = all.removeLast();
            all.getLast().addAll(last);
        }
        return all;
    }

    /** Not so "in case 1, whereas case 2", nor "in case 1, in case 2" behind what is said of the first. */
    private boolean goesOn(List<CasePhrase> group, Span between) {
        boolean begins = isEmpty(new Span(0, group.getFirst().span().start()));
        String words = between.of(draft.text());
        boolean listed = ClaimToken.of(words).isEmpty();
        boolean apart = CONTRARY.isIn(words) || (!begins && words.contains(",") && !listed);
        return !apart && isEmpty(between);
    }

    /** "Two of four cases describe a tear, cases 1 and 2." */
    private boolean isApposition(List<CasePhrase> last) {
        String text = draft.text();
        String before = text.substring(0, last.getFirst().span().start()).stripTrailing();
        boolean named = last.stream()
                .allMatch(one ->
                        (one.kind() == CasePhrase.Kind.NAMED && !one.only()) || one.kind() == CasePhrase.Kind.UNLIKE);
        boolean apart = before.endsWith(",") || before.endsWith(":") || before.endsWith("(");
        String behind = text.substring(last.getLast().span().end());
        return named && apart && ClaimToken.of(behind).isEmpty();
    }

    private boolean isEmpty(Span between) {
        return ClaimToken.of(between.of(draft.text())).stream()
                .allMatch(token -> FILLERS.contains(token.word()) || CONNECTIONS.contains(token.word()));
    }

    private List<Segment> segments(Report report) {
        if (groups.isEmpty() && ComparisonCheck.compares(draft.text())) {
            return compared(report);
        }
        if (groups.size() < 2) {
            List<CasePhrase> who = groups.isEmpty() ? List.of() : groups.getFirst();
            return List.of(segment(new Span(0, plain.length()), who, report, List.of()));
        }
        List<Span> spans = new PartSplitter(draft.text(), plain, groups).parts();
        List<Segment> segments = new ArrayList<>();
        List<Statement> before = List.of();
        for (int i = 0; i < spans.size(); i++) {
            Report part = ReportParser.parse(spans.get(i).of(plain));
            Segment segment = segment(spans.get(i), groups.get(i), part, before).asNamedBefore(segments);
            segments.add(segment);
            before = segment.said();
        }
        return segments;
    }

    /** What is compared is not of the same cases. */
    private List<Segment> compared(Report report) {
        Span all = new Span(0, plain.length());
        Segment whole = segment(all, List.of(), report, List.of());
        if (whole.said().size() < 2) {
            return List.of(whole);
        }
        List<Segment> parts = new ArrayList<>();
        whole.said().forEach(one -> parts.add(new Segment(one.span(), List.of(), List.of(one))));
        return parts;
    }

    private Segment segment(Span span, List<CasePhrase> who, Report part, List<Statement> before) {
        List<Statement> said = new ArrayList<>();
        for (Finding finding : QueryFindings.of(part)) {
            // as reports name them, and the general names that no report has; no guesses as for queries
            if (part.structure().findings().contains(finding) || finding.id().endsWith(GENERAL)) {
                said.add(Statement.of(finding, part, span.start()));
            }
        }
        if (said.isEmpty()) {
            said.addAll(again(span, part, before));
        }
        if (said.size() > 1) {
            // the name of one finding may hold the place of another
            said.replaceAll(Statement::withoutSite);
        }
        boolean none = who.stream().anyMatch(phrase -> phrase.kind() == CasePhrase.Kind.NONE);
        if (none) {
            boolean open = DOUBTS.isIn(span.of(plain));
            said.replaceAll(one -> one.with(contrary(one.presence(), open)));
        }
        return new Segment(span, who, said);
    }

    /** @param open whether a word says so: "none describes a mass or a cyst" leaves nothing open */
    private static Presence contrary(Presence presence, boolean open) {
        boolean there = presence == Presence.PRESENT || (presence == Presence.UNCERTAIN && !open);
        return there ? Presence.ABSENT : presence;
    }

    /** "and on the right in case 2", "but case 2 does not": the same, spoken of without its name. */
    private List<Statement> again(Span span, Report part, List<Statement> before) {
        List<String> own =
                tellingWords(part).stream().filter(word -> !BODY.contains(word)).toList();
        boolean normal =
                !own.isEmpty() && own.stream().allMatch(word -> NORMAL.contains(STATES.getOrDefault(word, "")));
        if (!own.isEmpty() && !normal) {
            return List.of();
        }
        boolean denies = normal || DENIALS.isIn(span.of(plain));
        Side side = side(part);
        return before.stream()
                .map(one -> one.again(denies ? Presence.ABSENT : one.presence(), side, span.start()))
                .toList();
    }

    /** The words of a part that tell something by themselves. */
    private static List<String> tellingWords(Report part) {
        return ReportWords.of(part).all().stream()
                .map(word -> word.span().of(part.text()).toLowerCase(Locale.ROOT))
                .filter(word -> word.chars().noneMatch(Character::isDigit) && word.length() > 1)
                .filter(word -> !SummaryWords.has(word)
                        && !ParticularWords.has(word)
                        && !WordLists.of("unit-names").contains(word))
                .toList();
    }

    private static @Nullable Side side(Report part) {
        for (Sentence sentence : part.structure().sentences()) {
            if (sentence.side() != null) {
                return sentence.side();
            }
        }
        return null;
    }
}
