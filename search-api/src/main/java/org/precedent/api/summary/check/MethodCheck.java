package org.precedent.api.summary.check;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.precedent.api.summary.claim.Reason;
import org.precedent.index.model.Sentence;

/**
 * The kind of study of which a claim speaks is that of each cited report, where it tells its kind: by its name, or by
 * words that only such reports have. What a report says of earlier studies does not count, unless the claim does so.
 */
final class MethodCheck implements Check {
    private static final Map<String, String> METHODS = WordLists.pairs("methods");
    private static final Pattern METHOD = whole(WordLists.eitherOfPairs("methods"));
    private static final Map<String, String> SIGNS = WordLists.pairs("method-signs");
    private static final Pattern SIGN = whole(WordLists.eitherOfPairs("method-signs"));
    private static final Phrases BEFORE = Phrases.of("before");
    private static final Phrases ADVICE = Phrases.of("advice");
    private static final Pattern COMPARED = Pattern.compile("(?i)compar|vergleich|voraufnahme|prior");

    private static Pattern whole(String any) {
        return Pattern.compile(
                "(?<![\\p{L}\\d])" + any + "(?![\\p{L}\\d])", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    @Override
    public @Nullable Objection objection(ReadClaim claim, CaseReports cases) {
        Set<String> said = in(claim.text(), METHOD, METHODS);
        boolean ofEarlier = BEFORE.isIn(claim.text());
        boolean silent = false;
        for (CaseReport report : cases.of(said.isEmpty() ? Set.of() : claim.cites())) {
            Set<String> told = ofEarlier ? all(report) : own(report);
            boolean tells = claim.segments().size() == 1
                    ? told.containsAll(said)
                    : said.stream().anyMatch(told::contains);
            if (!told.isEmpty() && !tells) {
                return Objection.drop(Reason.METHOD);
            }
            silent = silent || told.isEmpty();
        }
        return silent ? Objection.mark(Reason.METHOD) : null;
    }

    private static Set<String> all(CaseReport report) {
        Set<String> all = in(report.text(), METHOD, METHODS);
        all.addAll(in(report.text(), SIGN, SIGNS));
        return all;
    }

    /** Of its sentences and headings, but for those that speak of other studies. */
    private static Set<String> own(CaseReport report) {
        StringBuilder text = new StringBuilder(report.text());
        for (Sentence sentence : report.sentences()) {
            String section = report.cited()
                    .report()
                    .structure()
                    .sections()
                    .get(sentence.section())
                    .name();
            String words = sentence.span().of(report.text());
            if (COMPARED.matcher(section).find() || BEFORE.isIn(words) || ADVICE.isIn(words)) {
                for (int i = sentence.span().start(); i < sentence.span().end(); i++) {
                    text.setCharAt(i, ' ');
                }
            }
        }
        Set<String> own = in(text.toString(), METHOD, METHODS);
        own.addAll(in(text.toString(), SIGN, SIGNS));
        return own;
    }

    private static Set<String> in(String text, Pattern pattern, Map<String, String> meanings) {
        Set<String> all = new HashSet<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            String written = matcher.group().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
            all.add(meanings.getOrDefault(written, written));
        }
        return all;
    }
}
