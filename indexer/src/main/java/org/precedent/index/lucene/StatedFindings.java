package org.precedent.index.lucene;

import java.io.IOException;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.precedent.index.model.CaseId;
import org.precedent.index.model.Presence;
import org.precedent.index.model.StatedFinding;

/** Reads what the reports of cases come to say of some findings, of each segment by the numbers of the values there. */
final class StatedFindings {
    private final BinaryDocValues cases;
    private final SortedSetDocValues values;
    private final Map<Long, StatedFinding> sought = new HashMap<>();

    private StatedFindings(LeafReader reader, Set<String> findings) throws IOException {
        this.cases = DocValues.getBinary(reader, Schema.CASE_ID);
        this.values = DocValues.getSortedSet(reader, FindingQueries.FIELD);
        for (String finding : findings) {
            for (Presence presence : EnumSet.allOf(Presence.class)) {
                StatedFinding stated = new StatedFinding(finding, presence);
                long number = values.lookupTerm(new BytesRef(stated.value()));
                if (number >= 0) {
                    sought.put(number, stated);
                }
            }
        }
    }

    /** @param roots the documents of the cases, ascending */
    static Map<CaseId, Set<StatedFinding>> of(IndexReader reader, List<Integer> roots, Set<String> findings)
            throws IOException {
        Map<CaseId, Set<StatedFinding>> stated = new HashMap<>();
        LeafReaderContext leaf = null;
        StatedFindings there = null;
        for (int root : roots) {
            LeafReaderContext next = reader.leaves().get(ReaderUtil.subIndex(root, reader.leaves()));
            if (there == null || next != leaf) {
                leaf = next;
                there = new StatedFindings(leaf.reader(), findings);
            }
            there.read(root - next.docBase, stated);
        }
        return stated;
    }

    private void read(int root, Map<CaseId, Set<StatedFinding>> stated) throws IOException {
        Set<StatedFinding> said = said(root);
        if (!said.isEmpty()) {
            cases.advanceExact(root);
            stated.put(new CaseId(cases.binaryValue().utf8ToString()), Set.copyOf(said));
        }
    }

    private Set<StatedFinding> said(int root) throws IOException {
        Set<StatedFinding> said = new HashSet<>();
        if (!sought.isEmpty() && values.advanceExact(root)) {
            for (int i = 0; i < values.docValueCount(); i++) {
                @Nullable StatedFinding one = sought.get(values.nextOrd());
                if (one != null) {
                    said.add(one);
                }
            }
        }
        return said;
    }
}
