package org.precedent.index.source.document;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.precedent.index.model.Report;
import org.precedent.index.source.Unusable;

/** Takes the text off the pages of a PDF, from top to bottom. For one document. */
final class PdfPages extends PDFTextStripper {
    /** More glyphs than any report has; text may be drawn over and over. */
    private static final int MOST_GLYPHS = 5 * Report.MAX_LENGTH;

    private final PdfMeter meter;
    private int glyphs;
    private int pagesWithoutText;

    PdfPages(PdfMeter meter) {
        this.meter = meter;
        setSortByPosition(true);
        setLineSeparator("\n");
        setParagraphEnd("\n");
        setPageEnd("\n");
        setAddMoreFormatting(false);
    }

    String of(PDDocument document) throws IOException, Unusable {
        FlowingText text = new FlowingText();
        int pages = document.getNumberOfPages();
        for (int page = 1; page <= pages && !text.isTooLong(); page++) {
            meter.begin();
            meter.check();
            setStartPage(page);
            setEndPage(page);
            String more = getText(document);
            if (more.isBlank()) {
                pagesWithoutText++;
            }
            text.verbatim(more);
            text.paragraph();
        }
        return text.text();
    }

    /** What could not be read, a sentence each. */
    List<String> notices() {
        return pagesWithoutText == 0
                ? List.of()
                : List.of(pagesWithoutText + " pages of the PDF have no text; they may be pictures of text");
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        meter.check();
        super.processOperator(operator, operands);
    }

    @Override
    public void processPage(PDPage page) throws IOException {
        meter.check();
        super.processPage(page);
    }

    @Override
    protected void processTextPosition(TextPosition text) {
        glyphs++;
        if (glyphs <= MOST_GLYPHS) {
            super.processTextPosition(text);
        }
    }

    /** A page whose operators are wrong in places is read as far as it goes; a limit is no such place. */
    @Override
    protected void operatorException(Operator operator, List<COSBase> operands, IOException e) throws IOException {
        meter.check();
        super.operatorException(operator, operands, e);
    }
}
