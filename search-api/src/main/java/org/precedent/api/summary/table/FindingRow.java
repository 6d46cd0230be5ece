package org.precedent.api.summary.table;

import java.util.List;

/**
 * What all cases say of one finding.
 *
 * @param finding its name in the lexicon, such as {@code pleural-effusion}
 * @param cells one a case, in the order of their numbers
 * @param listed whether it says something that no narrower finding of the table says
 * @param disputed whether it is there in some cases and denied in others, at the same site as far as sites tell it
 *     apart
 */
public record FindingRow(String finding, List<Cell> cells, boolean listed, boolean disputed) {
    public FindingRow {
        cells = List.copyOf(cells);
    }

    /** The finding as people write it: {@code pleural effusion}. */
    public String name() {
        return finding.replace('-', ' ');
    }

    /** In how many cases this is told. */
    public int count(Told told) {
        return (int) cells.stream().filter(cell -> cell.told() == told).count();
    }

    /** The cells in which this is told. */
    public List<Cell> cells(Told told) {
        return cells.stream().filter(cell -> cell.told() == told).toList();
    }

    /** The numbers of the cases in which this is told. */
    public List<Integer> cases(Told told) {
        return cells(told).stream().map(Cell::number).toList();
    }

    /** On which side it is, where it is there. */
    public SideCounts sides() {
        return SideCounts.of(cells(Told.PRESENT));
    }
}
