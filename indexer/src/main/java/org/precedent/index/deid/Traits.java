package org.precedent.index.deid;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be said of a word wherever it stands. The words of reports are few and come again and again, so those seen
 * last are remembered, each by itself.
 *
 * @param spellings the ways to write it in plain letters, the usual one first
 * @param common whether it is a word of reports
 * @param title whether it stands before or behind a name
 * @param particle whether it is a small word inside family names
 * @param eponym whether it may name a sign, a disease or a device
 * @param surname whether it is a word of reports that is a surname, too
 * @param profession whether it says what somebody is
 * @param thing whether it names nobody where only a weak cue stands before it
 * @param given whether it is a given name and nothing else
 * @param town whether it is a town and nothing else
 * @param unlisted whether no list of this room knows it
 * @param never whether it names nobody whatever stands before it
 * @param month the month that it names; null for none
 * @param digit whether it has a digit
 */
record Traits(
        List<String> spellings,
        boolean common,
        boolean title,
        boolean particle,
        boolean eponym,
        boolean surname,
        boolean profession,
        boolean thing,
        boolean given,
        boolean town,
        boolean unlisted,
        boolean never,
        Months.@Nullable Named month,
        boolean digit) {

    private static final int MOST_REMEMBERED = 30_000;
    private static final int LONGEST_REMEMBERED = 30;
    private static final LoadingCache<String, Traits> REMEMBERED =
            Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build(Traits::read);

    static Traits of(String written) {
        return written.length() > LONGEST_REMEMBERED ? read(written) : REMEMBERED.get(written);
    }

    private static Traits read(String written) {
        List<String> spellings = Letters.spellings(written);
        boolean digit = written.codePoints().anyMatch(Character::isDigit);
        return new Traits(
                spellings,
                spellings.stream().anyMatch(CommonWords::has),
                Names.isTitle(spellings),
                Names.isParticle(spellings),
                Eponyms.has(spellings),
                NameReader.isSurname(spellings),
                NameReader.isProfession(spellings),
                Things.has(spellings) && !FirstNames.has(spellings),
                FirstNames.isNothingElse(spellings),
                Whereabouts.isTown(spellings),
                !digit && UnknownWords.isKnownToNoList(spellings),
                Things.isNever(spellings),
                digit ? null : Months.of(spellings),
                digit);
    }
}
