package org.precedent.api.http;

import org.jspecify.annotations.Nullable;
import org.precedent.api.notice.Notice;

/**
 * Why a request was not served, as RFC 9457 has it.
 *
 * @param type {@code about:blank}: the status says what kind of problem it is
 * @param title the status in words
 * @param detail what is wrong with this request, and what to do
 * @param instance the path that was asked for
 * @param notice what a person can make of it; null where only a program can
 */
record Problem(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        @Nullable NoticeAnswer notice) {
    static final String MEDIA_TYPE = "application/problem+json";

    static Problem of(int status, String title, String detail, String instance) {
        return of(status, title, detail, instance, Notice.NONE);
    }

    static Problem of(int status, String title, String detail, String instance, Notice notice) {
        return new Problem("about:blank", title, status, detail, instance, NoticeAnswer.orAbsent(notice));
    }
}
