package org.precedent.api.list;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.precedent.index.CaseOrder;
import org.precedent.index.model.CaseId;

/**
 * Up to where a list was given. As a text it holds for the list that it came from alone, which it names by a digest.
 */
sealed interface ListMark {
    /** Nothing was given. */
    record Start() implements ListMark {}

    /** So many of the cases that the query ranks. */
    record Ranked(int given) implements ListMark {}

    /** All up to a place in the order of the index. */
    record Behind(CaseOrder.Place place) implements ListMark {}

    int LONGEST = 300;
    String FORM = "1";
    String UNKNOWN = "-";

    /** As a text; the start has none. */
    default String text(String list) {
        List<String> fields = switch (this) {
            case Start _ -> throw new IllegalArgumentException("nobody asks for what is behind nothing");
            case Ranked(int given) -> List.of(FORM, list, "r", String.valueOf(given));
            case Behind(CaseOrder.Place(Long value, CaseId id)) ->
                List.of(FORM, list, "p", value == null ? UNKNOWN : String.valueOf(value), id.value());
        };
        byte[] bytes = String.join(".", fields).getBytes(StandardCharsets.US_ASCII);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /**
     * Reads a text.
     *
     * @param list the digest of the list that is asked for
     * @throws ListRefused if it is none, or another list's
     */
    static ListMark read(String text, String list) {
        List<String> fields = fields(text);
        if (fields.size() < 4 || !fields.getFirst().equals(FORM)) {
            throw none();
        }
        if (!fields.get(1).equals(list)) {
            throw new ListRefused("after", "belongs to another list; ask for the first page of this one");
        }
        try {
            return switch (fields.get(2)) {
                case "r" -> ranked(Integer.parseInt(fields.get(3)));
                case "p" -> behind(fields);
                default -> throw none();
            };
        } catch (ListRefused e) {
            throw e;
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw none();
        }
    }

    private static ListMark ranked(int given) {
        if (given < 1) {
            throw none();
        }
        return new Ranked(given);
    }

    private static ListMark behind(List<String> fields) {
        String value = fields.get(3);
        // an int is more than any age and any day
        Long known = value.equals(UNKNOWN) ? null : Long.valueOf(Integer.parseInt(value));
        return new Behind(new CaseOrder.Place(known, new CaseId(fields.get(4))));
    }

    private static List<String> fields(String text) {
        if (text.length() > LONGEST) {
            throw none();
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            return List.of(new String(bytes, StandardCharsets.US_ASCII).split("\\.", -1));
        } catch (IllegalArgumentException e) {
            throw none();
        }
    }

    private static ListRefused none() {
        return new ListRefused("after", "is no place in a list; take it from the field next of a page");
    }
}
