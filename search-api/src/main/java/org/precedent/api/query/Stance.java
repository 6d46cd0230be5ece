package org.precedent.api.query;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.precedent.index.model.Presence;
import org.precedent.index.model.SoughtFinding;
import org.precedent.index.model.StatedFinding;
import org.precedent.index.model.Wording;

/** How a report stands to the findings that words ask for, best first. */
enum Stance {
    /** It has all that are to be there, and none that is not. */
    ASSERTS,

    /** It says nothing of one of them. */
    OPEN,

    /**
     * It is unsure of all that it could have, or of one that is not to be there; or sure of one that is to be doubted.
     */
    UNSURE,

    /** It denies all that are to be there, or has one that is not. */
    AGAINST;

    /** To the finding of those that are to be there to which it stands best; a wording must name one. */
    static Stance toBest(Wording wording, Set<StatedFinding> said) {
        return wording.present().stream()
                .map(sought -> ofPresence(sought, said))
                .min(Stance::compareTo)
                .orElseThrow();
    }

    /** What a report says, held against a wording that names findings. */
    static Stance of(Wording wording, Set<StatedFinding> said) {
        List<Stance> present = wording.present().stream()
                .map(sought -> ofPresence(sought, said))
                .toList();
        Stance mildest = present.stream().min(Stance::compareTo).orElse(ASSERTS);
        Stance worst = present.stream().max(Stance::compareTo).orElse(ASSERTS);
        Stance there = mildest == ASSERTS && worst != ASSERTS ? OPEN : mildest;
        Stance missing = wording.missing().stream()
                .map(sought -> ofAbsence(sought, said))
                .max(Stance::compareTo)
                .orElse(ASSERTS);
        return there.compareTo(missing) > 0 ? there : missing;
    }

    private static Stance ofPresence(SoughtFinding sought, Set<StatedFinding> said) {
        boolean present = says(sought.narrower(), Presence.PRESENT, said);
        if (sought.gone()) {
            boolean absent = says(sought.narrower(), Presence.ABSENT, said);
            return present ? AGAINST : absent ? ASSERTS : OPEN;
        }
        if (present) {
            return sought.doubted() ? UNSURE : ASSERTS;
        }
        if (says(sought.narrower(), Presence.UNCERTAIN, said)) {
            return sought.doubted() ? ASSERTS : UNSURE;
        }
        boolean denied =
                says(Set.of(sought.id()), Presence.ABSENT, said) || says(sought.broader(), Presence.ABSENT, said);
        return denied ? AGAINST : OPEN;
    }

    private static Stance ofAbsence(SoughtFinding sought, Set<StatedFinding> said) {
        if (says(sought.narrower(), Presence.PRESENT, said)) {
            return AGAINST;
        }
        return says(sought.narrower(), Presence.UNCERTAIN, said) ? UNSURE : ASSERTS;
    }

    private static boolean says(Collection<String> ids, Presence presence, Set<StatedFinding> said) {
        return said.stream().anyMatch(one -> one.presence() == presence && ids.contains(one.id()));
    }
}
