package org.precedent.api.summary.table;

import java.util.Random;
import org.precedent.index.model.Report;
import org.precedent.index.report.ReportParser;

/** Reports of chest films that are made up of usual sentences. */
final class UsualReports {
    /** How many sentences a report of a usual length has. */
    static final int SENTENCES = 12;

    private static final String[] FINDINGS = {
        "Small left pleural effusion",
        "Right pleural effusion with adjacent atelectasis",
        "No pleural effusion",
        "No pneumothorax",
        "Left apical pneumothorax of 12 mm",
        "The heart is enlarged",
        "The heart is of normal size and the mediastinum is not widened",
        "Consolidation of the right lower lobe, suspicious for pneumonia",
        "No focal consolidation",
        "Nodule of 8 mm in the left upper lobe, unchanged since the previous examination",
        "Healed fracture of the sixth rib on the right",
        "Emphysema of both upper lobes",
        "Possible pulmonary oedema",
        "Endotracheal tube with its tip 4 cm above the carina",
        "Degenerative changes of the thoracic spine",
        "The visible upper abdomen is unremarkable",
        "Hiatal hernia",
        "Pulmonary fibrosis cannot be excluded"
    };

    private UsualReports() {}

    /** A report of so many sentences, or of as many as there may be. */
    static Report report(Random random, int sentences) {
        StringBuilder text = new StringBuilder("INDICATION: Dyspnoea, effusion?\nFINDINGS:");
        for (int i = 0; i < sentences && text.length() < Report.MAX_LENGTH - 400; i++) {
            text.append(' ').append(finding(random));
            text.append(", series ").append(random.nextInt(50)).append('.');
        }
        text.append("\nIMPRESSION: ").append(finding(random)).append('.');
        return ReportParser.parse(text.toString());
    }

    private static String finding(Random random) {
        return FINDINGS[random.nextInt(FINDINGS.length)];
    }
}
