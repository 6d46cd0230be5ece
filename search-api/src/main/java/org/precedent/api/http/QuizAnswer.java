package org.precedent.api.http;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.precedent.api.teaching.Quiz;

/** The JSON of a quiz. */
record QuizAnswer(long seed, long revision, List<QuestionAnswer> questions, List<LeftOutAnswer> leftOut) {
    static QuizAnswer of(Quiz quiz) {
        return new QuizAnswer(
                quiz.seed(),
                quiz.revision(),
                quiz.questions().stream().map(QuestionAnswer::of).toList(),
                quiz.leftOut().stream().map(LeftOutAnswer::of).toList());
    }

    record QuestionAnswer(
            String caseId, @Nullable String history, List<String> choices, String answer, String wrongFrom) {
        static QuestionAnswer of(Quiz.Question question) {
            return new QuestionAnswer(
                    question.caseId().value(),
                    question.history(),
                    question.choices(),
                    question.answer(),
                    question.allFromLookAlikes() ? "look-alikes" : "archive");
        }
    }

    record LeftOutAnswer(String caseId, String reason) {
        static LeftOutAnswer of(Quiz.LeftOut leftOut) {
            String reason = leftOut.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
            return new LeftOutAnswer(leftOut.caseId().value(), reason);
        }
    }
}
