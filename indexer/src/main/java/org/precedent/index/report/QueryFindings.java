package org.precedent.index.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.precedent.index.model.Finding;
import org.precedent.index.model.Presence;
import org.precedent.index.model.Report;
import org.precedent.index.model.Span;

/** What queries name: as reports do, and by more names, for a query is short. */
public final class QueryFindings {
    /** What the findings above all others are called, which no report names: a pleural finding. */
    private static final Pattern GENERAL = generalNames();

    private QueryFindings() {}

    /** The findings that a query names, in the order of its text, read as those of a report. */
    public static List<Finding> of(Report query) {
        List<Finding> named = query.structure().findings();
        List<Finding> all = new ArrayList<>(named);
        addWithoutSite(all, query);
        if (all.isEmpty()) {
            addOfOtherLanguages(all, query);
        }
        Matcher general = GENERAL.matcher(query.text().toLowerCase(Locale.ROOT));
        boolean sameLength =
                query.text().toLowerCase(Locale.ROOT).length() == query.text().length();
        while (sameLength && general.find()) {
            Span span = new Span(general.start(), general.end());
            if (all.stream().noneMatch(one -> overlap(one.span(), span))) {
                all.add(named(general.group(1).replace(' ', '-') + "-finding", span, query));
            }
        }
        all.sort(Comparator.comparingInt(one -> one.span().start()));
        return List.copyOf(all);
    }

    /** A query that names no site means by "PE" what it mostly means. */
    private static void addWithoutSite(List<Finding> all, Report query) {
        String text = query.text();
        Lexicon lexicon = Languages.of(text).main();
        List<Token> tokens = lexicon.language().spelling().tokens(text, new Span(0, text.length()));
        if (!lexicon.sites().in(text, tokens).isEmpty()) {
            return;
        }
        boolean none = all.isEmpty();
        for (Names.Named one : lexicon.findings().in(text, tokens)) {
            Span span = new Span(
                    tokens.get(one.first()).start(), tokens.get(one.last()).end());
            boolean isNew = all.stream().noneMatch(other -> overlap(other.span(), span));
            if (one.needsSite() && one.others().isEmpty() && isNew) {
                all.add(named(one.id(), span, query));
            }
        }
        if (none && all.size() == 1) {
            all.set(0, described(all.getFirst(), text, lexicon, tokens));
        }
    }

    /** As a report would tell it: the only one that is named has all that is told. */
    private static Finding described(Finding finding, String text, Lexicon lexicon, List<Token> tokens) {
        Modifiers modifiers = lexicon.modifiers();
        String severity = tokens.stream()
                .map(token -> modifiers.severity().get(token.word()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
        return new Finding(
                finding.id(),
                finding.span(),
                finding.presence(),
                lexicon.language().sides().of(text, tokens),
                "",
                first(lexicon.zones().in(text, tokens)),
                severity,
                modifiers.degrees().get(severity),
                "",
                null,
                false,
                "",
                false);
    }

    private static String first(List<Names.Named> zones) {
        return zones.isEmpty() ? "" : zones.getFirst().id();
    }

    /** What is named in a language of which the query has nothing else: "TVT". */
    private static void addOfOtherLanguages(List<Finding> all, Report query) {
        String text = query.text();
        for (Lexicon lexicon : Lexicon.ALL) {
            List<Token> tokens = lexicon.language().spelling().tokens(text, new Span(0, text.length()));
            for (Names.Named one : lexicon.findings().in(text, tokens)) {
                Span span = new Span(
                        tokens.get(one.first()).start(), tokens.get(one.last()).end());
                if (all.stream().noneMatch(other -> overlap(other.span(), span))) {
                    all.add(named(one.id(), span, query));
                }
            }
        }
    }

    private static Finding named(String id, Span span, Report query) {
        Presence presence = query.structure().isNegated(span) ? Presence.ABSENT : Presence.PRESENT;
        return Finding.named(id, span, presence);
    }

    private static boolean overlap(Span one, Span other) {
        return one.start() < other.end() && other.start() < one.end();
    }

    private static Pattern generalNames() {
        String names = FindingTree.ALL.ids().stream()
                .filter(id -> id.endsWith("-finding"))
                .map(id -> id.substring(0, id.length() - "-finding".length()).replace("-", "[ -]"))
                .collect(Collectors.joining("|"));
        return Pattern.compile("\\b(" + names + ")[ -]findings?\\b");
    }
}
