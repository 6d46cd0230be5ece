import { capital, formsIn } from "./forms";

const forms = formsIn("en", "en-GB");
const { count, counted, date, percent } = forms;

const cases = (number: number) => counted(number, "case", "cases");
const images = (number: number) => counted(number, "image", "images");

const saveIt = "Open it and save the image as PNG or JPEG.";

/** "Chest" as it stands within a sentence; "CT" stays. */
const withinSentence = (title: string) =>
  /^\p{Lu}\p{Ll}/u.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title;

/** Every string that an English reader sees or hears, by its place on the page. Where "{name}" stands, something is put in. */
export const english = {
  language: "en" as "en" | "de",
  forms,
  cases,
  more: { more: (hidden: number) => `Show ${count(hidden)} more`, fewer: "Show fewer" },
  unknown: "Unknown",
  close: "Close",
  tryAgain: "Try again",
  keys: { control: "Ctrl" },

  titles: {
    case: "Case – Precedent",
    collections: "Collections – Precedent",
    collection: "Collection – Precedent",
    present: "Presentation – Precedent",
    quiz: "Quiz – Precedent",
    oneCase: (case_: string) => `${case_} – Precedent`,
    compare: (what: string) => `Compare: ${what === "" ? "similar cases" : what} – Precedent`,
    nowhere: "Nothing here – Precedent",
    archive: "The archive – Precedent",
    evaluation: "Evaluation – Precedent",
    search: (text: string) => `${text === "" ? "Similar cases" : text} – Precedent`,
    list: (text: string) => `${text === "" ? "List of cases" : `${text}, as a list`} – Precedent`,
  },
  shell: {
    loading: "Loading…",
    notLoaded: "This part of the page could not be loaded. Is the server away?",
    reload: "Load it again",
    tagline: "Find the past cases that look, or read, like this one.",
    mayBeOld: "What is shown may be old.",
    archiveChanged: "The archive has changed.",
    refused: (files: number) =>
      `${files === 1 ? "This file" : `${count(files)} files`} cannot be searched with`,
    skip: "Go to the first hit",
    skipToRow: "Go to the first row",
    nowhere: "Nothing is kept at this address",
    toSearch: "Go to the search",
    drop: "Drop images to find similar cases; on the bar, to add them to the search",
    dropResult: "Drop the result of an evaluation",
  },
  bar: {
    describe: "Describe the case",
    wordsOrImages: "Words, images, or both",
    addWords: "Add words",
    imagesToSearch: "Images to search with",
    choose: "Add images",
    chooseHow: "Choose, drop or paste images",
    parts: "Parts of the search",
    chip: {
      text: (text: string) => `“${text}”`,
      imageGone: "Image is gone",
      image: "Your image",
      imageFrame: (frame: number, frames: number) => `Your image, frame ${count(frame)} of ${count(frames)}`,
      imagePart: "Part of your image",
      case: "Like this case",
      caseImage: "Like this image",
      caseImagePart: "Like part of this image",
    },
    howMuch: "How much this counts",
    not: "not",
    times: (size: number) => `×${forms.number(size)}`,
    hitsShallBe: "Hits shall be",
    likeIt: "like it",
    unlikeIt: "unlike it",
    counts: "It counts",
    region: "Compare only a part: draw a rectangle",
    inNumbers: "In numbers",
    edges: { x: "Left %", y: "Top %", width: "Width %", height: "Height %" },
    wholeImage: "Compare the whole image",
    offers: "Offers",
    away: (denied: readonly string[]) =>
      `Search away from ${denied.map((what) => `“${what}”`).join(" and ")}`,
    onlyAway: "What hits shall be unlike is not heeded alone. Add words or an image that they shall be like.",
    only: (what: string) => `Only ${withinSentence(what)}`,
    tells: "Your DICOM file says that it is this",
    reading: "Reading the images…",
    read: (number: number) => `${images(number)} to search with ${number === 1 ? "is" : "are"} read by now`,
    full: (most: number) => `A search has at most ${most} parts. Remove one first.`,
    tooLong: (most: number) => `Words have at most ${count(most)} letters. Shorten them first.`,
    tooMuch: "This is too much for one search",
    cut: (parts: number, letters: number) =>
      `The address asks for more than ${parts} parts, or for more than ${count(letters)} letters in one of them. The rest is left out.`,
    search: "Search",
    remove: (title: string) => `Remove: ${title}`,
    pasted: "pasted image",
  },
  files: {
    empty: "The file is empty. Choose a DICOM, PNG or JPEG image.",
    unreadable: "This is not an image that can be read. Choose a DICOM, PNG or JPEG image.",
    dicom: "This DICOM file cannot be searched with.",
    dicomTooLarge: (megabytes: number, most: number) =>
      `The DICOM file has ${megabytes} MB; at most ${most} MB are read here. Export one of its images as PNG or JPEG and search with that.`,
    tooLargeAsPng: (megabytes: number, asPng: number, most: number) =>
      `The image has ${megabytes} MB, and ${asPng} MB as the PNG that is searched with; at most ${most} MB can be. Scale it down first.`,
    tooLarge: (megabytes: number, most: number) =>
      `The image has ${megabytes} MB; at most ${most} MB can be searched with. Scale it down first.`,
    foreign: {
      tiff: `This is a TIFF image. ${saveIt}`,
      heic: `This is a HEIC photograph. ${saveIt}`,
      video: "This is a video. Save one picture of it as PNG or JPEG.",
      pdf: "This is a PDF document. Take a picture of the page, or save its image as PNG or JPEG.",
      jpeg2000: `This is a JPEG 2000 image. ${saveIt}`,
      zip: "This is a ZIP archive or an office document. Take the image out of it.",
      packed: "This is a packed file. Unpack it, and search with the image.",
    },
  },
  failures: {
    noAnswer: "The server does not answer",
    away: "It may be starting, or the network is away. This page asks again by itself.",
    awayOnce: "It may be starting, or the network is away. Try again once it answers.",
    notLetIn: { title: "You are not let in", detail: "Sign in again, then reload the page." },
    notHere: "This is not here",
    notHereWhy: "It may have been deleted, or the address is not right.",
    changed: "This has changed",
    changedWhy: "Somebody else changed it meanwhile. Look at it again first.",
    tooLarge: "This is too large to search with",
    tooLargeWhy: "Take fewer or smaller images.",
    cannotSearch: "This cannot be searched for",
    cannotSearchWhy:
      "The server does not know something that the address asks for. Take filters away, or begin anew.",
    notNow: "The server cannot answer now",
    failed: "The server failed",
    noReason: "It gave no reason. The server's log may tell more.",
    unreadable: {
      title: "Unreadable answer",
      detail: "The server answered with something that this page does not understand.",
    },
    cutOff: { title: "Cut off", detail: "The server stopped before the summary was whole." },
    fileCutOff: {
      title: "Cut off",
      detail: "The server stopped before the file was whole. Nothing was saved.",
    },
  },

  start: {
    howTo: "How to search",
    examples: "Examples",
    searches: ["left pneumothorax", "head CT with ring-enhancing mass", "melanoma"],
    hint: "Drop an image anywhere, paste one with {ctrl} {v}, or press {slash} and type. Images and words go together.",
    toCompare: (number: number) => `${cases(number)} to compare with.`,
    allCases: "All cases, as a list",
    stays: "What you search with stays on this server.",
    strange: "This model does not know this archive.",
    strangeWhy:
      "Its words do not find the images that belong to them: searches go by the words of reports, and images by mere likeness.",
    measuredOn: (number: number) => `Measured on ${cases(number)} of this archive`,
  },
  notices: {
    "image-of-one-colour": "an image of one colour shows nothing",
    "says-nothing": "the words say nothing that could be looked for",
    "no-case-matches": "no case here matches",
    "no-filtered-case-matches": "no case that passes the filter matches",
    "filter-leaves-none": "no case passes the filter: {words}",
    "filters-leave-none-together": "no case passes all of the filters together: {words}",
    "no-hit-fits": "no hit fits well",
    "part-of-image": "a part of an image was looked for, and images here are compared whole",
    "no-report-has": "no report here has: {words}",
    "no-filtered-report-has": "no report that passes the filter has: {words}",
    "no-report-fits-rest": "no report here that has it fits the other words: {words}",
    "no-filtered-report-fits-rest":
      "no report that passes the filter and has it fits the other words: {words}",
    "not-known-but-said": "no report here is known to have it, though some say its words: {words}",
    "not-known-but-said-filtered":
      "no report that passes the filter is known to have it, though some say its words: {words}",
    "no-report-says": "no report here says: {words}",
    "image-unlike-all": "this image differs from the images here as they do not differ from each other",
    "no-image-near": "no image here is as near to this one as images here are to each other",
    "no-filtered-image-near":
      "no image that passes the filter is as near to this one as images here are to each other",
    busy: "the server is busy with other searches; try again in a moment",
    "too-late":
      "the search took too long and was ended; ask for less, or try again when the server is less busy",
    "file-gone": "a file of the archive is missing or damaged",
    "index-gone": "the archive's index cannot be read: it is gone, or its disk fails",
    internal: "something went wrong inside; the server's log, at this time, says where",
    "taken-back":
      "what is looked for is pushed away again, with as much weight or more: leave one of the parts out",
    "nothing-wanted": "nothing is looked for: add words, an image or a case to look for",
    "absence-alone":
      "the words ask for absence alone, which images do not tell: rank by both or by text, or add what is to be there",
    "words-wanted":
      "ranking by text compares words with reports alone, and nothing here has words: add some, or rank otherwise",
    "nothing-to-compare": "the case to look for has neither an image nor a report that can be compared",
    "image-without-vector": "the image to look for is of one colour: choose another image of the case",
    "no-probabilities": "the model of this server knows no probabilities",
    "no-regions": "the model of this server cannot tell the regions of an image",
    "collections-full": "there are as many collections as there may be; delete one that nobody needs",
    "read-only": "the archive can only be read here; its owner can serve it so that it can be written",
    "request-too-large": "this is larger than {megabytes} MB; take fewer or smaller images",
    "request-too-slow": "this did not come whole within {seconds} seconds; try again on a better connection",
    "image-unreadable":
      "the image cannot be read; save it anew as a still PNG or JPEG, smaller where it is very large",
    "images-too-large":
      "the images have more than {megapixels} million pixels together; take fewer or smaller ones",
    "image-too-large-as-png":
      "the image is too large as the PNG that is searched with; scale it down and search with that",
    "dicom-without-image": "this DICOM file holds no image, but a report, a plan or the like",
    "dicom-damaged": "this DICOM file is damaged or not whole",
    "dicom-too-large": "this DICOM file is larger than what is searched with",
    "dicom-not-read": "this DICOM file is packed in a way that is not read",
  },
  results: {
    name: "Results",
    ranking: "Ranking",
    grid: "Similar cases",
    searching: "Searching…",
    nothingAlike: "Nothing alike",
    none: "No hits",
    best: (hits: number, total: number) => `The ${count(hits)} most similar of ${cases(total)}`,
    times: (encode: string, search: string) => `${encode} + ${search} ms`,
    timesWhy: "Encoding the query, then searching",
    more: "Show more",
    all: (most: number) => `These are the ${count(most)} best. Add words or filters to narrow the search.`,
    weak: "What follows fits weakly",
    nearest: "What follows is nearest, though not alike",
    otherWords: "Other words",
    suggestions: {
      spelling: "Did you mean {as} by “{word}”?",
      abbreviation: "Write “{word}” out as {as}",
    },
    unknownWords: (list: readonly string[]) =>
      `No report and no list of findings knows ${list.map((word) => `“${word}”`).join(", ")}.`,
    lost: {
      title: "The image of this search is no longer here",
      detail:
        "Images stay in the memory of the browser tabs that they were given to; an address alone does not carry them. Drop, paste or choose the image again.",
    },
    nothingLikeThis: {
      title: "Nothing here is like this",
      nearest: "The cases below are nearest, though not alike.",
    },
    noCase: {
      title: "No case fits",
      filtered: "No case passes all the filters, or none of those that do is like the query.",
      clear: "Clear all filters",
      otherWords: "Try other words, or an image.",
      textOnly: "Text ranking finds words and names of findings only.",
    },
  },
  feedback: {
    more: (rank: number) => `More like hit ${rank}`,
    less: (rank: number) => `Less like hit ${rank}`,
    note: (more: number, less: number) =>
      `${capital([...(more > 0 ? [`more like ${count(more)} of the cases`] : []), ...(less > 0 ? [`less like ${count(less)}, which ${less === 1 ? "is" : "are"} left out`] : [])].join(", "))}.`,
    full: (most: number) => `A search heeds at most ${most} of each.`,
    clear: "Take it back",
  },
  caution: {
    demoModel: (number: number) =>
      `The demo model serves: it knows synthetic phantoms and nothing else. Of ${counted(number, "case", "cases")} here that ${number === 1 ? "is no phantom" : "are no phantoms"}, what it finds alike means nothing. Start with a model of your own (--model).`,
  },
  keyHelp: {
    title: "Keys",
  },
  filters: {
    name: "Filters",
    countsWhat: "Counts are of cases in the archive, found or not.",
    toggle: (active: number) => (active > 0 ? `Filters (${active})` : "Filters"),
    active: "Filters in force",
    remove: (filter: string) => `Remove filter ${filter}`,
    clear: "Clear all",
    age: "Age in years",
    studyDate: "Study date",
    from: "From",
    to: "To",
    turned: "“From” lies after “to”.",
    ageChip: (from: number | null, to: number | null) => {
      if (from === null) return `age ${to} and younger`;
      return to === null ? `age ${from} and older` : `age ${from} to ${to}`;
    },
    dateChip: (from: string | null, to: string | null) => {
      if (from === null) return `study up to ${date(to ?? "")}`;
      return to === null ? `study since ${date(from)}` : `study ${date(from)} to ${date(to)}`;
    },
    /** What the chosen values of a facet ask of a case. */
    modeOf: (facet: string) => `${facet}: what is chosen`,
    modes: { any: "Any of", all: "All of", none: "None of" },
    chips: {
      any: (value: string) => value,
      all: (value: string) => `all of: ${value}`,
      none: (value: string) => `none of: ${value}`,
    },
  },
  list: {
    asTable: "As a table",
  },
  card: {
    images,
    noImage: "No image",
    labels: "Findings",
    moreLikeThis: "More like this",
    sameImages: (number: number) => `Same images in ${counted(number, "other case", "other cases")}:`,
    anotherReport: (place: number) => `${place} (another report)`,
    pick: {
      name: (number: number | undefined) => (number === undefined ? "Choose" : `Case ${number}`),
      said: (rank: number, number: number | undefined) =>
        `Choose hit ${rank}${number === undefined ? "" : `, case ${number} of the summary`}`,
      title: "Choose hits, to summarise these only or to collect them (x; with Shift all up to here)",
    },
  },
  selection: {
    name: "Chosen hits",
    chosen: (number: number) => `${count(number)} chosen`,
    none: "Choose none",
  },
  why: {
    title: "Why?",
    where: "Show where",
    score: (score: string) => `Score ${score}, comparable within this leg only`,
    lookedFor: "What was looked for with",
    found: "What was found by it",
    rank: (rank: number) => `rank ${rank}`,
    probable: (share: number) => `${percent(share)} probable`,
    share: (share: number) => `${percent(share)} of its place`,
    notHeard: "not heard",
    part: {
      text: (text: string) => `“${text}”`,
      image: "your image",
      imagePart: "a part of your image",
      case: "the chosen case",
      casePart: "a part of its image",
      any: "the query",
    },
  },

  collections: {
    title: "Collections",
    putInto: "Put into a collection",
  },
  unknownMode: {
    name: "Unknown mode",
    means: "Hides what cases are until it is revealed, case by case",
    hit: (rank: number) => `Hit ${rank}`,
    case: "Unknown case",
    what: "What this case is, its report and its details are hidden.",
    reveal: "Reveal",
    revealHit: (rank: number) => `Reveal hit ${rank}`,
    revealOf: (which: string) => `Reveal: ${which}`,
    revealCase: (place: number) => `Reveal case ${place}`,
    words: "Hidden words",
    filters: (hidden: number) => counted(hidden, "hidden filter", "hidden filters"),
    reason: "why is hidden",
    lost: {
      title: "What is hidden of this search is no longer here",
      detail:
        "Hidden words and filters stay in the memory of the browser tabs that they were given to; an address alone does not carry them, nor does a tab that is loaded again. Nothing was searched for.",
    },
    collection: "the collection",
    collectionOf: (number: number) => `Collection of ${cases(number)}`,
  },
  case: {
    yearsShort: (age: number) => `${age} y`,
  },
  compare: {
    oneWhy: (rank: number) => `Compare hit ${rank} with the query`,
    first: "Compare the first hits",
  },
  report: {
    denied: "denied",
  },

  summary: {
    name: "Summary of the hits",
    title: "Summary",
    notForDiagnosis: "Not for diagnosis",
    key: "The key s goes to the summary",
    toggle: (isOpen: boolean): string => (isOpen ? "Hide" : "Show"),
    theSummary: "the summary",
    chosen: (number: number) => `(${count(number)} chosen)`,
  },

  footer: {
    notForDiagnosis: "Not for clinical diagnosis.",
    judge: "Precedent helps people judge; it never diagnoses.",
    images,
    fingerprint: (fingerprint: string) => `Fingerprint ${fingerprint}`,
    licences: "Licences",
    archive: "Archive",
    evaluation: "Evaluation",
  },
  settings: {
    open: "Settings",
    language: "Language",
    theme: "Theme",
    themes: { system: "System", light: "Light", dark: "Dark" },
    density: "Density",
    densities: { comfortable: "Comfortable", compact: "Compact" },
    notLoaded: "This language could not be loaded. Is the server away?",
  },

  facets: {
    modality: "Modality",
    bodyPart: "Body part",
    sex: "Sex",
    label: "Label",
    finding: "Finding in the report",
  },
  rankings: {
    hybrid: { name: "Hybrid", means: "Images, meaning and words together" },
    vector: { name: "Vector", means: "Likeness of images and meaning alone" },
    text: { name: "Text", means: "The words of the reports alone" },
  },
  relevance: {
    strong: { name: "strong", title: "Strong match" },
    good: { name: "good", title: "Good match" },
    weak: { name: "weak", title: "Weak match" },
  },
  /** What a leg compares, said of one hit; the part of the query follows. */
  legs: {
    "image-to-image": "Its image against",
    "image-to-text": "Its report against",
    "text-to-image": "Its image against",
    "text-to-text": "The meaning of its report against",
    words: "The words of its report against",
  },
  /** What a leg compares, said of an archive as a whole. */
  comparisons: {
    "image-to-image": "Images find images with the same findings",
    "image-to-text": "Images find their reports",
    "text-to-image": "Text finds its own images",
    "text-to-text": "Text finds reports that mean the same",
    words: "Words find reports with the same findings",
  },
  grades: { unknown: "not measured", "at-chance": "at chance", fair: "fair", good: "good" },
  presence: { present: "present", absent: "absent", uncertain: "uncertain" },
  sides: { left: "left", right: "right", both: "both", bilateral: "bilateral" },
  sexes: { F: "Female", M: "Male", O: "Other", U: "Unknown" } as Readonly<Record<string, string>>,
  /** DICOM's modality codes (PS3.3 C.7.3.1.1.1). */
  modalities: {
    CR: "Computed radiography",
    CT: "Computed tomography",
    DX: "Digital radiography",
    ES: "Endoscopy",
    GM: "General microscopy",
    IO: "Intra-oral radiography",
    MG: "Mammography",
    MR: "Magnetic resonance",
    NM: "Nuclear medicine",
    OP: "Ophthalmic photography",
    OPT: "Ophthalmic tomography",
    PT: "Positron emission tomography",
    RF: "Fluoroscopy",
    SM: "Slide microscopy",
    US: "Ultrasound",
    XA: "Angiography",
    XC: "Photography",
  } as Readonly<Record<string, string>>,
  /** DICOM's body parts (PS3.16 annex L) where lower case alone does not make a word of them. */
  bodyParts: {} as Readonly<Record<string, string>>,
};
