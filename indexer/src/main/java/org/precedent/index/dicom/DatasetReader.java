package org.precedent.index.dicom;

import java.io.IOException;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.precedent.index.deid.ElementRule;
import org.precedent.index.deid.Elements;

/**
 * Reads one data set (PS3.5 section 7): keeps the values of known tags, gathers identifiers at every depth, notes where
 * the pixels are, and skips the rest. What follows the pixels is read as far as it can be.
 */
final class DatasetReader {
    private static final int ITEM = 0xFFFE_E000;
    private static final int ITEM_DELIMITATION = 0xFFFE_E00D;
    private static final int SEQUENCE_DELIMITATION = 0xFFFE_E0DD;
    private static final int SHORTEST_ELEMENT = 8;

    private final Input in;
    private final DicomLimits limits;
    private final boolean headOnly;
    private final Identifiers identifiers = new Identifiers();
    private @Nullable PixelData pixels;
    private int elements;
    private long kept;
    private boolean contradicted;

    private DatasetReader(Input in, DicomLimits limits, boolean headOnly) {
        this.in = in;
        this.limits = limits;
        this.headOnly = headOnly;
    }

    /** Reads what stands before the pixels, and all where there are none. */
    static DicomObject head(Part10File file, DicomLimits limits) throws IOException, Rejection {
        return read(file, limits, true);
    }

    /** Reads all but the pixels. */
    static DicomObject whole(Part10File file, DicomLimits limits) throws IOException, Rejection {
        return read(file, limits, false);
    }

    private static DicomObject read(Part10File file, DicomLimits limits, boolean headOnly)
            throws IOException, Rejection {
        DatasetReader reader = new DatasetReader(new Input(file.bytes(), file.start()), limits, headOnly);
        Dataset root = new Dataset(file.encoding().order(), CharacterSet.DEFAULT);
        reader.readAll(root, file.encoding());
        String sopClass = root.text(Tag.SOP_CLASS_UID);
        return new DicomObject(
                sopClass.isEmpty() ? file.mediaClass() : sopClass,
                file.syntax(),
                root,
                reader.identifiers,
                reader.pixels);
    }

    private void readAll(Dataset root, Encoding encoding) throws IOException, Rejection {
        try {
            elements(root, in.size(), false, encoding, 0);
        } catch (Rejection e) {
            if (pixels == null) {
                throw e;
            }
        }
        if (contradicted) {
            throw new Rejection(
                    Rejection.Code.CORRUPT, "a data element stands there twice and differs; export the file again");
        }
    }

    /** Reads elements up to {@code end}, or up to the delimiter if there is to be one. */
    private void elements(Dataset into, long end, boolean delimited, Encoding encoding, int depth)
            throws IOException, Rejection {
        while (in.position() < end) {
            if (end - in.position() < SHORTEST_ELEMENT) {
                throw truncated();
            }
            count();
            int tag = in.tag(encoding.order());
            if (tag == ITEM_DELIMITATION && delimited) {
                in.skip(4);
                return;
            }
            if (tag == ITEM && depth == 0) {
                strayItem(into, end, encoding);
                continue;
            }
            if (tag >>> 16 == 0xFFFE) {
                throw corrupt("an item stands outside of a sequence");
            }
            ElementHeader header = ElementHeader.read(in, tag, encoding);
            SampleKind kind = depth == 0 ? SampleKind.of(tag) : null;
            if (kind != null) {
                if (!pixels(kind, header, encoding)) {
                    return;
                }
            } else {
                element(into, header, end, encoding, depth);
            }
        }
        if (delimited) {
            throw truncated();
        }
    }

    /** An item that has lost its sequence's header: nothing tells what it is of, and only who is named in it counts. */
    private void strayItem(Dataset into, long end, Encoding encoding) throws IOException, Rejection {
        long length = in.unsignedInt(encoding.order());
        item(new Dataset(encoding.order(), into.characters()), length, end, encoding, 1);
    }

    /** Whether there may be more to read after the pixels. */
    private boolean pixels(SampleKind kind, ElementHeader header, Encoding encoding) throws IOException, Rejection {
        if (pixels != null) {
            contradicted = true;
            return false;
        }
        if (header.isUndefined() && kind != SampleKind.INTEGER) {
            throw corrupt("pixels of floating point have no length");
        }
        if (header.isUndefined()) {
            Fragments fragments = headOnly ? Fragments.NONE : Fragments.read(in, limits.elements());
            pixels = PixelData.compressed(fragments);
            return !headOnly;
        }
        if (header.length() > in.remaining()) {
            throw new Rejection(
                    Rejection.Code.TRUNCATED,
                    "the pixels take " + header.length() + " bytes and the file has " + in.remaining()
                            + " left; send it again");
        }
        boolean bytesInWords = header.vr().equals("OW") && encoding.order() == ByteOrder.BIG_ENDIAN;
        pixels = PixelData.plain(kind, in.position(), header.length(), bytesInWords);
        in.skip(header.length());
        return !headOnly;
    }

