package org.precedent.it;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;

/** The invariants of docs/ARCHITECTURE.md that a dependency can break. */
@AnalyzeClasses(packages = "org.precedent", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {
    private static final String ENCODER = "org.precedent.encoder..";
    private static final String MODEL = "org.precedent.index.model";
    private static final String PORT = "org.precedent.index";
    private static final String CONTAINER = "org.precedent.index.container..";
    private static final String WATCH = "org.precedent.index.watch..";
    private static final String BURNED = "org.precedent.index.burned..";
    private static final String COLOUR = "org.precedent.index.colour..";
    private static final String DATA = "org.precedent.index.data..";
    private static final String DEID = "org.precedent.index.deid..";
    private static final String DICOM = "org.precedent.index.dicom..";
    private static final String CODECS = "org.precedent.index.dicom.codec..";
    private static final String CODEC = "org.precedent.index.dicom.codec";
    private static final String FFMPEG = "org.precedent.index.dicom.codec.ffmpeg..";
    private static final String PROCESS = "org.precedent.index.dicom.codec.process..";
    private static final String CHILD = "org.precedent.index.dicom.codec.child..";
    private static final String REPORT = "org.precedent.index.report..";
    private static final String WORDS = "org.precedent.index.words..";
    private static final String RECORD = "org.precedent.index.record..";
    private static final String ARCHIVE = "org.precedent.index.archive..";
    private static final String LUCENE_ENGINE = "org.precedent.index.lucene..";
    private static final String CODES = "org.precedent.index.lucene.codes..";
    private static final String PICTURE = "org.precedent.index.picture..";
    private static final String SOURCE = "org.precedent.index.source..";
    private static final String DOCUMENT = "org.precedent.index.source.document..";
    private static final String CALIBRATION = "org.precedent.index.calibration..";
    private static final String TAGS = "org.precedent.index.tags..";
    private static final String INGEST = "org.precedent.index.ingest..";
    private static final String NOTICE = "org.precedent.api.notice..";
    private static final String QUERY = "org.precedent.api.query..";
    private static final String BENCH = "org.precedent.api.bench..";
    private static final String LIST = "org.precedent.api.list..";
    private static final String CLAIM = "org.precedent.api.summary.claim..";
    private static final String TABLE = "org.precedent.api.summary.table..";
    private static final String CHECK = "org.precedent.api.summary.check..";
    private static final String LANGUAGE_MODEL = "org.precedent.api.summary.llm..";
    private static final String PROMPT = "org.precedent.api.summary.prompt..";
    private static final String SUMMARY = "org.precedent.api.summary";
    private static final String DICOM_WEB = "org.precedent.api.dicomweb..";
    private static final String TEACHING = "org.precedent.api.teaching..";
    private static final String QUALITY = "org.precedent.api.quality..";
    private static final String HTTP = "org.precedent.api.http..";
    private static final String APP = "org.precedent.api.app..";
    private static final String DATASETS = "org.precedent.datasets..";

    @ArchTest
    static final ArchRule theEncoderKnowsPixelsAndWordsOnly = knowsOnly(ENCODER);

    @ArchTest
    static final ArchRule theModelKnowsNobody = knowsOnly(MODEL);

    @ArchTest
    static final ArchRule thePortKnowsTheModelAndVectorsOnly = knowsOnly(PORT, MODEL, ENCODER);

    @ArchTest
    static final ArchRule coloursKnowPixelsOnly = knowsOnly(COLOUR, ENCODER);

    @ArchTest
    static final ArchRule archivesOfFilesKnowNobody = knowsOnly(CONTAINER);

    @ArchTest
    static final ArchRule watchedFoldersKnowFilesOnly = knowsOnly(WATCH, CONTAINER, DATA);

    @ArchTest
    static final ArchRule textInPixelsKnowsPixelsOnly = knowsOnly(BURNED, ENCODER, DATA);

    @ArchTest
    static final ArchRule dataFilesKnowNobody = knowsOnly(DATA);

    @ArchTest
    static final ArchRule namesKnowTheModelOnly = knowsOnly(DEID, MODEL, DATA);

    @ArchTest
    static final ArchRule dicomKnowsNamesTheModelAndPixelsOnly =
            knowsOnly(DICOM, DEID, MODEL, ENCODER, COLOUR, BURNED, DATA);

    @ArchTest
    static final ArchRule codecsKnowNobody = knowsOnly(CODECS);

    @ArchTest
    static final ArchRule processesKnowNothingOfWhatTheyDo = knowsOnly(PROCESS);

    @ArchTest
    static final ArchRule nativeDecodersKnowTheirProcessOnly = knowsOnly(FFMPEG, PROCESS);

    @ArchTest
    static final ArchRule codecsInProcessesKnowCodecsOnly = knowsOnly(CHILD, CODEC, FFMPEG, PROCESS);

    @ArchTest
    static final ArchRule ffmpegStaysInItsWorker = staysIn("org.bytedeco..", FFMPEG);

    @ArchTest
    static final ArchRule picturesKnowColoursAndPixelsOnly = knowsOnly(PICTURE, ENCODER, COLOUR);

    @ArchTest
    static final ArchRule sourcesKnowNamesAndKindsOfFilesOnly =
            knowsOnly(SOURCE, MODEL, DEID, DICOM, PICTURE, CONTAINER, ENCODER, DATA);

    @ArchTest
    static final ArchRule tagsKnowTheModelAndVectorsOnly = knowsOnly(TAGS, MODEL, ENCODER);

    @ArchTest
    static final ArchRule calibrationKnowsThePortAndNoEngine = knowsOnly(CALIBRATION, PORT, MODEL, ENCODER);

    @ArchTest
    static final ArchRule reportsKnowTheModelOnly = knowsOnly(REPORT, MODEL, DATA);

    @ArchTest
    static final ArchRule wordsKnowTheModelOnly = knowsOnly(WORDS, MODEL, DATA);

    @ArchTest
    static final ArchRule theRecordKnowsTheModelAndVectorsOnly = knowsOnly(RECORD, MODEL, ENCODER, DATA);

    @ArchTest
    static final ArchRule theArchiveKnowsTheRecordAndThePortAndNoEngine =
            knowsOnly(ARCHIVE, MODEL, ENCODER, RECORD, PORT);

    @ArchTest
    static final ArchRule theEngineKnowsThePortAndWordsOnly = knowsOnly(LUCENE_ENGINE, PORT, MODEL, ENCODER, WORDS);

    @ArchTest
    static final ArchRule ingestKnowsThePortAndNotTheEngine = knowsOnly(
            INGEST, PORT, MODEL, DEID, ENCODER, SOURCE, CONTAINER, REPORT, ARCHIVE, RECORD, TAGS, CALIBRATION);

    @ArchTest
    static final ArchRule queriesKnowThePortReportsAndWordsOnly =
            knowsOnly(QUERY, NOTICE, PORT, MODEL, ENCODER, REPORT, WORDS, CALIBRATION);

    @ArchTest
    static final ArchRule listsKnowQueriesAndThePortOnly = knowsOnly(LIST, QUERY, PORT, MODEL, ENCODER);

    @ArchTest
    static final ArchRule measuringKnowsQueriesAndThePortOnly = knowsOnly(BENCH, QUERY, PORT, MODEL, ENCODER);

    @ArchTest
    static final ArchRule codesKnowNobody = knowsOnly(CODES);

    @ArchTest
    static final ArchRule noticesKnowNobody = knowsOnly(NOTICE);

    @ArchTest
    static final ArchRule claimsKnowTheModelOnly = knowsOnly(CLAIM, MODEL);

    @ArchTest
    static final ArchRule countingKnowsClaimsReportsAndWordsOnly =
            knowsOnly(TABLE, NOTICE, CLAIM, MODEL, REPORT, WORDS);

    @ArchTest
    static final ArchRule theLanguageModelKnowsNoCase = knowsOnly(LANGUAGE_MODEL, DATA);

    @ArchTest
    static final ArchRule onlyTheLanguageModelIsAskedOverTheNetwork = staysIn("java.net.http..", LANGUAGE_MODEL);

    @ArchTest
    static final ArchRule promptsKnowClaimsAndWhoIsAskedOnly = knowsOnly(PROMPT, CLAIM, LANGUAGE_MODEL, MODEL, DATA);

    @ArchTest
    static final ArchRule summariesKnowQueriesAndTheirOwnRoomsOnly =
            knowsOnly(SUMMARY, NOTICE, CLAIM, TABLE, CHECK, PROMPT, LANGUAGE_MODEL, QUERY, PORT, MODEL);

    @ArchTest
    static final ArchRule queriesAndRoomsBelowKnowNoSummary = noClasses()
            .that()
            .resideInAnyPackage(QUERY, CLAIM, TABLE, CHECK, PROMPT, LANGUAGE_MODEL)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(SUMMARY);

    @ArchTest
    static final ArchRule viewersAreAnsweredFromTheRecordAndItsInstances =
            knowsOnly(DICOM_WEB, PORT, MODEL, ARCHIVE, RECORD, DICOM);

    @ArchTest
    static final ArchRule teachingKnowsQueriesAndTheRecordAndNoEngine =
            knowsOnly(TEACHING, QUERY, PORT, MODEL, ENCODER, REPORT, RECORD, ARCHIVE);

    @ArchTest
    static final ArchRule howAnArchiveStandsIsToldFromTheRecordAndThePort =
            knowsOnly(QUALITY, PORT, MODEL, RECORD, INGEST);

    @ArchTest
    static final ArchRule httpKnowsNeitherEngineNorDatasets = knowsOnly(
            HTTP,
            NOTICE,
            DICOM_WEB,
            TEACHING,
            QUALITY,
            SUMMARY,
            CLAIM,
            TABLE,
            LANGUAGE_MODEL,
            LIST,
            QUERY,
            PORT,
            MODEL,
            ENCODER,
            ARCHIVE,
            DICOM,
            PICTURE,
            CALIBRATION);

    @ArchTest
    static final ArchRule checksOfClaimsKnowReportsAndTheirWordsOnly =
            knowsOnly(CHECK, CLAIM, MODEL, REPORT, WORDS, DATA);

    @ArchTest
    static final ArchRule datasetsAreALeaf = knowsOnly(DATASETS);

    @ArchTest
    static final ArchRule luceneStaysInTheEngineAndInWords = staysIn("org.apache.lucene..", LUCENE_ENGINE, WORDS);

    @ArchTest
    static final ArchRule wordsKnowTextAnalysisAndNoIndex = noClasses()
            .that()
            .resideInAPackage(WORDS)
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.apache.lucene..")
                    .and(resideOutsideOfPackages("org.apache.lucene.analysis..", "org.apache.lucene.util..")));

    @ArchTest
    static final ArchRule jdbiStaysInTheRecord = staysIn("org.jdbi..", RECORD);

    @ArchTest
    static final ArchRule sqliteStaysInTheRecord = staysIn("org.sqlite..", RECORD);

    @ArchTest
    static final ArchRule onnxRuntimeStaysInTheEncoder = staysIn("ai.onnxruntime..", ENCODER);

    @ArchTest
    static final ArchRule javalinStaysInHttp = staysIn("io.javalin..", HTTP);

    @ArchTest
    static final ArchRule pdfBoxStaysInDocuments = staysIn("org.apache.pdfbox..", DOCUMENT);

    @ArchTest
    static final ArchRule jsoupStaysInDocuments = staysIn("org.jsoup..", DOCUMENT);

    @ArchTest
    static final ArchRule picocliStaysInTheApp = staysIn("picocli..", APP);

    @ArchTest
    static final ArchRule onlyDicomReadsATag = classes()
            .that()
            .resideInAPackage(DICOM)
            .and()
            .haveSimpleNameContaining("Tag")
            .should()
            .bePackagePrivate();

    @ArchTest
    static final ArchRule roomsHaveNoCycles =
            slices().matching("org.precedent.(**)").should().beFreeOfCycles();

    private static ArchRule knowsOnly(String room, String... others) {
        String[] allowed = Arrays.copyOf(others, others.length + 1);
        allowed[others.length] = room;
        return noClasses()
                .that()
                .resideInAPackage(room)
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.precedent..").and(resideOutsideOfPackages(allowed)));
    }

    private static ArchRule staysIn(String library, String... rooms) {
        return noClasses()
                .that(resideOutsideOfPackages(rooms).and(JavaClass.Predicates.resideInAPackage("org.precedent..")))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library);
    }
}
