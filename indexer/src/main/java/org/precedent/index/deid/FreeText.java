package org.precedent.index.deid;

import java.util.List;

/**
 * Finds what names somebody in a report though no field told it, by rules that are data: names behind titles and roles
 * and before degrees, numbers and days of birth behind their labels, addresses, links, numbers that show what they are.
 */
final class FreeText {
    private FreeText() {}

    /** Takes note of the numbers of telephones alone that are said to be some. */
    static void addPhones(String text, List<Word> words, Masks masks) {
        FreeNumbers numbers = new FreeNumbers(text, words, List.of(), masks);
        for (int i = 0; i < words.size(); i++) {
            for (Cue cue : Cues.at(text, words, i)) {
                if (cue.kind() == Cue.Kind.PHONE) {
                    numbers.add(i, cue);
                }
            }
        }
        PhoneChains.add(text, masks);
    }

    /** Takes note of all of it. */
    static void add(String text, List<Word> words, List<TextDate> dates, Masks masks) {
        FreeNames names = new FreeNames(text, words, masks);
        FreeNumbers numbers = new FreeNumbers(text, words, dates, masks);
        ClearNames clear = new ClearNames(text, words, masks);
        Marks marks = new Marks(text, words, masks);
        Towns towns = new Towns(text, words, masks);
        PatientNames patients = new PatientNames(text, words, masks);
        Tongue tongue = Tongue.of(words);
        new GivenNames(text, words, masks).add();
        int behindThing = 0;
        for (int i = 0; i < words.size(); i++) {
            List<Cue> cues = i < behindThing ? List.of() : Cues.at(text, words, i);
            for (Cue cue : cues) {
                if (cue.kind() == Cue.Kind.THING) {
                    behindThing = i + cue.words().size();
                }
                patients.add(i, cue);
                names.add(i, cue);
                clear.add(i, cue);
                numbers.add(i, cue);
                marks.add(i, cue);
                towns.add(i, cue);
            }
            if (cues.isEmpty() && words.get(i).hasDigit()) {
                numbers.addGlued(words.get(i));
            }
        }
        clear.addFirstNames();
        patients.addAged();
        new SignedLines(text, words, masks).add();
        new SignedInitials(text, words, masks).add();
        marks.addLines();
        numbers.addStarred();
        new Places(text, words, masks).add();
        new Whereabouts(text, words, tongue, masks).add();
        new UnnumberedStreets(text, words, masks).add();
        ShortMarias.add(text, masks);
        new Agents(text, words, masks).add();
        new ListedPatients(text, words, masks).add();
        new Subjects(text, words, tongue, masks).add();
        if (words.stream().anyMatch(Word::hasDigit)) {
            CheckedNumbers.add(text, masks);
            PhoneForms.add(text, masks);
            GroupedPhones.add(text, masks);
            new LongNumbers(text, words, masks).add();
            BirthByForm.add(text, dates, masks);
            AddressForms.add(text, masks);
            numbers.addAged();
            PhoneChains.add(text, masks);
        }
        new AddressLines(text, words, tongue, masks).add();
        new SameNames(text, words, masks).add();
        Links.add(text, masks);
    }
}
