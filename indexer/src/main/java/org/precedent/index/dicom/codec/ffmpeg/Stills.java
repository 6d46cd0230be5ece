package org.precedent.index.dicom.codec.ffmpeg;

import java.io.IOException;
import java.util.List;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.precedent.index.dicom.codec.process.Question;
import org.precedent.index.dicom.codec.process.Reply;
import org.precedent.index.dicom.codec.process.Task;

/** Decodes one picture a question. */
final class Stills implements Task {
    @Override
    public void answer(Question question, Reply reply) throws IOException {
        StillQuestion asked = StillQuestion.of(question.numbers());
        try {
            if (asked.compression().isVideo()) {
                video(question, asked, reply);
            } else {
                still(question, asked, reply);
            }
        } catch (NoPicture e) {
            reply.decline(e.obstacle().code());
        }
    }

    private static void still(Question question, StillQuestion asked, Reply reply) throws IOException, NoPicture {
        try (Decoder decoder = Decoder.open(asked, null)) {
            AVFrame picture = decoder.picture(question.bytes());
            Planes planes = planes(picture, asked);
            Samples samples = Samples.of(asked, planes);
            reply.begin(List.of(asked.precision()), asked.bytes());
            write(planes, asked, reply, row -> {
                for (int[] colour : row) {
                    samples.restore(colour);
                }
            });
        }
    }

    private static void video(Question question, StillQuestion asked, Reply reply) throws IOException, NoPicture {
        try (Video video = Video.open(question.bytes(), asked)) {
            AVFrame picture = video.picture();
            Planes planes = planes(picture, asked);
            if (planes.depth() > Byte.SIZE * asked.sampleBytes()) {
                throw new NoPicture(Obstacle.OTHER_SHAPE);
            }
            VideoColours colours = VideoColours.of(picture, planes);
            reply.begin(List.of(planes.depth()), asked.bytes());
            write(planes, asked, reply, planes.rgb() ? row -> {} : colours::toRgb);
        }
    }

    private static Planes planes(AVFrame picture, StillQuestion asked) throws NoPicture {
        if (picture.height() != asked.rows() || picture.width() != asked.columns()) {
            throw new NoPicture(Obstacle.OTHER_SHAPE);
        }
        Planes planes = Planes.of(picture);
        if (planes.components().size() != asked.samples()) {
            throw new NoPicture(Obstacle.OTHER_SHAPE);
        }
        return planes;
    }

    /** Changes the samples of a row. */
    @FunctionalInterface
    private interface Change {
        void apply(int[][] row);
    }

    private static void write(Planes planes, StillQuestion asked, Reply reply, Change change) throws IOException {
        Rows rows = new Rows(asked);
        int[][] row = new int[asked.samples()][asked.columns()];
        for (int y = 0; y < asked.rows(); y++) {
            for (int i = 0; i < row.length; i++) {
                planes.components().get(i).row(y, row[i]);
            }
            change.apply(row);
            reply.write(rows.together(row));
        }
    }
}
