import { capital, formsIn, sentence } from "./forms";

const forms = formsIn("en", "en-GB");
const { count, counted, date, percent } = forms;

const cases = (number: number) => counted(number, "case", "cases");
const images = (number: number) => counted(number, "image", "images");
const claims = (number: number) => counted(number, "claim", "claims");

const exportIt = "Export the image as PNG or JPEG and search with that.";
const saveIt = "Open it and save the image as PNG or JPEG.";

/** A range of which one end may be open. */
function range(from: string | null, to: string | null): string {
  if (from === null) return `up to ${to}`;
  return to === null ? `from ${from}` : `${from} to ${to}`;
}

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
    oneCase: (case_: string) => `${case_} – Precedent`,
    nowhere: "Nothing here – Precedent",
    search: (text: string) => `${text === "" ? "Similar cases" : text} – Precedent`,
  },
  shell: {
    tagline: "Find the past cases that look, or read, like this one.",
    mayBeOld: "What is shown may be old.",
    refused: (files: number) =>
      `${files === 1 ? "This file" : `${count(files)} files`} cannot be searched with`,
    skip: "Go to the first hit",
    nowhere: "Nothing is kept at this address",
    toSearch: "Go to the search",
    drop: "Drop images to find similar cases; on the bar, to add them to the search",
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
    away: (denied: string) => `Search away from “${denied}”`,
    full: (most: number) => `A search has at most ${most} parts. Remove one first.`,
    search: "Search",
    remove: (title: string) => `Remove: ${title}`,
    pasted: "pasted image",
  },
  files: {
    empty: "The file is empty. Choose a PNG or JPEG image.",
    unreadable: "This is not an image that can be read. Choose a PNG or JPEG image.",
    tooLarge: (megabytes: number, most: number) =>
      `The image has ${megabytes} MB; at most ${most} MB can be searched with. Scale it down first.`,
    foreign: {
      dicom: `This is a DICOM file. ${exportIt}`,
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
    notLetIn: { title: "You are not let in", detail: "Sign in again, then reload the page." },
    notHere: "This is not here",
    tooLarge: "This is too large to search with",
    cannotSearch: "This cannot be searched for",
    notNow: "The server cannot answer now",
    failed: "The server failed",
    noReason: "It gave no reason. The server's log may tell more.",
    unreadable: {
      title: "Unreadable answer",
      detail: "The server answered with something that this page does not understand.",
    },
    cutOff: { title: "Cut off", detail: "The server stopped before the summary was whole." },
  },

  start: {
    howTo: "How to search",
    examples: "Examples",
    searches: ["left pneumothorax", "head CT with ring-enhancing mass", "melanoma"],
    hint: "Drop an image anywhere, paste one with {ctrl} {v}, or press {slash} and type. Images and words go together.",
    toCompare: (number: number) => `${cases(number)} to compare with.`,
    stays: "What you search with stays on this server.",
    strange: "This model does not know this archive.",
    strangeWhy:
      "Its words do not find the images that belong to them: searches go by the words of reports, and images by mere likeness.",
    measuredOn: (number: number) => `Measured on ${cases(number)} of this archive`,
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
    clear: "Take it back",
  },
  caution: {
    demoModel: (number: number) =>
      `The demo model serves: it knows synthetic phantoms and nothing else. Of ${counted(number, "case", "cases")} here that ${number === 1 ? "is no phantom" : "are no phantoms"}, what it finds alike means nothing. Start with a model of your own (--model).`,
  },
  doubts: {
    name: "Doubts",
    said: (field: "modality" | "bodyPart", tag: string, seems: string, share: number) =>
      `${field === "modality" ? "Modality" : "Body part"}: the case says ${tag}; to the model its images look like ${seems} (${percent(share)} of its belief). Nothing was changed.`,
  },
  keyHelp: {
    title: "Keys",
    list: [
      ["/", "Go to the search bar"],
      ["↓", "From the search bar to the first hit"],
      ["← → ↑ ↓", "From hit to hit; on a case, from image to image"],
      ["Enter", "Open the hit"],
      ["Esc", "Back to the hits"],
      ["j k", "Next hit, previous hit"],
      ["+ - 0", "Zoom in, zoom out, whole image"],
      ["i", "Exchange black and white"],
      ["s", "Go to the summary"],
      ["?", "Show these keys"],
    ] as readonly (readonly [keys: string, meaning: string])[],
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
    ageChip: (from: number | null, to: number | null) =>
      `age ${range(from === null ? null : String(from), to === null ? null : String(to))}`,
    dateChip: (from: string | null, to: string | null) =>
      `study ${range(from === null ? null : date(from), to === null ? null : date(to))}`,
  },
  card: {
    images,
    noImage: "No image",
    labels: "Findings",
    moreLikeThis: "More like this",
    sameImages: (number: number) => `Same images in ${counted(number, "other case", "other cases")}:`,
    anotherReport: (place: number) => `${place} (another report)`,
    pick: {
      name: (number: number | undefined) => (number === undefined ? "Summarise" : `Case ${number}`),
      said: (rank: number, number: number | undefined) =>
        `Summarise hit ${rank}${number === undefined ? "" : `, case ${number} of the summary`}`,
      title: "Summarise the chosen hits only",
    },
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

  trail: {
    name: "Hits",
    search: "Search",
    back: "Back to the hits",
    previous: "Previous hit",
    next: "Next hit",
    place: (place: number, all: number) => `Hit ${count(place)} of ${count(all)}`,
  },
  case: {
    findSimilar: "Find similar",
    details: "Details",
    age: "Age",
    years: (age: number) => `${age} years`,
    yearsShort: (age: number) => `${age} y`,
    id: "Case",
  },
  report: {
    title: "Report",
    none: "This case has no report.",
    quoteLost: "The sentence that was quoted does not stand in this report any more.",
    note: "Findings are read by rules, which err: the text is what counts.",
    only: (qualifier: string) => `only ${qualifier}`,
    ofFamily: "of a relative",
    denied: "denied",
  },
  viewer: {
    name: "Images",
    none: "This case has no images.",
    noImage: "No image",
    slice: "Slice",
    view: "View",
    zoomOut: "Zoom out",
    zoomIn: "Zoom in",
    fit: "Fit",
    fitMeans: "Show the whole image (0)",
    invert: "Invert",
    invertMeans: "Exchange black and white (I)",
    loading: (what: string) => `Loading ${what}`,
    failed: (what: string) => `${capital(what)} could not be loaded.`,
    series: (number: number) => `Series ${number}`,
    image: (number: number, view: string) => (view === "" ? `Image ${number}` : `Image ${number}, ${view}`),
    /** "Series 2 of 3, image 3 of 24, lateral"; a series of 1 is not told. */
    place: (series: number, ofSeries: number, image: number, ofImages: number, view: string) =>
      capital(
        [
          ...(ofSeries > 1 ? [`series ${series} of ${ofSeries}`] : []),
          `image ${image} of ${ofImages}`,
          ...(view === "" ? [] : [view]),
        ].join(", "),
      ),
  },
  /** The viewer of images whose instances are kept. */
  depth: {
    opening: "Opening the viewer…",
    plain: "Show plain pictures",
    plainWanted: "Plain pictures are shown, as chosen.",
    notStarted: "The viewer could not be started; plain pictures are shown.",
    notShown: (why: string) => `This case is shown as plain pictures: ${why}.`,
    dragging: "What dragging does",
    tools: { window: "Window", step: "Scroll", pan: "Pan", length: "Length", angle: "Angle" },
    toolMeans: {
      window: "Drag to change which greys are shown (W)",
      step: "Drag to step through the images (S)",
      pan: "Drag to move the enlarged image (P); the middle button always does",
      length: "Set two points to measure a length (L); by keyboard: arrow keys, then Enter",
      angle: "Set three points to measure an angle (A); by keyboard: arrow keys, then Enter",
    },
    window: "Window",
    preset: "Named window, keys 1 to 9",
    ownWindow: "As dragged",
    centre: "Level",
    width: "Width",
    cine: "Film",
    cineMeans: "Play the series as a film (C)",
    play: "Play",
    pause: "Pause",
    rate: "Images a second",
    aSecond: (rate: number) => `${rate}/s`,
    seriesChoice: "Series",
    seriesOf: (number: number, images: number) =>
      `Series ${number}, ${images} ${images === 1 ? "image" : "images"}`,
    measurements: "Measurements",
    kinds: { length: "length", angle: "angle" },
    open: "to be continued",
    removed: (name: string) => `Remove ${name}`,
    metadata: "Metadata of this image",
    metadataSearch: "Search",
    elements: (shown: number, all: number) => `${shown} of ${all} elements`,
    tag: "Tag",
    name: "Name",
    value: "Value",
  },
  heat: {
    show: "Show where it is similar",
    refused: "Where the image is similar cannot be shown:",
    to: "to",
    comparing: "Comparing…",
    less: "less",
    more: "more similar within this image.",
    notDisease: "It drives similarity, not disease.",
    lost: "Your image is no longer in this tab; choose it again.",
    most: (place: string) => `Most similar ${place}, at the ring.`,
    /** Left and right are the picture's, not the patient's. */
    place: (vertical: "upper" | "lower" | null, horizontal: "left" | "right" | null) => {
      const side = [vertical, horizontal].filter((word) => word !== null).join(" ");
      return side === "" ? "in the middle of the picture" : `in the ${side} of the picture`;
    },
  },

  summary: {
    name: "Summary of the hits",
    title: "Summary",
    notForDiagnosis: "Not for diagnosis",
    key: "The key s goes to the summary",
    toggle: (isOpen: boolean): string => (isOpen ? "Hide" : "Show"),
    theSummary: "the summary",
    chosen: (number: number) => `(${count(number)} chosen)`,
    of: (number: number) => `Of ${cases(number)}`,
    ofChosen: (number: number) => `Of ${counted(number, "chosen case", "chosen cases")}`,
    leftOut: (number: number) => `, ${count(number)} of them left out`,
    chooseNone: "Choose none",
    byRule: "In common, by rule",
    writtenBy: (writer: string) => `Written by ${writer}, each sentence checked`,
    aModel: "a language model",
    notShownSoFar: (number: number) => `${claims(number)} not shown so far.`,
    notShownAndWhy: (number: number) => `${claims(number)} not shown, and why`,
    weak: "Weak",
    quoted: "Quoted",
    apart: "In one case alone",
    which: (number: string, all: string, what: string) => `${number} of ${all}: ${what}. Which cases?`,
    case: (name: string, says: string) => (says === "" ? `Case ${name}` : `Case ${name}, ${says}`),
    quote: (which: string, text: string) => `${which}: “${text}”`,
    findings: {
      title: "Findings",
      finding: "Finding",
      note: "Cases by what their reports say. A report that is silent denies nothing.",
      told: {
        present: "Present",
        uncertain: "Uncertain",
        absent: "Denied",
        absentInPart: "Denied in part",
        notMentioned: "Not mentioned",
      },
      toldOf: (finding: string, told: string) => `${finding}, ${told.toLowerCase()}`,
      disputed: "disputed",
      filterOn: "Search among such cases only",
      filterOff: "Search among all cases",
    },
    differential: {
      title: "Beside the archive",
      note: "How often it has each, and how many times as often these cases do: {scope}. It says nothing of how probable anything is.",
      cases: "Cases",
      similarity: "Similarity",
      similarityWhy: "The share of these cases in the similarity of all",
      archive: (number: number) => (number > 0 ? `Archive, of ${count(number)}` : "Archive"),
      archiveWhy: "Of its cases with a report",
      lift: "Lift",
      liftWhy: "How many times as often as in the archive, with the interval of 95 %",
      interval: (low: string, high: string) => `(${low} to ${high})`,
      tooFew: "Not told of fewer than five cases",
    },
    origin: {
      noModel: "No language model is configured.",
      model: (name: string, where: string) => `Language model: ${name}, on ${where}.`,
      form: (schema: string) => `Form ${schema}`,
      prompt: (version: string) => `Asked by version ${version} of the prompt.`,
    },
    standing: {
      reading: "Reading the reports…",
      writing: (model: string) => `${model} is writing. Each sentence is checked before it is shown.`,
      none: "Too little evidence to summarise.",
      byRule: "Made by rule; no word of it is generated.",
      fellBack: (why: string) => sentence(`made by rule, without the language model: ${why}`),
      written: (writer: string, supported: number, weak: number, dropped: number) => {
        const judged = [`${claims(supported)} supported`];
        if (weak > 0) judged.push(`${count(weak)} weak`);
        if (dropped > 0) judged.push(`${count(dropped)} not shown`);
        return `Written by ${writer}: ${judged.join(", ")}.`;
      },
      failed: (why: string) => sentence(`no summary: ${why}`),
      cutOff: (why: string) => sentence(`this summary is not whole: ${why}`),
      noAnswer: "the server does not answer",
    },
  },

  footer: {
    notForDiagnosis: "Not for clinical diagnosis.",
    judge: "Precedent helps people judge; it never diagnoses.",
    images,
    fingerprint: (fingerprint: string) => `Fingerprint ${fingerprint}`,
    licences: "Licences",
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
  courses: {
    new: "new",
    unchanged: "unchanged",
    worse: "worse",
    improved: "improved",
    resolved: "resolved",
    old: "old",
    history: "history",
  },
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
