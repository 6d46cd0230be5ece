package org.precedent.api.summary.table;

import java.util.Collections;
import java.util.Set;
import java.util.regex.Pattern;
import org.precedent.index.report.Vocabulary;

/**
 * How findings hang together when they are counted. A finding is there when a narrower one is; but nothing is counted
 * as the most general of all, an abnormality, unless it is called so. A name that the lexicon has no more stands alone.
 */
final class Kinds {
    /** What only gathers findings of an organ. */
    private static final Pattern KIND = Pattern.compile("-(?:finding|lesion)$");

    private Kinds() {}

    /** The findings of which any one bears a finding out: itself and all that are narrower. */
    static Set<String> bearingOut(String id) {
        Set<String> all = Vocabulary.narrower(id);
        return all.isEmpty() || isMostGeneral(id) ? Set.of(id) : all;
    }

    /** The broader findings by whose denial a finding may be denied. */
    static Set<String> broader(String id) {
        return isKnown(id) ? Vocabulary.broader(id) : Set.of();
    }

    /** Whether a finding may be at any site, so that only its site tells what it is. */
    static boolean isAnywhere(String id) {
        return Vocabulary.sites(id).isEmpty();
    }

    /**
     * Whether a denial of a broader finding denies this one. Nobody denies what they did not look at: the report must
     * speak of a site where this finding may be; and no denial of everything ("no abnormality") or of a kind tells of
     * one thing, for names of one thing stand under a kind too ("no extra-axial collection" is no finding of the
     * brain).
     *
     * @param spokenOf the sites that the report speaks of
     * @param deniedAt where it denies the broader one; one that is empty says no site
     */
    static boolean isDeniedBy(String broader, String id, Set<String> spokenOf, Set<String> deniedAt) {
        if (isMostGeneral(broader) || KIND.matcher(broader).find()) {
            return false;
        }
        Set<String> sites = Vocabulary.sites(id);
        if (isAnywhere(broader) && !deniedAt.contains("")) {
            return !Collections.disjoint(sites, deniedAt);
        }
        return sites.isEmpty() || !Collections.disjoint(sites, spokenOf);
    }

    private static boolean isKnown(String id) {
        return !Vocabulary.narrower(id).isEmpty();
    }

    private static boolean isMostGeneral(String id) {
        return isKnown(id)
                && Vocabulary.broader(id).isEmpty()
                && Vocabulary.narrower(id).size() > 1;
    }
}
