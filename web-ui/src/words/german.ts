import { capital, formsIn } from "./forms";
import type { Words } from "./words";

export { sheetsGerman } from "./sheetsGerman";

const forms = formsIn("de");
const { count, counted, date, percent } = forms;

const cases = (number: number) => counted(number, "Fall", "Fälle");
const images = (number: number) => counted(number, "Bild", "Bilder");

const saveIt = "Öffnen Sie es und speichern Sie das Bild als PNG oder JPEG.";

/** Every string that a German reader sees or hears. Loaded only where German is spoken. */
export const german: Words = {
  language: "de",
  forms,
  cases,
  more: { more: (hidden) => `${count(hidden)} weitere zeigen`, fewer: "Weniger zeigen" },
  unknown: "Unbekannt",
  close: "Schließen",
  tryAgain: "Erneut versuchen",
  keys: { control: "Strg" },

  titles: {
    case: "Fall – Precedent",
    collections: "Sammlungen – Precedent",
    collection: "Sammlung – Precedent",
    present: "Vorführung – Precedent",
    quiz: "Quiz – Precedent",
    oneCase: (case_) => `${case_} – Precedent`,
    compare: (what) => `Vergleich: ${what === "" ? "ähnliche Fälle" : what} – Precedent`,
    nowhere: "Hier ist nichts – Precedent",
    archive: "Das Archiv – Precedent",
    evaluation: "Auswertung – Precedent",
    search: (text) => `${text === "" ? "Ähnliche Fälle" : text} – Precedent`,
    list: (text) => `${text === "" ? "Liste der Fälle" : `${text}, als Liste`} – Precedent`,
  },
  shell: {
    loading: "Wird geladen…",
    notLoaded: "Dieser Teil der Seite konnte nicht geladen werden. Ist der Server weg?",
    reload: "Neu laden",
    tagline: "Findet Vorbefunde, die diesem Fall im Bild oder im Wortlaut gleichen.",
    mayBeOld: "Was hier steht, ist vielleicht nicht mehr aktuell.",
    archiveChanged: "Das Archiv hat sich geändert.",
    refused: (files) =>
      `Mit ${files === 1 ? "dieser Datei" : `${count(files)} Dateien`} kann nicht gesucht werden`,
    skip: "Zum ersten Treffer",
    skipToRow: "Zur ersten Zeile",
    nowhere: "Unter dieser Adresse ist nichts hinterlegt",
    toSearch: "Zur Suche",
    drop: "Bilder hier ablegen, um ähnliche Fälle zu finden; auf der Suchleiste, um sie hinzuzufügen",
    dropResult: "Ergebnis einer Auswertung hier ablegen",
  },
  bar: {
    describe: "Den Fall beschreiben",
    wordsOrImages: "Worte, Bilder oder beides",
    addWords: "Worte hinzufügen",
    imagesToSearch: "Bilder, mit denen gesucht wird",
    choose: "Bilder hinzufügen",
    chooseHow: "Bilder auswählen, ablegen oder einfügen",
    parts: "Teile der Suche",
    chip: {
      text: (text) => `„${text}“`,
      imageGone: "Bild nicht mehr da",
      image: "Ihr Bild",
      imageFrame: (frame, frames) => `Ihr Bild, Einzelbild ${count(frame)} von ${count(frames)}`,
      imagePart: "Ausschnitt Ihres Bildes",
      case: "Wie dieser Fall",
      caseImage: "Wie dieses Bild",
      caseImagePart: "Wie ein Ausschnitt dieses Bildes",
    },
    howMuch: "Wie viel dies zählt",
    not: "nicht",
    times: (size) => `×${forms.number(size)}`,
    hitsShallBe: "Treffer sollen sein:",
    likeIt: "ähnlich",
    unlikeIt: "unähnlich",
    counts: "Es zählt",
    region: "Nur einen Ausschnitt vergleichen: Rechteck zeichnen",
    inNumbers: "In Zahlen",
    edges: { x: "Links %", y: "Oben %", width: "Breite %", height: "Höhe %" },
    wholeImage: "Das ganze Bild vergleichen",
    offers: "Vorschläge",
    away: (denied) => `Von ${denied.map((what) => `„${what}“`).join(" und ")} weg suchen`,
    onlyAway:
      "Was Treffern unähnlich sein soll, zählt nicht für sich allein. Fügen Sie Worte oder ein Bild hinzu, denen sie ähnlich sein sollen.",
    only: (what) => `Nur ${what}`,
    tells: "So steht es in Ihrer DICOM-Datei",
    reading: "Die Bilder werden gelesen…",
    read: (number) =>
      `${counted(number, "Bild ist", "Bilder sind")} jetzt gelesen; damit kann gesucht werden`,
    full: (most) => `Eine Suche hat höchstens ${most} Teile. Entfernen Sie zuerst einen.`,
    tooLong: (most) => `Worte haben höchstens ${count(most)} Buchstaben. Kürzen Sie sie zuerst.`,
    tooMuch: "Das ist zu viel für eine Suche",
    cut: (parts, letters) =>
      `Die Adresse fragt nach mehr als ${parts} Teilen, oder nach mehr als ${count(letters)} Buchstaben in einem. Der Rest ist ausgelassen.`,
    search: "Suchen",
    remove: (title) => `Entfernen: ${title}`,
    pasted: "eingefügtes Bild",
  },
  files: {
    empty: "Die Datei ist leer. Wählen Sie ein DICOM-, PNG- oder JPEG-Bild.",
    unreadable: "Das ist kein lesbares Bild. Wählen Sie ein DICOM-, PNG- oder JPEG-Bild.",
    dicom:
      "Mit dieser DICOM-Datei kann nicht gesucht werden. Suchen Sie mit einem Bild der Untersuchung, oder exportieren Sie es als PNG oder JPEG.",
    dicomTooLarge: (megabytes, most) =>
      `Die DICOM-Datei hat ${forms.rounded(megabytes)} MB; hier werden höchstens ${most} MB gelesen. Exportieren Sie eines ihrer Bilder als PNG oder JPEG und suchen Sie damit.`,
    tooLargeAsPng: (megabytes, asPng, most) =>
      `Das Bild hat ${forms.rounded(megabytes)} MB, und ${forms.rounded(asPng)} MB als das PNG, mit dem gesucht wird; höchstens ${most} MB dürfen es sein. Verkleinern Sie es zuerst.`,
    tooLarge: (megabytes, most) =>
      `Das Bild hat ${forms.rounded(megabytes)} MB; gesucht werden kann mit höchstens ${most} MB. Verkleinern Sie es zuerst.`,
    foreign: {
      tiff: `Das ist ein TIFF-Bild. ${saveIt}`,
      heic: `Das ist ein HEIC-Foto. ${saveIt}`,
      video: "Das ist ein Video. Speichern Sie ein Standbild daraus als PNG oder JPEG.",
      pdf: "Das ist ein PDF-Dokument. Nehmen Sie die Seite als Bild auf, oder speichern Sie ihr Bild als PNG oder JPEG.",
      jpeg2000: `Das ist ein JPEG-2000-Bild. ${saveIt}`,
      zip: "Das ist ein ZIP-Archiv oder ein Office-Dokument. Nehmen Sie das Bild heraus.",
      packed: "Das ist eine gepackte Datei. Entpacken Sie sie und suchen Sie mit dem Bild.",
    },
  },
  failures: {
    noAnswer: "Der Server antwortet nicht",
    away: "Vielleicht startet er gerade, oder das Netz ist weg. Diese Seite fragt von selbst wieder an.",
    awayOnce:
      "Vielleicht startet er gerade, oder das Netz ist weg. Versuchen Sie es noch einmal, sobald er antwortet.",
    notLetIn: { title: "Kein Zugang", detail: "Melden Sie sich neu an und laden Sie dann die Seite neu." },
    notHere: "Das gibt es hier nicht",
    notHereWhy: "Vielleicht wurde es gelöscht, oder die Adresse stimmt nicht.",
    changed: "Das hat sich geändert",
    changedWhy: "Jemand anders hat es inzwischen geändert. Sehen Sie es sich erst noch einmal an.",
    tooLarge: "Das ist zu groß, um damit zu suchen",
    tooLargeWhy: "Nehmen Sie weniger oder kleinere Bilder.",
    cannotSearch: "Danach kann nicht gesucht werden",
    cannotSearchWhy:
      "Der Server kennt etwas nicht, wonach die Adresse fragt. Nehmen Sie Filter weg, oder beginnen Sie neu.",
    notNow: "Der Server kann gerade nicht antworten",
    failed: "Fehler auf dem Server",
    noReason: "Er nannte keinen Grund. Das Protokoll des Servers sagt vielleicht mehr.",
    unreadable: {
      title: "Unlesbare Antwort",
      detail: "Der Server hat etwas geantwortet, das diese Seite nicht versteht.",
    },
    cutOff: {
      title: "Abgebrochen",
      detail: "Der Server hörte auf, bevor die Zusammenfassung vollständig war.",
    },
    fileCutOff: {
      title: "Abgebrochen",
      detail: "Der Server hörte auf, bevor die Datei vollständig war. Gespeichert wurde nichts.",
    },
  },

  start: {
    howTo: "So wird gesucht",
    examples: "Beispiele",
    searches: ["left pneumothorax", "head CT with ring-enhancing mass", "melanoma"],
    hint: "Legen Sie irgendwo auf der Seite ein Bild ab, fügen Sie eines mit {ctrl} {v} ein, oder drücken Sie {slash} und tippen Sie. Bilder und Worte wirken zusammen.",
    toCompare: (number) => `${cases(number)} zum Vergleich.`,
    allCases: "Alle Fälle als Liste",
    stays: "Womit Sie suchen, bleibt auf diesem Server.",
    strange: "Dieses Modell kennt dieses Archiv nicht.",
    strangeWhy:
      "Seine Worte finden die zugehörigen Bilder nicht: Gesucht wird nach den Worten der Befunde, bei Bildern nach bloßer Ähnlichkeit.",
    measuredOn: (number) => `Gemessen an ${counted(number, "Fall", "Fällen")} dieses Archivs`,
  },
  notices: {
    "image-of-one-colour": "ein Bild aus einer einzigen Farbe zeigt nichts",
    "says-nothing": "die Wörter sagen nichts, wonach man suchen könnte",
    "no-case-matches": "kein Fall hier passt",
    "no-filtered-case-matches": "kein Fall, den die Filter durchlassen, passt",
    "filter-leaves-none": "kein Fall passt durch den Filter: {words}",
    "filters-leave-none-together": "kein Fall passt durch alle Filter zugleich: {words}",
    "no-hit-fits": "kein Treffer passt gut",
    "part-of-image":
      "gesucht wurde nach einem Bildausschnitt, und die Bilder hier werden als Ganzes verglichen",
    "no-report-has": "in keinem Befund hier steht als vorhanden: {words}",
    "no-filtered-report-has": "in keinem Befund, den die Filter durchlassen, steht als vorhanden: {words}",
    "no-report-fits-rest": "kein Befund hier, in dem es vorhanden ist, passt zu den übrigen Wörtern: {words}",
    "no-filtered-report-fits-rest":
      "kein Befund, den die Filter durchlassen und in dem es vorhanden ist, passt zu den übrigen Wörtern: {words}",
    "not-known-but-said":
      "von keinem Befund hier ist bekannt, dass es darin vorhanden ist, doch einige nennen die Wörter: {words}",
    "not-known-but-said-filtered":
      "von keinem Befund, den die Filter durchlassen, ist bekannt, dass es darin vorhanden ist, doch einige nennen die Wörter: {words}",
    "no-report-says": "in keinem Befund hier steht: {words}",
    "image-unlike-all":
      "dieses Bild unterscheidet sich von den Bildern hier, wie sie sich untereinander nicht unterscheiden",
    "no-image-near": "kein Bild hier liegt so nah an diesem wie die Bilder hier aneinander",
    "no-filtered-image-near":
      "kein Bild, das die Filter durchlassen, liegt so nah an diesem wie die Bilder hier aneinander",
    busy: "der Server ist mit anderen Suchen beschäftigt; gleich noch einmal versuchen",
    "too-late":
      "die Suche dauerte zu lange und wurde beendet; nach weniger fragen, oder es wieder versuchen, wenn der Server weniger zu tun hat",
    "file-gone": "eine Datei des Archivs fehlt oder ist beschädigt",
    "index-gone": "der Index des Archivs ist nicht lesbar: er ist weg, oder sein Datenträger versagt",
    internal: "im Server ist etwas schiefgegangen; sein Protokoll sagt zu dieser Zeit, wo",
    "taken-back":
      "was gesucht wird, wird mit gleichem oder größerem Gewicht wieder weggeschoben: einen der Teile weglassen",
    "nothing-wanted": "nichts wird gesucht: Wörter, ein Bild oder einen Fall angeben, wonach gesucht wird",
    "absence-alone":
      "die Wörter fragen nur nach dem, was fehlt, und das sagen Bilder nicht: nach beidem oder nach Text ordnen, oder angeben, was da sein soll",
    "words-wanted":
      "nach Text geordnet werden nur Wörter mit Befunden verglichen, und hier stehen keine: Wörter angeben, oder anders ordnen",
    "nothing-to-compare":
      "der gesuchte Fall hat weder ein Bild noch einen Befund, die sich vergleichen lassen",
    "image-without-vector": "das gesuchte Bild hat eine einzige Farbe: ein anderes Bild des Falls wählen",
    "no-probabilities": "das Modell dieses Servers kennt keine Wahrscheinlichkeiten",
    "no-regions": "das Modell dieses Servers kann die Bereiche eines Bildes nicht unterscheiden",
    "collections-full": "es gibt so viele Sammlungen, wie es geben darf; eine löschen, die niemand braucht",
    "read-only": "das Archiv lässt sich hier nur lesen; wem es gehört, kann es beschreibbar anbieten",
    "request-too-large": "das ist größer als {megabytes} MB; weniger oder kleinere Bilder nehmen",
    "request-too-slow":
      "das kam nicht innerhalb von {seconds} Sekunden ganz an; es mit einer besseren Verbindung wieder versuchen",
    "image-unreadable":
      "das Bild ist nicht lesbar; es neu als stehendes PNG oder JPEG speichern, kleiner, wenn es sehr groß ist",
    "images-too-large":
      "die Bilder haben zusammen mehr als {megapixels} Millionen Pixel; weniger oder kleinere nehmen",
    "image-too-large-as-png":
      "das Bild ist als PNG, mit dem gesucht wird, zu groß; es verkleinern und damit suchen",
    "dicom-without-image": "diese DICOM-Datei enthält kein Bild, sondern etwa einen Befund oder einen Plan",
    "dicom-damaged": "diese DICOM-Datei ist beschädigt oder unvollständig",
    "dicom-too-large": "diese DICOM-Datei ist größer, als womit gesucht wird",
    "dicom-not-read": "diese DICOM-Datei ist auf eine Art gepackt, die nicht gelesen wird",
  },
  results: {
    name: "Ergebnis",
    ranking: "Rangfolge",
    grid: "Ähnliche Fälle",
    searching: "Suche läuft…",
    nothingAlike: "Nichts Ähnliches",
    none: "Keine Treffer",
    best: (hits, total) => `Die ${count(hits)} ähnlichsten von ${counted(total, "Fall", "Fällen")}`,
    times: (encode, search) => `${encode} + ${search} ms`,
    timesWhy: "Kodieren der Anfrage, dann die Suche",
    more: "Mehr zeigen",
    all: (most) => `Das sind die ${count(most)} besten. Weitere Worte oder Filter grenzen die Suche ein.`,
    weak: "Was folgt, passt schwach",
    nearest: "Was folgt, liegt am nächsten, ist aber nicht ähnlich",
    otherWords: "Andere Worte",
    suggestions: {
      spelling: "Meinten Sie {as} mit „{word}“?",
      abbreviation: "„{word}“ als {as} ausschreiben",
    },
    unknownWords: (list) =>
      `Kein Befund und kein Befundlexikon kennt ${list.map((word) => `„${word}“`).join(", ")}.`,
    lost: {
      title: "Das Bild dieser Suche ist nicht mehr da",
      detail:
        "Bilder bleiben im Speicher der Browsertabs, in die sie gegeben wurden; eine Adresse allein nimmt sie nicht mit. Legen Sie das Bild neu ab, fügen Sie es ein oder wählen Sie es aus.",
    },
    nothingLikeThis: {
      title: "Hier gibt es nichts Ähnliches",
      nearest: "Die Fälle unten liegen am nächsten, ähnlich sind sie nicht.",
    },
    noCase: {
      title: "Kein Fall passt",
      filtered: "Kein Fall erfüllt alle Filter, oder keiner davon gleicht der Anfrage.",
      clear: "Alle Filter löschen",
      otherWords: "Versuchen Sie andere Worte oder ein Bild.",
      textOnly: "Die Rangfolge nach Text findet nur Worte und Namen von Einzelbefunden.",
    },
  },
  feedback: {
    more: (rank) => `Mehr wie Treffer ${rank}`,
    less: (rank) => `Weniger wie Treffer ${rank}`,
    note: (more, less) =>
      `${capital([...(more > 0 ? [`mehr wie ${count(more)} der Fälle`] : []), ...(less > 0 ? [`weniger wie ${count(less)}, ${less === 1 ? "der" : "die"} ausgelassen ${less === 1 ? "wird" : "werden"}`] : [])].join(", "))}.`,
    full: (most) => `Eine Suche beachtet höchstens je ${most}.`,
    clear: "Zurücknehmen",
  },
  caution: {
    demoModel: (number) =>
      `Es sucht das Demo-Modell: Es kennt künstliche Phantome und sonst nichts. Bei ${counted(number, "Fall", "Fällen")} hier, ${number === 1 ? "der keines ist" : "die keine sind"}, bedeutet seine Ähnlichkeit nichts. Starten Sie mit einem eigenen Modell (--model).`,
  },
  keyHelp: {
    title: "Tasten",
  },
  filters: {
    name: "Filter",
    countsWhat: "Gezählt sind Fälle des Archivs, gefunden oder nicht.",
    toggle: (active) => (active > 0 ? `Filter (${active})` : "Filter"),
    active: "Gesetzte Filter",
    remove: (filter) => `Filter entfernen: ${filter}`,
    clear: "Alle löschen",
    age: "Alter in Jahren",
    studyDate: "Untersucht am",
    from: "Von",
    to: "Bis",
    turned: "„Von“ liegt nach „Bis“.",
    ageChip: (from, to) => {
      if (from === null) return `Alter ${to} und jünger`;
      return to === null ? `Alter ${from} und älter` : `Alter ${from} bis ${to}`;
    },
    dateChip: (from, to) => {
      if (from === null) return `Untersuchung bis ${date(to ?? "")}`;
      return to === null ? `Untersuchung seit ${date(from)}` : `Untersuchung ${date(from)} bis ${date(to)}`;
    },
    modeOf: (facet) => `${facet}: was davon gelten soll`,
    modes: { any: "Eines", all: "Alle", none: "Keines" },
    chips: {
      any: (value) => value,
      all: (value) => `alle von: ${value}`,
      none: (value) => `keines von: ${value}`,
    },
  },
  list: {
    asTable: "Als Tabelle",
  },
  card: {
    images,
    noImage: "Kein Bild",
    labels: "Einzelbefunde",
    moreLikeThis: "Mehr davon",
    sameImages: (number) => `Dieselben Bilder in ${counted(number, "weiterem Fall", "weiteren Fällen")}:`,
    anotherReport: (place) => `${place} (anderer Befund)`,
    pick: {
      name: (number) => (number === undefined ? "Wählen" : `Fall ${number}`),
      said: (rank, number) =>
        `Treffer ${rank} wählen${number === undefined ? "" : `, Fall ${number} der Zusammenfassung`}`,
      title:
        "Treffer wählen, um nur sie zusammenzufassen oder um sie zu sammeln (x; mit Umschalt alle bis hier)",
    },
  },
  selection: {
    name: "Gewählte Treffer",
    chosen: (number) => `${count(number)} gewählt`,
    none: "Auswahl aufheben",
  },
  why: {
    title: "Warum?",
    where: "Stelle zeigen",
    score: (score) => `Punktwert ${score}, nur innerhalb dieses Vergleichs vergleichbar`,
    lookedFor: "Womit gesucht wurde",
    found: "Was damit gefunden wurde",
    rank: (rank) => `Rang ${rank}`,
    probable: (share) => `zu ${percent(share)} wahrscheinlich`,
    share: (share) => `${percent(share)} seines Platzes`,
    notHeard: "ohne Gewicht",
    part: {
      text: (text) => `„${text}“`,
      image: "Ihr Bild",
      imagePart: "ein Ausschnitt Ihres Bildes",
      case: "der gewählte Fall",
      casePart: "ein Ausschnitt seines Bildes",
      any: "die Anfrage",
    },
  },

  collections: {
    title: "Sammlungen",
    putInto: "In eine Sammlung legen",
  },
  unknownMode: {
    name: "Verdeckter Modus",
    means: "Verdeckt, was Fälle sind, bis es Fall für Fall aufgedeckt wird",
    hit: (rank) => `Treffer ${rank}`,
    case: "Unbekannter Fall",
    what: "Was dieser Fall ist, sein Befund und seine Angaben sind verdeckt.",
    reveal: "Aufdecken",
    revealHit: (rank) => `Treffer ${rank} aufdecken`,
    revealOf: (which) => `Aufdecken: ${which}`,
    revealCase: (place) => `Fall ${place} aufdecken`,
    words: "Verdeckte Wörter",
    filters: (hidden) => counted(hidden, "verdeckter Filter", "verdeckte Filter"),
    reason: "warum, ist verdeckt",
    lost: {
      title: "Was von dieser Suche verdeckt ist, ist nicht mehr da",
      detail:
        "Verdeckte Worte und Filter bleiben im Speicher der Browsertabs, in die sie gegeben wurden; eine Adresse allein nimmt sie nicht mit, und auch nicht ein Tab, der neu geladen wird. Gesucht wurde nichts.",
    },
    collection: "die Sammlung",
    collectionOf: (number) => `Sammlung mit ${counted(number, "Fall", "Fällen")}`,
  },
  case: {
    yearsShort: (age) => `${age} J.`,
  },
  compare: {
    oneWhy: (rank) => `Treffer ${rank} mit der Anfrage vergleichen`,
    first: "Die ersten Treffer vergleichen",
  },
  report: {
    denied: "verneint",
  },

  summary: {
    name: "Zusammenfassung der Treffer",
    title: "Zusammenfassung",
    notForDiagnosis: "Nicht zur Diagnose",
    key: "Die Taste s führt zur Zusammenfassung",
    toggle: (isOpen) => (isOpen ? "Verbergen" : "Zeigen"),
    theSummary: "der Zusammenfassung",
    chosen: (number) => `(${count(number)} gewählt)`,
  },

  footer: {
    notForDiagnosis: "Nicht zur klinischen Diagnose.",
    judge: "Precedent hilft beim Urteilen; es stellt nie eine Diagnose.",
    images,
    fingerprint: (fingerprint) => `Fingerabdruck ${fingerprint}`,
    licences: "Lizenzen",
    archive: "Archiv",
    evaluation: "Auswertung",
  },
  settings: {
    open: "Einstellungen",
    language: "Sprache",
    theme: "Farbschema",
    themes: { system: "System", light: "Hell", dark: "Dunkel" },
    density: "Dichte",
    densities: { comfortable: "Bequem", compact: "Kompakt" },
    notLoaded: "Diese Sprache konnte nicht geladen werden. Ist der Server weg?",
  },

  facets: {
    modality: "Modalität",
    bodyPart: "Körperregion",
    sex: "Geschlecht",
    label: "Schlagwort",
    finding: "Im Befund genannt",
  },
  rankings: {
    hybrid: { name: "Hybrid", means: "Bilder, Bedeutung und Worte zusammen" },
    vector: { name: "Vektor", means: "Nur die Ähnlichkeit von Bildern und Bedeutung" },
    text: { name: "Text", means: "Nur die Worte der Befunde" },
  },
  relevance: {
    strong: { name: "stark", title: "Starke Übereinstimmung" },
    good: { name: "gut", title: "Gute Übereinstimmung" },
    weak: { name: "schwach", title: "Schwache Übereinstimmung" },
  },
  legs: {
    "image-to-image": "Sein Bild gegen",
    "image-to-text": "Sein Befund gegen",
    "text-to-image": "Sein Bild gegen",
    "text-to-text": "Die Bedeutung seines Befunds gegen",
    words: "Die Worte seines Befunds gegen",
  },
  comparisons: {
    "image-to-image": "Bilder finden Bilder mit denselben Einzelbefunden",
    "image-to-text": "Bilder finden ihre Befunde",
    "text-to-image": "Texte finden ihre eigenen Bilder",
    "text-to-text": "Texte finden Befunde gleicher Bedeutung",
    words: "Worte finden Befunde mit denselben Einzelbefunden",
  },
  grades: { unknown: "nicht gemessen", "at-chance": "wie Zufall", fair: "mäßig", good: "gut" },
  presence: { present: "vorhanden", absent: "verneint", uncertain: "fraglich" },
  sides: { left: "links", right: "rechts", both: "beidseits", bilateral: "beidseits" },
  sexes: { F: "Weiblich", M: "Männlich", O: "Divers", U: "Unbekannt" },
  modalities: {
    CR: "Speicherfolienradiographie",
    CT: "Computertomographie",
    DX: "Digitale Radiographie",
    ES: "Endoskopie",
    GM: "Mikroskopie",
    IO: "Intraorale Radiographie",
    MG: "Mammographie",
    MR: "Magnetresonanztomographie",
    NM: "Nuklearmedizin",
    OP: "Ophthalmologische Fotografie",
    OPT: "Optische Kohärenztomographie",
    PT: "Positronenemissionstomographie",
    RF: "Durchleuchtung",
    SM: "Objektträgermikroskopie",
    US: "Ultraschall",
    XA: "Angiographie",
    XC: "Fotografie",
  },
  bodyParts: {
    ABDOMEN: "Abdomen",
    ANKLE: "Sprunggelenk",
    ARM: "Arm",
    BRAIN: "Gehirn",
    BREAST: "Mamma",
    BLADDER: "Harnblase",
    CHEST: "Thorax",
    COLON: "Kolon",
    CSPINE: "Halswirbelsäule",
    ELBOW: "Ellenbogen",
    EYE: "Auge",
    FACE: "Gesicht",
    FINGER: "Finger",
    FOOT: "Fuß",
    HAND: "Hand",
    HEAD: "Kopf",
    HEART: "Herz",
    HIP: "Hüfte",
    KIDNEY: "Niere",
    KNEE: "Knie",
    LEG: "Bein",
    LIVER: "Leber",
    LSPINE: "Lendenwirbelsäule",
    LUNG: "Lunge",
    NECK: "Hals",
    PELVIS: "Becken",
    SHOULDER: "Schulter",
    SKIN: "Haut",
    SKULL: "Schädel",
    SPINE: "Wirbelsäule",
    STOMACH: "Magen",
    THYROID: "Schilddrüse",
    TSPINE: "Brustwirbelsäule",
    WRIST: "Handgelenk",
  },
};
