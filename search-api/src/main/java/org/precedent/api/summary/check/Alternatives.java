package org.precedent.api.summary.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.precedent.api.summary.claim.ClaimDraft;
import org.precedent.api.summary.claim.ClaimKind;

/**
 * Takes a claim that leaves a choice, "the ligaments are intact or normal in cases 1, 3 and 4", apart into claims of
 * one case and one choice each: it is true when of every case one of them is.
 */
final class Alternatives {
    private static final Pattern CHOICE = Pattern.compile(
            "(?iu)(?<![\\p{L}\\d-])([\\p{L}-]+) (?:or|oder) ((?:probably |likely |wohl )?[\\p{L}-]+)(?![\\p{L}\\d-])");
    private static final Pattern NO_CHOICE =
            Pattern.compile("(?iu)\\b(?:with or without|whether or not|more or less|mit oder ohne)\\b");
    private static final Phrases DENIALS = Phrases.of("denials");

    private Alternatives() {}

    /** The claims about one case: one for each choice; none when the claim leaves no choice, or denies all of them. */
    static List<ClaimDraft> of(ClaimDraft draft, int number) {
        String text = withoutCases(draft);
        Matcher choice = CHOICE.matcher(text);
        boolean one = choice.find() && !NO_CHOICE.matcher(text).find() && !DENIALS.isIn(text);
        if (!one || !isOfEach(draft)) {
            return List.of();
        }
        List<ClaimDraft> variants = new ArrayList<>();
        for (int group = 1; group <= 2; group++) {
            String variant = text.substring(0, choice.start()) + choice.group(group) + text.substring(choice.end());
            variants.add(new ClaimDraft(variant, List.of(number), ClaimKind.DIFFERENCE, ""));
        }
        return variants;
    }

    /** Whether it says the same of each case that it cites, and counts none. */
    private static boolean isOfEach(ClaimDraft draft) {
        ReadClaim claim = ClaimReader.read(draft);
        return claim.segments().size() == 1
                && claim.casePhrases().stream().allMatch(phrase -> switch (phrase.kind()) {
                    case NAMED -> !phrase.only();
                    case BOTH -> draft.cites().size() == 2;
                    case THE, ALL -> phrase.count() == draft.cites().size();
                    case COUNTED, AT_LEAST, AT_MOST, ALL_BUT, UNLIKE, NOT_ALL, MOST, HALF, FEW, SEVERAL, SOME, NONE ->
                        false;
                });
    }

    private static String withoutCases(ClaimDraft draft) {
        StringBuilder text = new StringBuilder(draft.text());
        for (CasePhrase phrase : CasePhraseReader.in(draft.text())) {
            text.replace(
                    phrase.span().start(),
                    phrase.span().end(),
                    " ".repeat(phrase.span().end() - phrase.span().start()));
        }
        return text.toString();
    }
}
