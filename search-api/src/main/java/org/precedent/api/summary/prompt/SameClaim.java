package org.precedent.api.summary.prompt;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.precedent.api.summary.claim.ClaimDraft;

/**
 * What makes two claims the same to a reader: their words, however they are spaced, written large or ended, and the
 * cases that they cite, in whatever order.
 */
record SameClaim(String words, List<Integer> cites) {
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern END = Pattern.compile("[\\s.!;:]+$");

    static SameClaim of(ClaimDraft draft) {
        String plain = Normalizer.normalize(draft.text(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        String words = END.matcher(SPACE.matcher(plain).replaceAll(" "))
                .replaceFirst("")
                .strip();
        return new SameClaim(words, draft.cites().stream().sorted().toList());
    }
}
