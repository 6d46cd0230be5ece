package org.precedent.api.dicomweb;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.precedent.index.dicom.DicomElement;
import org.precedent.index.dicom.DicomElements;
import org.precedent.index.dicom.DicomValue;

/** Writes data sets as DICOM JSON (PS3.18 annex F): an array of them, in memory, up to a length. */
public final class DicomJson {
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final Pattern NUMBER = Pattern.compile("[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]{1,3})?");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final JsonGenerator json;
    private final int most;

    /** @param most bytes */
    public DicomJson(int most) throws IOException {
        this.most = most;
        this.json = FACTORY.createGenerator(out);
        json.writeStartArray();
    }

    /**
     * Adds a data set.
     *
     * @throws DicomWebRefused if it is too much
     */
    public void add(DicomElements elements) throws IOException {
        write(elements);
        json.flush();
        if (out.size() > most) {
            throw new DicomWebRefused(
                    DicomWebRefused.Reason.TOO_LARGE,
                    "the answer would take more than " + (most >> 20)
                            + " MiB; ask for less at a time, such as one series or one instance");
        }
    }

    /** The array; nothing can be added any more. */
    public byte[] bytes() throws IOException {
        json.writeEndArray();
        json.close();
        return out.toByteArray();
    }

    private void write(DicomElements elements) throws IOException {
        json.writeStartObject();
        for (DicomElement element : elements.all()) {
            json.writeObjectFieldStart("%08X".formatted(element.number()));
            json.writeStringField("vr", element.vr());
            switch (element.value()) {
                case DicomValue.Texts(List<String> values) -> texts(element.vr(), values);
                case DicomValue.Numbers(List<Number> values) -> numbers(values);
                case DicomValue.Items(List<DicomElements> items) -> items(items);
                case DicomValue.Bytes(String base64) -> bytes(base64);
            }
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private void texts(String vr, List<String> values) throws IOException {
        if (values.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("Value");
        for (String value : values) {
            if (value.isEmpty()) {
                json.writeNull();
            } else {
                text(vr, value);
            }
        }
        json.writeEndArray();
    }

    private void text(String vr, String value) throws IOException {
        boolean isNumber = vr.equals("DS") || vr.equals("IS");
        if (isNumber && NUMBER.matcher(value).matches()) {
            json.writeNumber(new BigDecimal(value));
        } else if (vr.equals("PN")) {
            json.writeStartObject();
            json.writeStringField("Alphabetic", value);
            json.writeEndObject();
        } else {
            json.writeString(value);
        }
    }

    private void numbers(List<Number> values) throws IOException {
        if (values.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("Value");
        for (Number value : values) {
            if (value instanceof Long whole) {
                json.writeNumber(whole);
            } else {
                json.writeNumber(value.doubleValue());
            }
        }
        json.writeEndArray();
    }

    private void items(List<DicomElements> items) throws IOException {
        if (items.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("Value");
        for (DicomElements item : items) {
            write(item);
        }
        json.writeEndArray();
    }

    private void bytes(String base64) throws IOException {
        if (!base64.isEmpty()) {
            json.writeStringField("InlineBinary", base64);
        }
    }
}
