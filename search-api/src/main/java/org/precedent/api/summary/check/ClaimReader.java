package org.precedent.api.summary.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.precedent.api.summary.claim.ClaimDraft;
import org.precedent.index.model.Finding;
import org.precedent.index.model.Presence;
import org.precedent.index.model.Report;
import org.precedent.index.model.Sentence;
import org.precedent.index.model.Side;
import org.precedent.index.model.Span;
import org.precedent.index.report.ReportParser;
import org.precedent.index.report.Vocabulary;

/**
 * Reads claims as reports are read: what is denied, in doubt, on a side, at a place. Words that tell of which cases a
 * claim speaks are taken out first; where there are several such, each has the part of the claim that stands with it.
 */
final class ClaimReader {
    private static final Set<String> CONNECTIONS = WordLists.of("connections");
    private static final Set<String> FILLERS = WordLists.of("fillers");
    private static final Pattern JOINT =
            Pattern.compile("[,;]|(?<!\\p{L})" + WordLists.either("joints") + "(?!\\p{L})", Pattern.CASE_INSENSITIVE);
    private static final String GENERAL = "-finding";
    private static final Phrases DENIALS = Phrases.of("denials");

    private final ClaimDraft draft;
    private final String plain;
    private final List<List<CasePhrase>> groups;

    private ClaimReader(ClaimDraft draft) {
        this.draft = draft;
        List<CasePhrase> phrases = CasePhraseReader.in(draft.text());
        this.plain = DenyingVerbs.asInReports(without(phrases, draft.text()));
        this.groups = grouped(phrases);
    }

    static ReadClaim read(ClaimDraft draft) {
        ClaimReader reader = new ClaimReader(draft);
        Report report = ReportParser.parse(reader.plain);
        return new ReadClaim(draft, report, ClaimToken.of(draft.text()), reader.segments(report));
    }

    private static String without(List<CasePhrase> phrases, String text) {
        StringBuilder plain = new StringBuilder(text);
        for (CasePhrase phrase : phrases) {
            for (int i = phrase.span().start(); i < phrase.span().end(); i++) {
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
            boolean goesOn =
                    before >= 0 && isEmpty(new Span(before, phrase.span().start()));
            if (!goesOn) {
                all.add(new ArrayList<>());
            }
            all.getLast().add(phrase);
        }
        return all;
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
        List<Span> spans = spans(startsWithCases());
        List<Segment> segments = new ArrayList<>();
        List<Statement> before = List.of();
        for (int i = 0; i < spans.size(); i++) {
            Report part = ReportParser.parse(spans.get(i).of(plain));
            Segment segment = segment(spans.get(i), groups.get(i), part, before);
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

    private boolean startsWithCases() {
        return isEmpty(new Span(0, groups.getFirst().getFirst().span().start()));
    }

    /** @param first whether cases stand before what is said of them */
    private List<Span> spans(boolean first) {
        List<Span> spans = new ArrayList<>();
        int start = 0;
        for (int i = 0; i + 1 < groups.size(); i++) {
            int end = first
                    ? beforeConnections(groups.get(i + 1).getFirst().span().start())
                    : behind(
                            groups.get(i).getLast().span().end(),
                            groups.get(i + 1).getFirst().span().start());
            spans.add(new Span(start, Math.max(start, end)));
            start = Math.max(start, end);
        }
        spans.add(new Span(start, plain.length()));
        return spans;
    }

    /** Right behind cases, or behind what follows them: "liegt in Fall 1 links | und in Fall 2 rechts". */
    private int behind(int end, int next) {
        String between = plain.substring(end, next);
        Matcher joint = JOINT.matcher(between);
        boolean goesOn = joint.find() && !between.substring(0, joint.start()).isBlank();
        return goesOn ? end + joint.start() : end;
    }

    private int beforeConnections(int start) {
        int end = start;
        for (ClaimToken token : ClaimToken.of(plain.substring(0, start)).reversed()) {
            if (!CONNECTIONS.contains(token.word())) {
                break;
            }
            end = token.span().start();
        }
        return end;
    }

    private Segment segment(Span span, List<CasePhrase> who, Report part, List<Statement> before) {
        List<Statement> said = new ArrayList<>();
        for (Finding finding : Vocabulary.findings(part)) {
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
            said.replaceAll(one -> one.with(contrary(one.presence())));
        }
        return new Segment(span, who, said);
    }

    private static Presence contrary(Presence presence) {
        return presence == Presence.PRESENT ? Presence.ABSENT : presence;
    }

    /** "and on the right in case 2", "but case 2 does not": the same, spoken of without its name. */
    private List<Statement> again(Span span, Report part, List<Statement> before) {
        boolean denies = DENIALS.isIn(span.of(plain));
        Side side = side(part);
        return before.stream()
                .map(one -> one.again(denies ? Presence.ABSENT : one.presence(), side, span.start()))
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
