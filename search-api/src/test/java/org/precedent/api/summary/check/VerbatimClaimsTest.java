package org.precedent.api.summary.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.precedent.api.summary.claim.CitedCase;
import org.precedent.api.summary.claim.ClaimDraft;
import org.precedent.api.summary.claim.ClaimKind;
import org.precedent.api.summary.claim.Verdict;
import org.precedent.index.model.Sentence;

/** A report's own sentence is a true claim of it, and no more one when its sides are exchanged or it is denied. */
final class VerbatimClaimsTest {
    private static final long SEED = Long.getLong("tests.seed", 20_261_130L);
    private static final int EACH = 30;
    private static final int CASES = 20;
    private static final Pattern SIDE = Pattern.compile("(?i)\\b(left|right)\\b");

    private record Judged(int all, List<String> dropped, List<String> kept) {}

    private static Judged judged(UnaryOperator<String> change) {
        List<List<ToldCase>> kinds = new ArrayList<>(WrittenCases.all().values());
        kinds.addAll(PhantomCases.of(SEED, EACH).values());
        Judged judged = new Judged(0, new ArrayList<>(), new ArrayList<>());
        int all = 0;
        for (List<ToldCase> kind : kinds) {
            ClaimWorld world = ClaimWorld.numbered(kind.subList(0, Math.min(kind.size(), CASES)));
            ClaimChecker checker = new ClaimChecker(world.cases());
            for (CitedCase cited : world.cases()) {
                for (String sentence : findings(cited)) {
                    String changed = change.apply(sentence);
                    if (changed.isEmpty()) {
                        continue;
                    }
                    all++;
                    ClaimDraft draft = new ClaimDraft(changed, List.of(cited.number()), ClaimKind.SINGLE, "");
                    boolean dropped = checker.check(draft) instanceof Verdict.Dropped;
                    (dropped ? judged.dropped() : judged.kept()).add(changed);
                }
            }
        }
        System.out.println(all + " sentences of reports as claims with -Dtests.seed=" + SEED + ": "
                + judged.dropped().size() + " dropped");
        return new Judged(all, judged.dropped(), judged.kept());
    }

    /** The sentences of what was seen and what it comes to. */
    private static List<String> findings(CitedCase cited) {
        List<String> sentences = new ArrayList<>();
        for (Sentence sentence : cited.report().structure().sentences()) {
            String section = cited.report()
                    .structure()
                    .sections()
                    .get(sentence.section())
                    .name();
            String text = sentence.span().of(cited.report().text());
            if (List.of("FINDINGS", "IMPRESSION", "BEFUND", "BEURTEILUNG").contains(section) && text.length() > 3) {
                sentences.add(text);
            }
        }
        return sentences;
    }

    private static String sidesExchanged(String sentence) {
        return SIDE.matcher(sentence).find()
                ? SIDE.matcher(sentence).replaceAll(match -> switch (match.group()) {
                    case "left" -> "right";
                    case "Left" -> "Right";
                    case "right" -> "left";
                    default -> "Left";
                })
                : "";
    }

    private static String denied(String sentence) {
        if (sentence.startsWith("There is no ")) {
            return "There is a " + sentence.substring("There is no ".length());
        }
        if (sentence.startsWith("No ")) {
            return "There is " + sentence.substring("No ".length());
        }
        if (sentence.contains(" not ")) {
            return sentence.replace(" not ", " ");
        }
        String denied = sentence.replaceFirst("^There is an? ", "There is no ");
        denied = denied.equals(sentence) ? sentence.replaceFirst(" (is|are) ", " $1 not ") : denied;
        return denied.equals(sentence) ? "" : denied;
    }

    @Test
    void aReportsOwnSentencesAreBorneOut() {
        Judged judged = judged(sentence -> sentence);
        assertTrue(judged.all() >= 300, () -> judged.all() + " sentences");
        assertTrue(
                judged.dropped().size() <= 0.05 * judged.all(),
                () -> judged.dropped().toString());
    }

    @Test
    void noneIsWithItsSidesExchanged() {
        Judged judged = judged(VerbatimClaimsTest::sidesExchanged);
        assertTrue(judged.all() >= 100, () -> judged.all() + " sentences");
        assertTrue(
                judged.kept().size() <= 0.02 * judged.all(), () -> judged.kept().toString());
    }

    @Test
    void noneIsDenied() {
        Judged judged = judged(VerbatimClaimsTest::denied);
        assertTrue(judged.all() >= 200, () -> judged.all() + " sentences");
        assertTrue(
                judged.kept().size() <= 0.05 * judged.all(), () -> judged.kept().toString());
    }

    @Test
    void exchangeAndDenialAreWhatTheySay() {
        assertEquals("Right effusion.", sidesExchanged("Left effusion."));
        assertEquals("There is effusion.", denied("No effusion."));
    }
}
