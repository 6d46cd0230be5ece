package org.precedent.index.source.hl7;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.precedent.index.deid.Ages;
import org.precedent.index.deid.Codes;
import org.precedent.index.deid.Days;
import org.precedent.index.deid.Sexes;
import org.precedent.index.model.Study;
import org.precedent.index.source.manifest.PlainText;
import org.precedent.index.source.message.Procedure;
import org.precedent.index.source.message.Service;

/** What an order tells of its study: its procedure, its service, its day, and the patient's sex and age on that day. */
final class StudyFacts {
    /** The attribute that the procedure's name becomes; DICOM's name for it. */
    private static final String DESCRIPTION = "StudyDescription";

    private static final int LONGEST_DESCRIPTION = 200;

    private StudyFacts() {}

    static Study of(Order order, Hl7Message message) {
        Segment patient = message.first("PID");
        LocalDate day = day(order);
        String name = procedure(order);
        Procedure procedure = Procedure.of(name);
        String sex = Sexes.of(patient.get(8));
        if (sex == null) {
            message.notice("PID-8 tells none of the sexes M, F and O; it was left out");
        }
        return new Study(
                modality(order, message, procedure),
                procedure.bodyPart(),
                sex == null ? "" : sex,
                Ages.between(Days.of(patient.get(7)), day),
                day,
                List.of(),
                description(name));
    }

    private static SortedMap<String, String> description(String name) {
        SortedMap<String, String> attributes = new TreeMap<>();
        String line = PlainText.line(name);
        if (!line.isEmpty() && line.length() <= LONGEST_DESCRIPTION) {
            attributes.put(DESCRIPTION, line);
        }
        return attributes;
    }

    /** What the procedure is called: the name of its code, or another name for it. */
    static String procedure(Order order) {
        Segment request = order.request();
        for (int component : new int[] {2, 5, 9, 1}) {
            String name = request.get(4, component);
            if (!name.isEmpty()) {
                return name;
            }
        }
        return "";
    }

    private static String modality(Order order, Hl7Message message, Procedure procedure) {
        String service = Service.of(order.request().get(24)).modality();
        String imaging = Codes.modality(message.first(order.parts(), "IPC").get(5));
        String told = service.isEmpty() ? imaging : service;
        return told.isEmpty() ? procedure.modality() : told;
    }

    /** The day of the observation, or the one on which it was asked for. */
    private static @Nullable LocalDate day(Order order) {
        LocalDate observed = Days.of(order.request().get(7));
        return observed == null ? Days.of(order.request().get(6)) : observed;
    }
}
