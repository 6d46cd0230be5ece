package org.precedent.datasets.phantom;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A synthetic study: whose it is, what it shows and what its report says. Its pixels are drawn when asked for, by
 * {@link PhantomGenerator#image}.
 *
 * @param index its number in the archive, from 0
 * @param uid its Study Instance UID
 * @param kind what it imitates
 * @param patient whose it is; the same patient has the same anatomy
 * @param date when it was made
 * @param findings what it shows: one, two, or the kind's normal condition
 * @param toneOrNull the skin's colour, in skin photographs only
 * @param report its text
 * @param images how many images it has: slices for head CT, else one
 */
public record Phantom(
        int index,
        String uid,
        Kind kind,
        Patient patient,
        LocalDate date,
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

    /** DICOM's code for the device: CR or DX, CT, OP, XC or SM. */
    public String modality() {
        return switch (kind) {
            case CHEST_RADIOGRAPH -> patient.number() % 2 == 0 ? "CR" : "DX";
            case HEAD_CT -> "CT";
            case FUNDUS -> "OP";
            case SKIN -> "XC";
            case HISTOLOGY -> "SM";
        };
    }

    /** DICOM's word for the part of the body. */
    public String bodyPart() {
        return switch (kind) {
            case CHEST_RADIOGRAPH -> "CHEST";
            case HEAD_CT -> "HEAD";
            case FUNDUS -> "EYE";
            case SKIN -> "SKIN";
            case HISTOLOGY -> findings.getFirst().site().orElseThrow().toUpperCase(Locale.ROOT);
        };
    }

    /** How the image was taken. */
    public String view() {
        return switch (kind) {
            case CHEST_RADIOGRAPH -> "PA";
            case HEAD_CT -> "axial";
            case FUNDUS -> "posterior pole";
            case SKIN -> "close-up";
            case HISTOLOGY -> "H&E";
        };
    }
}
