package org.precedent.datasets.phantom;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A synthetic study: whose it is, what it shows and what its report says. Its pixels are drawn when asked for, by
 * {@link PhantomGenerator#image}.
 *
 * @param index its number in the archive, from 0
 * @param person the number of the study that first showed this patient; the same patient has the same anatomy
 * @param kind what it imitates
 * @param findings what it shows: one, two, or the kind's normal condition
 * @param toneOrNull the skin's colour, in skin photographs only
 * @param report its text
 * @param images how many images it has: slices for head CT, else one
 */
public record Phantom(
        int index,
        int person,
        Kind kind,
        List<PhantomFinding> findings,
        @Nullable Tone toneOrNull,
        Report report,
        int images) {

    /** Copies the findings. */
    public Phantom {
        findings = List.copyOf(findings);
    }

    /** The skin's colour, in skin photographs only. */
    public Optional<Tone> tone() {
        return Optional.ofNullable(toneOrNull);
    }
}
