package org.precedent.api.query;

import java.util.List;
import java.util.Set;
import org.precedent.index.calibration.Calibration;
import org.precedent.index.words.QueryWords;

/**
 * What a search asked, for judging its hits.
 *
 * @param legs every leg, whether it found something or not
 * @param marked the words to mark in reports
 * @param incomplete the places of the parts that no case answers in full: with words that no report says, or parts of
 *     images
 * @param known how well the encoder knows the archive
 * @param likelihood of each leg's hits
 */
record Asked(
        List<OpenLeg> legs, QueryWords marked, Set<Integer> incomplete, Calibration known, Likelihood likelihood) {}
