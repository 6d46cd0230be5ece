package org.precedent.api.app;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.precedent.api.http.QueryDicom;
import org.precedent.api.list.Columns;
import org.precedent.api.list.ListFormat;
import org.precedent.api.list.ListOrder;
import org.precedent.api.list.ListRequest;
import org.precedent.api.list.OpenList;
import org.precedent.index.CaseIndex;
import org.precedent.index.Deadline;
import org.precedent.index.model.Filter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "list",
        description = {
            "Lists the cases that pass a filter, with their exact number, in an order, all of them or the first.",
            "",
            "With something to look for, the cases that a search ranks come first, in its order, and then the others.",
            "As csv and jsonl it writes what the page and the API export, byte for byte.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  precedent list --data archive --filter sex=F --filter age=60.. --filter studyDate=2020-01-01..",
            "  precedent list --data archive --filter label=nodule --sort age --order ascending --size all",
            "  precedent list --data archive --text 'left pneumothorax' --format csv > list.csv"
        },
        mixinStandardHelpOptions = true)
final class ListCommand implements Callable<Integer> {
    private static final long ROWS_OF_A_TABLE = 20;

    @Mixin
    private DataOption data = new DataOption();

    @Mixin
    private ModelOption model = new ModelOption();

    @Mixin
    private PartOptions parts = new PartOptions();

    @Mixin
    private RankingOption ranking = new RankingOption();

    @Mixin
    private FilterOption filter = new FilterOption();

    @Option(
            names = "--sort",
            paramLabel = "S",
            description = "date, age, or with something to look for relevance (default: relevance there, else date)")
    private @Nullable String sort;

    @Option(
            names = "--order",
            paramLabel = "O",
            description = {
                "descending (default) or ascending; those of which the date or the age is not known",
                "come last, and equals in the order of their ids"
            })
    private @Nullable String order;

    @Option(
            names = "--columns",
            split = ",",
            paramLabel = "C",
            description = {
                "which columns, such as caseId,age,labels,attribute.magnification; known are rank, relevance, caseId,",
                "modality, bodyPart, sex, age, studyDate, labels, findings, imageCount, attributes and attribute.NAME"
            })
    private List<String> columns = new ArrayList<>();

    private enum Form {
        TABLE,
        CSV,
        JSONL
    }

    @Option(
            names = "--format",
            paramLabel = "F",
            defaultValue = "table",
            description = "table, csv or jsonl (default: ${DEFAULT-VALUE})")
    private Form form = Form.TABLE;

    @Option(
            names = "--size",
            paramLabel = "N",
            description = "how many rows, or all (default: 20 of a table, all of csv and jsonl)")
    private @Nullable String size;

    @Override
    public Integer call() throws IOException {
        boolean query = parts.isAny();
        ListOrder ordered = ListOrder.of(sort, order, query);
        Filter wanted = filter.filter();
        Columns shown = Columns.of(columns.isEmpty() ? null : List.copyOf(columns), query);
        long most = most();
        try (Workbench workbench = Workbench.toRead(data.directory(), model);
                CaseIndex index = workbench.index();
                OpenList list =
                        workbench.lists(index).open(request(workbench.queryDicom(), wanted, ordered), Deadline.NONE)) {
            switch (form) {
                case TABLE -> new ListTable(shown, System.out).print(list, most);
                case CSV -> write(list, ListFormat.CSV, shown, most);
                case JSONL -> write(list, ListFormat.JSONL, shown, most);
            }
        }
        return ExitStatus.DONE;
    }

    private ListRequest request(QueryDicom dicom, Filter wanted, ListOrder ordered) throws IOException {
        return new ListRequest(parts.parts(dicom), ranking.ranking(), wanted, ordered);
    }

    private long most() {
        if (size == null) {
            return form == Form.TABLE ? ROWS_OF_A_TABLE : Long.MAX_VALUE;
        }
        if (size.equals("all")) {
            return Long.MAX_VALUE;
        }
        if (!size.matches("\\d{1,9}") || Integer.parseInt(size) < 1) {
            throw new IllegalArgumentException("--size wants a number from 1 on, or all");
        }
        return Long.parseLong(size);
    }

    private static void write(OpenList list, ListFormat format, Columns shown, long most) throws IOException {
        OutputStream out = new BufferedOutputStream(System.out);
        list.write(format, shown, most, out);
        out.flush();
        if (System.out.checkError()) {
            throw new IOException("the list could not be written to its end");
        }
    }
}
