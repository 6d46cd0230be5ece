package org.precedent.index.dicom;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.precedent.index.colour.ColourProfile;
import org.precedent.index.deid.Codes;
import org.precedent.index.deid.ElementRule;
import org.precedent.index.deid.Elements;
import org.precedent.index.deid.Scrubber;
import org.precedent.index.model.DicomUid;
import org.precedent.index.model.Pseudonyms;

/**
 * What a stored image keeps of a data set, each value looked at: codes that the standard has and that name nobody,
 * numbers, binary values of the length that they should have. Each is written as the standard has it, whatever the
 * reader made of what stood there: a decimal comma, small letters, more values than there should be. What means nothing
 * is left out.
 */
final class KeptElements {
    private static final Pattern NUMBER = Pattern.compile("[-+0-9.eE]{0,16}");
    private static final String NO_NUMBER = "none";
    private static final int LONGEST_SHORT = 0xFFFE;

    /** Up to so many values each have a place of their own, as those of a position have. */
    private static final int MOST_PLACES = 6;

    /** The identifiers that the standard itself gives out. */
    private static final Pattern OF_STANDARD = Pattern.compile("1\\.2\\.840\\.10008(\\.[0-9]{1,4}){1,10}");

    private static final String SECONDARY_CAPTURE = "1.2.840.10008.5.1.4.1.1.7";
    private static final int COLOURS = 3;
    private static final int ITEM = 0xFFFE_E000;
    private static final int ITEM_END = 0xFFFE_E00D;
    private static final int SEQUENCE_END = 0xFFFE_E0DD;

    private final Pseudonyms pseudonyms;
    private final Scrubber scrubber;

    KeptElements(Pseudonyms pseudonyms, Scrubber scrubber) {
        this.pseudonyms = pseudonyms;
        this.scrubber = scrubber;
    }

    /** The class of an image as it is kept: one that is none of the standard's is any image (PS3.4 B.5). */
    static String sopClass(String told) {
        return OF_STANDARD.matcher(told).matches() ? told : SECONDARY_CAPTURE;
    }

    /** The elements that are kept of a data set, by their tags, as they are to be written. */
    SequencedMap<Integer, byte[]> of(Dataset dataset) {
        SequencedMap<Integer, byte[]> kept = new TreeMap<>(Integer::compareUnsigned);
        for (ElementRule rule : Elements.CURRENT.all()) {
            byte[] element = rule.vr().equals(Vr.SEQUENCE) ? sequence(dataset, rule) : element(dataset, rule);
            if (element != null) {
                kept.put(rule.tag(), element);
            }
        }
        return kept;
    }

    private byte @Nullable [] sequence(Dataset dataset, ElementRule rule) {
        List<Dataset> items = dataset.items(rule.tag());
        if (items.isEmpty() || items.size() > rule.most()) {
            return null;
        }
        ElementWriter out = new ElementWriter();
        out.header(rule.tag(), Vr.SEQUENCE, ElementHeader.UNDEFINED);
        for (Dataset item : items) {
            out.item(ITEM, ElementHeader.UNDEFINED);
            of(item).values().forEach(out::append);
            out.item(ITEM_END, 0);
        }
        out.item(SEQUENCE_END, 0);
        return out.bytes();
    }

    private byte @Nullable [] element(Dataset dataset, ElementRule rule) {
        byte[] value = rule.tag() == Tag.ICC_PROFILE.number() ? profile(dataset) : dataset.value(rule.tag());
        int unit = Binary.unit(rule.vr());
        byte[] kept = unit > 0 ? binary(dataset, value, rule, unit) : text(value, rule);
        if (kept == null || kept.length == 0 || (Vr.hasShortLength(rule.vr()) && kept.length > LONGEST_SHORT)) {
            return null;
        }
        ElementWriter out = new ElementWriter();
        out.element(rule.tag(), rule.vr(), kept);
        return out.bytes();
    }

    /** Without what its maker wrote into it. */
    private static byte[] profile(Dataset dataset) {
        return ColourProfile.cleaned(dataset.bytes(Tag.ICC_PROFILE), COLOURS).orElse(new byte[0]);
    }

    /** More values than there should be are not read. */
    private static byte @Nullable [] binary(Dataset dataset, byte[] value, ElementRule rule, int unit) {
        int count = value.length / unit;
        if (unit == 1 && count > rule.most()) {
            return null;
        }
        byte[] read = Arrays.copyOf(value, Math.min(count, rule.most()) * unit);
        byte[] kept = Binary.littleEndian(read, unit, dataset.order());
        return Binary.isPlausible(kept, rule.vr()) ? kept : null;
    }

    private byte @Nullable [] text(byte[] value, ElementRule rule) {
        List<String> all = Values.split(new String(value, StandardCharsets.ISO_8859_1));
        boolean few = rule.most() > 1 && rule.most() <= MOST_PLACES;
        if (few && all.size() > rule.most()) {
            return null;
        }
        List<String> values = all.subList(0, Math.min(all.size(), rule.most()));
        List<String> kept = switch (rule.vr()) {
            case "UI" -> values.stream().map(this::renamed).toList();
            case "DS" -> numbers(values, KeptElements::decimal);
            case "IS" -> numbers(values, KeptElements::whole);
            default ->
                values.stream()
                        .map(one -> term(rule.tag(), one))
                        .takeWhile(this::isCode)
                        .toList();
        };
        return String.join("\\", kept).getBytes(StandardCharsets.US_ASCII);
    }

    /** All of them or none, for each has its place. */
    private static List<String> numbers(List<String> values, UnaryOperator<String> number) {
        List<String> numbers = values.stream()
                .map(value -> value.isEmpty() ? value : number.apply(value))
                .toList();
        return numbers.contains(NO_NUMBER) ? List.of() : numbers;
    }

    private static String decimal(String value) {
        OptionalDouble number = Numbers.number(value);
        if (number.isEmpty()) {
            return NO_NUMBER;
        }
        return NUMBER.matcher(value).matches() ? value : Numbers.decimal(number.getAsDouble());
    }

    private static String whole(String value) {
        OptionalInt number = Numbers.whole(value);
        return number.isEmpty() ? NO_NUMBER : String.valueOf(number.getAsInt());
    }

    /** The standard's term for a code, as the reader understands it. */
    private static String term(int tag, String value) {
        if (tag == Tag.MODALITY.number()) {
            return Codes.modality(value);
        }
        if (tag == Tag.BODY_PART_EXAMINED.number()) {
            return Codes.bodyPart(value);
        }
        if (tag == Tag.VIEW_POSITION.number()) {
            return Codes.view(value);
        }
        boolean side = tag == Tag.LATERALITY.number() || tag == Tag.IMAGE_LATERALITY.number();
        return side ? Codes.laterality(value) : value.toUpperCase(Locale.ROOT);
    }

    private boolean isCode(String value) {
        return Elements.CURRENT.isCode(value) && scrubber.scrub(value).equals(value);
    }

    /** Another identifier, the same for the same, but for the standard's own. */
    private String renamed(String uid) {
        return uid.isEmpty() || OF_STANDARD.matcher(uid).matches()
                ? uid
                : DicomUid.of(pseudonyms.ofSource("uid|" + uid).value());
    }
}
