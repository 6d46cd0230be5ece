// What the page says of an answer's worth: of what is not there, of bands, of what is denied.
import { outside } from "./outside.mjs";

const topics = [
  "left pneumothorax",
  "pleural effusion",
  "consolidation",
  "cardiomegaly",
  "lung nodule",
  "normal chest X-ray",
  "intracerebral haemorrhage",
  "infarct",
  "hydrocephalus",
  "ring-enhancing mass",
  "normal head CT",
  "melanoma",
  "basal cell carcinoma",
  "psoriasis",
  "diabetic retinopathy",
  "glaucoma",
  "adenocarcinoma",
  "chronic inflammation",
];

export const honest = [
  {
    name: "outside queries that say none, of 30",
    asked: "at least 27, none with a strong hit",
    async measure({ search }) {
      let none = 0;
      let strong = 0;
      for (const words of outside) {
        const { said, bands } = await search(`q=${encodeURIComponent(words)}`);
        if (said) none++;
        if (bands.includes("strong")) {
          strong++;
          console.log(`    a strong hit for: ${words}`);
        }
      }
      return { figure: `${none} say none, ${strong} show a strong hit`, isMet: none >= 27 && strong === 0 };
    },
  },
  {
    name: "lists in which a band rises, of 54",
    asked: "0",
    async measure({ search }) {
      const order = ["strong", "good", "weak"];
      let rising = 0;
      for (const words of topics) {
        for (const ranking of ["hybrid", "vector", "text"]) {
          const { bands } = await search(`q=${encodeURIComponent(words)}&ranking=${ranking}`);
          const places = bands.map((band) => order.indexOf(band));
          if (places.some((place, at) => at > 0 && place < places[at - 1])) rising++;
        }
      }
      return { figure: String(rising), isMet: rising === 0 };
    },
  },
  {
    name: "effusions among 24 for pneumothorax not effusion, as written and with a red chip",
    asked: "at most 1 each",
    async measure({ findings }) {
      const written = await findings("q=pneumothorax+not+effusion", "pleural-effusion");
      const chip = await findings("q=pneumothorax&q=effusion&w=-1", "pleural-effusion");
      return { figure: `${written}, ${chip}`, isMet: written <= 1 && chip <= 1 };
    },
  },
  {
    name: "pneumothoraces among 24 for no pneumothorax",
    asked: "at most 2",
    async measure({ findings }) {
      const found = await findings("q=no+pneumothorax", "pneumothorax");
      return { figure: String(found), isMet: found <= 2 };
    },
  },
];
