package org.precedent.index.source.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.precedent.index.source.Unusable;
import org.precedent.index.source.message.Mention;
import org.precedent.index.source.message.MentionList;

/**
 * All who are named by a resource, by what it contains, and by what it refers to within the file, up to a distance, and
 * by what says something of it or of its patient, such as who signed it or who is next of kin. When its patient is not
 * to be found, all patients of a small file are taken, for one of them may be meant.
 */
final class Concerned {
    private static final int FEW_PATIENTS = 20;
    private static final int FEW_NAMED = 100;

    private final Surroundings surroundings;
    private final Resources resources;
    private final Set<String> seen = new HashSet<>();
    private final MentionList mentions = new MentionList();
    private boolean patient;
    private boolean tooMany;

    private Concerned(Surroundings surroundings, Resources resources) {
        this.surroundings = surroundings;
        this.resources = resources;
    }

    /**
     * Whom a resource names.
     *
     * @param notices takes what was left out
     */
    static List<Mention> of(Surroundings surroundings, Resources resources, Set<String> notices)
            throws IOException, Unusable {
        Concerned concerned = new Concerned(surroundings, resources);
        concerned.gather();
        if (concerned.tooMany) {
            notices.add("it refers to more than " + FhirLimits.MOST_CONCERNED
                    + " resources; those behind them were not searched for names");
        }
        if (concerned.mentions.leftOut()) {
            notices.add("an element that names somebody is longer than " + MentionList.LONGEST
                    + " characters; it was left out");
        }
        return concerned.mentions.list();
    }

    /** Whom the people and places of a small file are; none for a large one, of which most concern something else. */
    static List<Mention> few(Resources resources) throws IOException, Unusable {
        List<Integer> named = resources.peopleAndPlaces(FEW_NAMED + 1);
        MentionList mentions = new MentionList();
        for (int at : named.size() > FEW_NAMED ? List.<Integer>of() : named) {
            try {
                FhirNames.of(resources.read(at), mentions);
            } catch (Unusable e) {
                // It is refused where it stands.
            }
        }
        return mentions.list();
    }

    private void gather() throws IOException, Unusable {
        JsonNode root = surroundings.resource();
        FhirNames.of(root, mentions);
        List<JsonNode> level = new ArrayList<>(List.of(root));
        for (JsonNode inner : Nodes.all(root, "contained")) {
            note(inner);
            level.add(inner);
        }
        takeAll(surroundings.pointingAt(surroundings.at()), level);
        for (int distance = 1; distance <= FhirLimits.FARTHEST; distance++) {
            level = next(level);
        }
        if (!patient) {
            allPatients();
        }
    }

    private void note(JsonNode resource) {
        patient |= isPatient(resource);
    }

    private static boolean isPatient(JsonNode resource) {
        return Nodes.text(resource, "resourceType").equals("Patient");
    }

    private List<JsonNode> next(List<JsonNode> level) throws IOException {
        List<JsonNode> next = new ArrayList<>();
        for (JsonNode resource : level) {
            for (String reference : Nodes.references(resource)) {
                for (Surroundings.Found found : surroundings.named(reference)) {
                    take(found, next);
                }
            }
        }
        return next;
    }

    private void take(Surroundings.Found found, List<JsonNode> next) throws IOException {
        if (seen.contains(found.name())) {
            return;
        }
        if (seen.size() == FhirLimits.MOST_CONCERNED) {
            tooMany = true;
            return;
        }
        seen.add(found.name());
        FhirNames.of(found.resource(), mentions);
        note(found.resource());
        next.add(found.resource());
        if (isPatient(found.resource()) && found.at() != Surroundings.Found.CONTAINED) {
            takeAll(surroundings.pointingAt(found.at()), next);
        }
    }

    private void takeAll(List<Surroundings.Found> all, List<JsonNode> next) throws IOException {
        for (Surroundings.Found found : all) {
            take(found, next);
        }
    }

    private void allPatients() throws IOException {
        List<Integer> patients = resources.patients(FEW_PATIENTS + 1);
        if (patients.size() > FEW_PATIENTS) {
            return;
        }
        for (int at : patients) {
            try {
                FhirNames.of(resources.read(at), mentions);
            } catch (Unusable e) {
                // It is refused where it stands.
            }
        }
    }
}
