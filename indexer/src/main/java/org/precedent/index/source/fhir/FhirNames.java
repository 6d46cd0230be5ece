package org.precedent.index.source.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.precedent.index.deid.Semblance;
import org.precedent.index.source.message.Mention.Kind;
import org.precedent.index.source.message.MentionList;

/**
 * All that the elements of a resource name somebody with, wherever they stand in it: names of people and places,
 * addresses, telephones, identifiers, birth days, what references call those they refer to.
 */
final class FhirNames {
    private static final int FIGURES = 4;
    private static final Set<String> IDENTIFIERS = Set.of("identifier", "accession", "masterIdentifier", "requisition");

    private final MentionList mentions;
    private final boolean person;
    private final boolean place;

    private FhirNames(MentionList mentions, String type) {
        this.mentions = mentions;
        this.person = NamingWords.PEOPLE.contains(type);
        this.place = NamingWords.PLACES.contains(type);
    }

    /** Takes in all that a resource and those that it contains name; what it refers to is not gone into. */
    static void of(JsonNode resource, MentionList mentions) {
        new FhirNames(mentions, Nodes.text(resource, "resourceType")).object(resource, "");
    }

    private void object(JsonNode object, String element) {
        if (element.equals("extension") || element.equals("modifierExtension")) {
            extension(object);
        }
        if (IDENTIFIERS.contains(element)) {
            mentions.add(person ? Kind.PATIENT_ID : Kind.CODE, Nodes.text(object, "value"));
        } else if (isHumanName(object, element)) {
            humanName(object);
        } else if (object.has("line") || object.has("city") || object.has("postalCode")) {
            address(object);
        } else if (element.equals("telecom")) {
            mentions.add(Kind.PHRASE, Nodes.text(object, "value"));
        } else if (isReference(object, element)) {
            reference(object, element);
        }
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            element(field.getKey(), field.getValue());
        }
    }

    private void element(String name, JsonNode value) {
        if (value.isArray()) {
            value.forEach(item -> element(name, item));
        } else if (value.isObject() && name.equals("contained")) {
            of(value, mentions);
        } else if (value.isObject()) {
            if (!NamingWords.SKIPPED_ELEMENTS.contains(name)) {
                object(value, name);
            }
        } else if (value.isTextual()) {
            text(name, value.asText());
        }
    }

    private void text(String name, String value) {
        if (NamingWords.BIRTH_ELEMENTS.contains(name)) {
            mentions.add(Kind.DATE, value);
        } else if (name.endsWith("String") && NamingWords.PERSON_ELEMENTS.contains(stem(name))) {
            mentions.add(Kind.PERSON, value);
        } else if (place && (name.equals("name") || name.equals("alias"))) {
            mentions.add(Kind.PHRASE, value);
        } else if (name.equals("id")) {
            id(value);
        }
    }

    private static String stem(String name) {
        return name.substring(0, name.length() - "String".length());
    }

    private void id(String id) {
        if (id.chars().filter(Character::isDigit).count() >= FIGURES) {
            mentions.add(Kind.CODE, id);
        }
    }

    private boolean isHumanName(JsonNode object, String element) {
        boolean parts = object.has("family") || object.has("given");
        return parts || (element.equals("name") && (person || place) && object.has("text"));
    }

    private void humanName(JsonNode name) {
        List<String> parts = new ArrayList<>();
        for (String part : List.of("family", "given")) {
            for (JsonNode one : Nodes.all(name, part)) {
                parts.add(one.asText());
            }
        }
        mentions.add(Kind.PERSON, String.join("^", parts));
        mentions.add(Kind.PERSON, Nodes.text(name, "text"));
    }

    private void address(JsonNode address) {
        for (String part : List.of("line", "city", "district", "state", "postalCode", "text")) {
            for (JsonNode one : Nodes.all(address, part)) {
                mentions.add(Kind.PHRASE, one.asText());
            }
        }
    }

    private static boolean isReference(JsonNode object, String element) {
        return object.path("reference").isTextual()
                || (object.path("display").isTextual() && NamingWords.PERSON_ELEMENTS.contains(element));
    }

    private void reference(JsonNode reference, String element) {
        String target = Nodes.text(reference, "reference");
        String display = Nodes.text(reference, "display");
        int slash = target.lastIndexOf('/');
        id(target.substring(slash + 1));
        String told = Nodes.text(reference, "type");
        String type = told.isEmpty() ? type(target, slash) : told;
        if (NamingWords.PLACES.contains(type)) {
            mentions.add(Kind.PHRASE, display);
        } else if (NamingWords.PEOPLE.contains(type) || NamingWords.PERSON_ELEMENTS.contains(element)) {
            mentions.add(Kind.PERSON, display);
        }
    }

    private static String type(String target, int slash) {
        if (slash < 0) {
            int question = target.indexOf('?');
            return question < 0 ? "" : target.substring(0, question);
        }
        return target.substring(target.lastIndexOf('/', slash - 1) + 1, slash);
    }

    /**
     * Extensions of people hold their other names; what an address calls a name is one, and other texts may be
     * anything.
     */
    private void extension(JsonNode extension) {
        String text = Nodes.text(extension, "valueString");
        if (text.isEmpty()) {
            return;
        }
        if (Nodes.text(extension, "url").toLowerCase(Locale.ROOT).contains("name")) {
            mentions.add(Kind.PERSON, text);
        } else if (person && Semblance.of(text) != Semblance.NAME) {
            mentions.guess(text);
        }
    }
}
