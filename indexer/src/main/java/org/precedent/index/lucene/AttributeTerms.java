package org.precedent.index.lucene;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermRangeQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefBuilder;
import org.apache.lucene.util.NumericUtils;
import org.precedent.index.model.AttributeValues;
import org.precedent.index.model.Constraint;
import org.precedent.index.model.Study;

/**
 * The attributes of a study as terms of one field: the name, a byte that no text has in UTF-8, the kind of the value,
 * and the value. Numbers and days are eight bytes in their own order, so that a range of terms is a range of them. One
 * field, for a manifest chooses the names, and each field of an index costs memory for as long as the index lives.
 */
final class AttributeTerms {
    private static final byte BEHIND_NAME = (byte) 0xFF;
    private static final byte TEXT = 't';
    private static final byte NUMBER = 'n';
    private static final byte DAY = 'd';

    private AttributeTerms() {}

    static List<BytesRef> of(Study study) {
        List<BytesRef> terms = new ArrayList<>();
        for (Map.Entry<String, String> attribute : study.attributes().entrySet()) {
            String name = attribute.getKey();
            AttributeValues values = AttributeValues.of(attribute.getValue());
            values.texts().forEach(text -> terms.add(text(name, text)));
            values.numbers().forEach(number -> terms.add(number(name, number)));
            values.days().forEach(day -> terms.add(day(name, day)));
        }
        return terms;
    }

    /** Of which a case must have one. */
    static List<BytesRef> oneOf(Constraint.OneOf wanted) {
        return wanted.values().stream()
                .map(value -> text(wanted.attribute(), value))
                .toList();
    }

    static Query between(Constraint.Between wanted) {
        return range(number(wanted.attribute(), wanted.min()), number(wanted.attribute(), wanted.max()));
    }

    static Query during(Constraint.During wanted) {
        return range(
                day(wanted.attribute(), wanted.days().from()),
                day(wanted.attribute(), wanted.days().to()));
    }

    private static Query range(BytesRef first, BytesRef last) {
        return new TermRangeQuery(Schema.ATTRIBUTE, first, last, true, true);
    }

    private static BytesRef text(String name, String value) {
        BytesRefBuilder term = begun(name, TEXT);
        term.append(new BytesRef(value));
        return term.toBytesRef();
    }

    private static BytesRef number(String name, double value) {
        // what is compared as a number has one zero
        return eight(name, NUMBER, NumericUtils.doubleToSortableLong(value + 0.0));
    }

    private static BytesRef day(String name, LocalDate day) {
        return eight(name, DAY, day.toEpochDay());
    }

    private static BytesRef eight(String name, byte kind, long value) {
        byte[] bytes = new byte[Long.BYTES];
        NumericUtils.longToSortableBytes(value, bytes, 0);
        BytesRefBuilder term = begun(name, kind);
        term.append(bytes, 0, bytes.length);
        return term.toBytesRef();
    }

    private static BytesRefBuilder begun(String name, byte kind) {
        BytesRefBuilder term = new BytesRefBuilder();
        term.append(new BytesRef(name));
        term.append(BEHIND_NAME);
        term.append(kind);
        return term;
    }
}
