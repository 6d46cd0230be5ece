package org.precedent.api.http;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.precedent.api.notice.Notice;

/** The JSON of a notice: the sentence and, for programs that say it in another language, its code with its figures. */
record NoticeAnswer(String code, String sentence, Map<String, Integer> figures, List<String> words) {
    /** Null where nothing is said. */
    static @Nullable NoticeAnswer orAbsent(Notice notice) {
        return notice.isEmpty() ? null : of(notice);
    }

    static NoticeAnswer of(Notice notice) {
        return new NoticeAnswer(notice.code(), notice.sentence(), notice.figures(), notice.words());
    }
}