    private void element(Dataset into, ElementHeader header, long end, Encoding encoding, int depth)
            throws IOException, Rejection {
        Tag tag = Tag.of(header.tag());
        ElementRule kept = Elements.CURRENT.of(header.tag());
        boolean sequence = isSequence(tag, kept);
        if (!header.isUndefined() && header.length() > end - in.position()) {
            throw header.length() > in.remaining() ? truncated() : corrupt("a value is longer than its item");
        }
        if (header.vr().equals(Vr.SEQUENCE)) {
            sequence(into, sequence, header, end, encoding, depth);
        } else if (isImplicitSequence(header, sequence)) {
            sequence(into, sequence, header, end, Encoding.IMPLICIT_LITTLE, depth);
        } else if (header.isUndefined()) {
            Fragments.read(in, limits.elements());
        } else if (tag != null && !sequence) {
            byte[] value = value(header);
            contradicted |= !into.put(tag, value) && depth == 0;
            identify(into, tag.identity(), value);
        } else if (header.vr().equals(Vr.PERSON_NAME)) {
            identify(into, Tag.Identity.PERSON, value(header));
        } else if (kept != null && !sequence) {
            into.put(header.tag(), value(header));
        } else {
            in.skip(header.length());
        }
    }

    private static boolean isSequence(@Nullable Tag tag, @Nullable ElementRule kept) {
        return tag != null
                ? tag.content() == Tag.Content.SEQUENCE
                : kept != null && kept.vr().equals(Vr.SEQUENCE);
    }

    /** In implicit encoding, and where the kind was lost on the way (PS3.5 6.2.2 note 4). */
    private static boolean isImplicitSequence(ElementHeader header, boolean known) {
        boolean kindUnknown = header.vr().isEmpty() || header.vr().equals(Vr.UNKNOWN);
        return kindUnknown && (known || header.isUndefined());
    }

    private void sequence(Dataset into, boolean keep, ElementHeader header, long end, Encoding encoding, int depth)
            throws IOException, Rejection {
        if (depth >= limits.depth()) {
            throw new Rejection(
                    Rejection.Code.TOO_LARGE, "sequences stand more than " + limits.depth() + " deep in each other");
        }
        List<Dataset> items = new ArrayList<>();
        long last = header.isUndefined() ? end : in.position() + header.length();
        while (in.position() < last) {
            count();
            int delimiter = in.tag(encoding.order());
            long length = in.unsignedInt(encoding.order());
            if (delimiter == SEQUENCE_DELIMITATION) {
                break;
            }
            if (delimiter != ITEM) {
                throw corrupt("a sequence holds something else than items");
            }
            Dataset item = new Dataset(encoding.order(), into.characters());
            item(item, length, last, encoding, depth + 1);
            if (keep) {
                items.add(item);
            }
        }
        if (keep) {
            into.put(header.tag(), items);
        }
    }

    private void item(Dataset item, long length, long end, Encoding encoding, int depth) throws IOException, Rejection {
        boolean delimited = length == ElementHeader.UNDEFINED;
        if (!delimited && length > end - in.position()) {
            throw length > in.remaining() ? truncated() : corrupt("an item is longer than its sequence");
        }
        elements(item, delimited ? end : in.position() + length, delimited, encoding, depth);
    }

    private byte[] value(ElementHeader header) throws IOException, Rejection {
        kept += header.length();
        if (kept > limits.valueBytes()) {
            throw new Rejection(
                    Rejection.Code.TOO_LARGE,
                    "the values beside the pixels take more than " + limits.valueBytes() + " bytes");
        }
        return in.bytes((int) header.length());
    }

    private void identify(Dataset dataset, Tag.Identity kind, byte[] value) throws Rejection {
        if (kind != Tag.Identity.NONE) {
            for (String reading : dataset.characters().readings(value)) {
                identifiers.add(kind, reading);
            }
        }
    }

    private void count() throws Rejection {
        elements++;
        if (elements > limits.elements()) {
            throw new Rejection(
                    Rejection.Code.TOO_LARGE, "there are more than " + limits.elements() + " data elements");
        }
    }

    private static Rejection truncated() {
        return new Rejection(Rejection.Code.TRUNCATED, "the file ends in the middle of a data element; send it again");
    }

    private static Rejection corrupt(String what) {
        return new Rejection(Rejection.Code.CORRUPT, what + "; export the file again");
    }
}
