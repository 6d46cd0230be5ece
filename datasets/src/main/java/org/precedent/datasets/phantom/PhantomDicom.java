package org.precedent.datasets.phantom;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Turns a phantom's images into DICOM files with everything that a scanner would say about them. Thread-safe. */
final class PhantomDicom {
    private static final String SYNTHETIC = "SYNTHETIC PHANTOM";
    private static final int SYNTAX = 35;
    private final long seed;
    private final Uids uids;

    PhantomDicom(long seed) {
        this.seed = seed;
        this.uids = new Uids(seed);
    }

    /** The file of one image: about one study in ten is written with implicit value representations. */
    byte[] file(Phantom study, int image, Slice slice) {
        DicomWriter writer = new DicomWriter();
        writer.put(Tag.SPECIFIC_CHARACTER_SET, "ISO_IR 192");
        patient(writer, study);
        study(writer, study);
        image(writer, study, image);
        geometry(writer, study, image, slice);
        pixels(writer, slice);
        boolean explicit = !Dice.of(seed, SYNTAX, study.index()).chance(0.1);
        return writer.file(explicit);
    }

    private static void patient(DicomWriter writer, Phantom study) {
        Patient patient = study.patient();
        writer.put(Tag.PATIENT_NAME, patient.name());
        writer.put(Tag.PATIENT_ID, patient.id());
        writer.put(Tag.PATIENT_BIRTH_DATE, date(patient.birthDate()));
        writer.put(Tag.PATIENT_SEX, patient.sex());
        writer.put(Tag.PATIENT_AGE, Patient.padded("", patient.age(study.date()), 3) + "Y");
        writer.put(Tag.PATIENT_COMMENTS, SYNTHETIC + ", not a patient");
    }

    private void study(DicomWriter writer, Phantom study) {
        String kind = study.kind().title();
        int minute = Dice.of(seed, SYNTAX, study.index(), 1).below(600);
        String time = Patient.padded("", 8 + minute / 60, 2) + Patient.padded("", minute % 60, 2) + "00";
        writer.put(Tag.STUDY_INSTANCE_UID, study.uid());
        writer.put(Tag.STUDY_DATE, date(study.date()));
        writer.put(Tag.SERIES_DATE, date(study.date()));
        writer.put(Tag.CONTENT_DATE, date(study.date()));
        writer.put(Tag.STUDY_TIME, time);
        writer.put(Tag.CONTENT_TIME, time);
        writer.put(Tag.ACCESSION_NUMBER, Patient.padded("PH", study.index(), 8));
        writer.put(Tag.STUDY_ID, Patient.padded("S", study.index(), 7));
        writer.put(Tag.STUDY_DESCRIPTION, SYNTHETIC + ": " + kind);
        writer.put(Tag.MANUFACTURER, "Precedent");
        writer.put(Tag.MANUFACTURER_MODEL_NAME, "Phantom archive");
        writer.put(Tag.INSTITUTION_NAME, SYNTHETIC + " Hospital");
        writer.put(Tag.REFERRING_PHYSICIAN_NAME, "Phantom^Referrer");
        writer.put(Tag.SERIES_INSTANCE_UID, uids.series(study.index()));
        writer.put(Tag.SERIES_DESCRIPTION, kind + ", " + study.view());
        writer.put(Tag.SERIES_NUMBER, "1");
        writer.put(Tag.MODALITY, study.modality());
        writer.put(Tag.BODY_PART_EXAMINED, study.bodyPart());
    }

    private void image(DicomWriter writer, Phantom study, int image) {
        writer.put(Tag.SOP_CLASS_UID, sopClass(study.modality()));
        writer.put(Tag.SOP_INSTANCE_UID, uids.instance(study.index(), image));
        writer.put(Tag.INSTANCE_NUMBER, Integer.toString(image + 1));
        writer.put(Tag.IMAGE_TYPE, study.kind() == Kind.HEAD_CT ? "DERIVED\\SECONDARY\\AXIAL" : "DERIVED\\SECONDARY");
        writer.put(Tag.SYNTHETIC_DATA, "YES");
        writer.put(Tag.IMAGE_COMMENTS, SYNTHETIC + ", drawn by a program");
        writer.put(Tag.BURNED_IN_ANNOTATION, "NO");
        writer.put(Tag.LOSSY_IMAGE_COMPRESSION, "00");
    }

