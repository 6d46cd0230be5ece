package org.precedent.index.deid;

import java.util.Map;
import java.util.Set;

/** The defined terms that {@link Codes} knows, and what else is written for them, in upper case without spaces. */
final class Terms {
    /** PS3.3 C.7.3.1.1.1, retired ones too. */
    static final Set<String> MODALITIES = words("""
            ANN AR ASMT AU BDUS BI BMD CD CF CFM CP CR CS CT CTPROTOCOL DD DF DG DM DMS DOC DS DX EC ECG EEG EMG EOG
            EPS ES FA FID FS GM HC HD IO IOL IVOCT IVUS KER KO LEN LP LS M3D MA MG MR MS NM OAM OCT OP OPM OPR OPT
            OPTBSV OPTENF OPV OSS OT PA PLAN POS PR PT PX REG RESP RF RG RTDOSE RTIMAGE RTINTENT RTPLAN RTRAD
            RTRECORD RTSEGANN RTSTRUCT RWV SEG SM SMR SR SRF ST STAIN TEXTUREMAP TG US VA VF VL XA XAPROTOCOL XC""");

    /** PS3.16 annex L, as far as images are made of it. */
    static final Set<String> BODY_PARTS = words("""
            ABDOMEN ABDOMENPELVIS ABDOMINALAORTA ACJOINT ADRENAL ANKLE ANUS AORTA AORTICARCH APPENDIX ARM AXILLA
            BACK BILEDUCT BLADDER BONE BRAIN BREAST BRONCHUS BUTTOCK CALCANEUS CALF CAROTID CEREBELLUM CERVIX CHEEK
            CHEST CHESTABDOMEN CHESTABDPELVIS CIRCLEOFWILLIS CLAVICLE COCCYX COLON CORNEA CORONARYARTERY CSPINE
            CTSPINE DUODENUM EAR ELBOW ENTIREBODY ESOPHAGUS EXTREMITY EYE EYELID FACE FACIALBONES FEMUR FIBULA
            FINGER FOOT FOREARM FOREFOOT GALLBLADDER HAND HEAD HEADNECK HEART HIP HUMERUS IAC ILEUM ILIUM INTESTINE
            JAW JEJUNUM KIDNEY KNEE LARYNX LEG LIVER LIMB LOWERLIMB LSPINE LSSPINE LUNG MANDIBLE MASTOID MAXILLA
            MEDIASTINUM MOUTH NASALBONE NECK NECKCHEST NECKCHESTABDOMEN NECKCHESTABDPELV NOSE ORBIT OVARY PANCREAS
            PARANASALSINUS PAROTID PATELLA PELVIS PENIS PHARYNX PLACENTA PROSTATE RADIUS RADIUSULNA RECTUM RETINA
            RIB SACRUM SCALP SCAPULA SCLERA SCROTUM SELLA SHOULDER SIJOINT SKIN SKULL SPINE SPLEEN SSPINE STERNUM
            STOMACH SUBMANDIBULAR TESTIS THIGH THUMB THYMUS THYROID TIBIA TIBIAFIBULA TLSPINE TMJ TOE TONGUE TOOTH
            TRACHEA TSPINE ULNA UPPERLIMB URETER URETHRA UTERUS VAGINA VULVA WHOLEBODY WRIST ZYGOMA""");

    static final Map<String, String> OTHER_BODY_PARTS = Map.ofEntries(
            Map.entry("ABD", "ABDOMEN"),
            Map.entry("ABDOMENANDPELVIS", "ABDOMENPELVIS"),
            Map.entry("BECKEN", "PELVIS"),
            Map.entry("CERVICALSPINE", "CSPINE"),
            Map.entry("CHESTANDABDOMEN", "CHESTABDOMEN"),
            Map.entry("HALS", "NECK"),
            Map.entry("HEADANDNECK", "HEADNECK"),
            Map.entry("KNIE", "KNEE"),
            Map.entry("KOPF", "HEAD"),
            Map.entry("LUMBARSPINE", "LSPINE"),
            Map.entry("LUNGS", "LUNG"),
            Map.entry("RIBS", "RIB"),
            Map.entry("SCHAEDEL", "SKULL"),
            Map.entry("SCHADEL", "SKULL"),
            Map.entry("THORACICSPINE", "TSPINE"),
            Map.entry("THORAX", "CHEST"),
            Map.entry("TORACE", "CHEST"),
            Map.entry("TORAX", "CHEST"));

    /** PS3.3 C.8.1.1 and C.8.11.7, and the words that devices write. */
    static final Set<String> VIEWS = words("""
            AP PA LL RL RLD LLD RLO LLO LAO RAO LPO RPO LATERAL LAT OBL OBLIQUE AXIAL SAGITTAL CORONAL CC MLO ML LM
            LMO XCCL XCCM FB SIO ISO CV""");

    static final Map<String, String> OTHER_VIEWS =
            Map.of("ANTEROPOSTERIOR", "AP", "POSTEROANTERIOR", "PA", "LATEROLATERAL", "LL");

    /** PS3.3 C.7.3.1.1.2 and C.8.11.1. */
    static final Set<String> SIDES = words("R L U B");

    static final Map<String, String> OTHER_SIDES = Map.of(
            "RIGHT", "R", "LEFT", "L", "UNPAIRED", "U", "BOTH", "B", "BILATERAL", "B", "RECHTS", "R", "LINKS", "L");

    private Terms() {}

    private static Set<String> words(String lines) {
        return Set.of(lines.split("\\s+"));
    }
}
