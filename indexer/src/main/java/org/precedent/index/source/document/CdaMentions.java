package org.precedent.index.source.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.precedent.index.deid.Moments;
import org.precedent.index.source.Unusable;
import org.precedent.index.source.message.Mention;

/** Whom and what the fields of a CDA document name, in its header and in the entries of its body. */
final class CdaMentions {
    private static final int MOST = 10_000;

    /** What has a name and is nobody's: drugs and what they are made of. */
    private static final Set<String> THINGS =
            Set.of("manufacturedMaterial", "manufacturedLabeledDrug", "playingEntity", "specimenPlayingEntity");

    /** Who are persons, beside those whose element says so. */
    private static final Set<String> PERSONS = Set.of("patient", "subject", "informationRecipient");

    /** Parts of names that many share. */
    private static final Set<String> TITLES = Set.of("prefix", "suffix");

    private final List<Mention> mentions = new ArrayList<>();

    private CdaMentions() {}

    static List<Mention> in(XmlElement root) throws Unusable {
        CdaMentions found = new CdaMentions();
        found.walk(root, false);
        return found.mentions;
    }

    /** @param patient whether it stands in what is said of the patient */
    private void walk(XmlElement parent, boolean patient) throws Unusable {
        for (Object part : parent.content()) {
            if (part instanceof XmlElement element) {
                switch (element.name()) {
                    // the text that is to be kept
                    case "text", "title" -> {}
                    case "name" -> name(parent.name(), element);
                    case "id", "setId" -> id(element, patient);
                    case "accessionNumber" -> add(Mention.Kind.CODE, element.attribute("extension"));
                    case "addr" -> address(element);
                    case "telecom" -> telecom(element.attribute("value"));
                    case "birthTime" -> birth(element.attribute("value"));
                    case "patientRole" -> walk(element, true);
                    default -> walk(element, patient && !element.name().contains("rganization"));
                }
            }
        }
    }

    private void name(String of, XmlElement name) throws Unusable {
        if (THINGS.contains(of)) {
            return;
        }
        boolean person = PERSONS.contains(of) || of.toLowerCase(Locale.ROOT).endsWith("person");
        FlowingText text = new FlowingText();
        for (Object part : name.content()) {
            switch (part) {
                case XmlElement element when TITLES.contains(element.name()) -> {}
                case XmlElement element -> text.words(" " + element.text() + " ");
                case String words -> text.words(words);
                default -> {}
            }
        }
        add(person ? Mention.Kind.PERSON : Mention.Kind.PHRASE, text.soFar());
    }

    private void id(XmlElement id, boolean patient) throws Unusable {
        String extension = id.attribute("extension");
        add(patient ? Mention.Kind.PATIENT_ID : Mention.Kind.CODE, extension);
        if (extension.isEmpty()) {
            add(Mention.Kind.CODE, id.attribute("root"));
        }
    }

    private void address(XmlElement address) throws Unusable {
        add(Mention.Kind.PHRASE, address.text());
        for (Object part : address.content()) {
            if (part instanceof XmlElement element && !element.name().equals("country")) {
                add(Mention.Kind.PHRASE, element.text());
            }
        }
    }

    private void telecom(String value) throws Unusable {
        add(Mention.Kind.PHRASE, value.substring(value.indexOf(':') + 1));
    }

    private void birth(String value) throws Unusable {
        add(Mention.Kind.DATE, value.substring(0, Math.min(Moments.DAY, value.length())));
    }

    private void add(Mention.Kind kind, String value) throws Unusable {
        if (value.isBlank()) {
            return;
        }
        if (mentions.size() == MOST) {
            throw DocumentText.tooLarge("the document has more than " + MOST + " names and identifiers");
        }
        mentions.add(new Mention(kind, value));
    }
}
