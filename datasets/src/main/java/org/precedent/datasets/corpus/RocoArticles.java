package org.precedent.datasets.corpus;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The article of each image of ROCO v2, where {@code license_information.csv} is in the folder. */
final class RocoArticles {
    private static final Requirement TABLE = Requirement.of("license_information.csv");
    private static final List<String> NEEDED = List.of("id", "pmcid");

    private final Map<String, Article> articles = new HashMap<>();

    private RocoArticles() {}

    /** @param pmc the article's number in PubMed Central */
    record Article(String pmc, String attribution, String link) {
        void into(RowFields fields) {
            fields.text("attribution", attribution).text("source", link);
        }
    }

    static RocoArticles in(Path folder, Readings readings) throws IOException {
        RocoArticles articles = new RocoArticles();
        Optional<Path> file = TABLE.in(folder);
        if (file.isPresent()) {
            articles.read(file.get(), readings);
        }
        return articles;
    }

    private void read(Path file, Readings readings) throws IOException {
        Set<String> others = Set.of("attribution", "link", "license", "cc license");
        try (Table table = Table.open(file, TABLE.what(), NEEDED, others, readings)) {
            table.within(Table.SMALL);
            for (TableRow row = table.next(); row != null; row = table.next()) {
                if (row.get("id").isEmpty() || row.get("pmcid").isEmpty()) {
                    readings.fault(Fault.NO_CASE, row.place());
                } else {
                    articles.put(row.get("id"), new Article(row.get("pmcid"), row.get("attribution"), row.get("link")));
                }
            }
        }
    }

    Optional<Article> of(String image) {
        return Optional.ofNullable(articles.get(image));
    }
}