    private void geometry(DicomWriter writer, Phantom study, int image, Slice slice) {
        switch (study.kind()) {
            case CHEST_RADIOGRAPH -> {
                String spacing = decimal(380.0 / slice.width());
                writer.put(Tag.VIEW_POSITION, "PA");
                writer.put(Tag.PATIENT_ORIENTATION, "L\\F");
                writer.put(Tag.IMAGER_PIXEL_SPACING, spacing + "\\" + spacing);
                writer.put(Tag.KVP, "120");
            }
            case HEAD_CT -> headCt(writer, study, image, slice);
            case FUNDUS -> {
                Side eye = study.findings().getFirst().side().orElseThrow();
                writer.put(Tag.IMAGE_LATERALITY, eye == Side.LEFT ? "L" : "R");
                writer.put(Tag.PATIENT_ORIENTATION, "L\\F");
            }
            case SKIN, HISTOLOGY -> {}
        }
        if (study.modality().equals("DX")) {
            writer.put(Tag.PRESENTATION_INTENT_TYPE, "FOR PRESENTATION");
        }
    }

    private void headCt(DicomWriter writer, Phantom study, int image, Slice slice) {
        double field = 230;
        String spacing = decimal(field / slice.width());
        String height = decimal(20 + 12.0 * image);
        writer.put(Tag.PATIENT_ORIENTATION, "L\\P");
        writer.put(Tag.PIXEL_SPACING, spacing + "\\" + spacing);
        writer.put(Tag.SLICE_THICKNESS, "5");
        writer.put(Tag.SPACING_BETWEEN_SLICES, "12");
        writer.put(Tag.SLICE_LOCATION, height);
        writer.put(Tag.IMAGE_POSITION_PATIENT, decimal(-field / 2) + "\\" + decimal(-field / 2) + "\\" + height);
        writer.put(Tag.IMAGE_ORIENTATION_PATIENT, "1\\0\\0\\0\\1\\0");
        writer.put(Tag.FRAME_OF_REFERENCE_UID, uids.frameOfReference(study.index()));
        writer.put(Tag.KVP, "120");
    }

    private static void pixels(DicomWriter writer, Slice slice) {
        writer.put(Tag.ROWS, slice.height());
        writer.put(Tag.COLUMNS, slice.width());
        switch (slice.format()) {
            case Slice.Format.Rgb _ -> {
                writer.put(Tag.SAMPLES_PER_PIXEL, 3);
                writer.put(Tag.PHOTOMETRIC_INTERPRETATION, "RGB");
                writer.put(Tag.PLANAR_CONFIGURATION, 0);
                bits(writer, 8, 8, false);
            }
            case Slice.Format.Grey grey -> {
                writer.put(Tag.SAMPLES_PER_PIXEL, 1);
                writer.put(Tag.PHOTOMETRIC_INTERPRETATION, grey.inverted() ? "MONOCHROME1" : "MONOCHROME2");
                bits(writer, 16, grey.bitsStored(), grey.signed());
                writer.put(Tag.WINDOW_CENTER, decimal(grey.windowCenter()));
                writer.put(Tag.WINDOW_WIDTH, decimal(grey.windowWidth()));
                writer.put(Tag.RESCALE_INTERCEPT, Integer.toString(grey.intercept()));
                writer.put(Tag.RESCALE_SLOPE, "1");
                writer.put(Tag.RESCALE_TYPE, grey.signed() ? "HU" : "US");
            }
        }
        writer.put(Tag.PIXEL_DATA, slice.toBytes());
    }

    private static void bits(DicomWriter writer, int allocated, int stored, boolean signed) {
        writer.put(Tag.BITS_ALLOCATED, allocated);
        writer.put(Tag.BITS_STORED, stored);
        writer.put(Tag.HIGH_BIT, stored - 1);
        writer.put(Tag.PIXEL_REPRESENTATION, signed ? 1 : 0);
    }

    /** PS3.4 B.5. */
    private static String sopClass(String modality) {
        String root = "1.2.840.10008.5.1.4.1.1.";
        return root
                + switch (modality) {
                    case "CR" -> "1";
                    case "DX" -> "1.1";
                    case "CT" -> "2";
                    case "OP" -> "77.1.5.1";
                    case "XC" -> "77.1.4";
                    default -> "77.1.3";
                };
    }

    private static String date(LocalDate date) {
        return DateTimeFormatter.BASIC_ISO_DATE.format(date);
    }

    private static String decimal(double number) {
        return BigDecimal.valueOf(number)
                .setScale(4, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
