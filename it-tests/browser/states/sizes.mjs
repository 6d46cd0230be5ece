// The same pages on other screens.
import { found } from "./acts.mjs";

const phone = { width: 390, height: 844, touch: true };
const tablet = { width: 768, height: 1024, touch: true };
const card = "[data-testid=hit-card]";
const filters = (page) => page.locator(".filters-toggle").click();
const aCase = ({ first: { caseId, bestImage } }) => `/case/${caseId}?${found.slice(2)}&at=${bestImage.id}`;
const two = ({ hits }) => `/compare?${found.slice(2)}&case=${hits[0]}&case=${hits[1]}`;

export const sizes = [
  { name: "hits, compact", at: found, screen: { kept: { density: "compact" } }, shows: "[data-density=compact] [data-testid=hit-card]" },
  { name: "a list, compact", at: "/list", screen: { kept: { density: "compact" } }, shows: "[data-testid=list-row]" },
  { name: "hits in German", at: found, screen: { kept: { language: "de" } }, shows: `html[lang=de] ${card}` },
  { name: "a case in German", at: aCase, screen: { kept: { language: "de" } }, shows: "html[lang=de] [data-testid=case-report]" },
  { name: "the archive in German", at: "/archive", screen: { kept: { language: "de" } }, shows: "html[lang=de] [data-testid=growth]" },
  { name: "start on a phone", at: "/", screen: phone, shows: ".start" },
  { name: "hits on a phone", at: found, screen: phone, shows: card },
  { name: "filters on a phone", at: found, screen: phone, act: filters, shows: "[data-open=true]" },
  { name: "a case on a phone", at: aCase, screen: phone, shows: "[data-testid=case-report]" },
  { name: "two cases on a phone", at: two, screen: phone, shows: "[data-testid=hit-column]" },
  { name: "a list on a phone", at: "/list", screen: phone, shows: "[data-testid=list-row]" },
  { name: "a collection on a phone", at: ({ collection }) => `/collection/${collection}`, screen: phone, shows: "[data-testid=entry]" },
  { name: "hits on a tablet", at: found, screen: tablet, shows: card },
  { name: "a case on a tablet", at: aCase, screen: tablet, shows: "[data-testid=case-report]" },
  { name: "hits on a wide screen", at: found, screen: { width: 3840, height: 2160 }, shows: card },
  { name: "hits on a phone in German", at: found, screen: { ...phone, kept: { language: "de" } }, shows: `html[lang=de] ${card}` },
  { name: "a case on a phone in German", at: aCase, screen: { ...phone, kept: { language: "de" } }, shows: "[data-testid=case-report]" },
  { name: "start with more contrast", at: "/", screen: { contrast: "more" }, shows: ".start" },
  { name: "a case with more contrast", at: aCase, screen: { contrast: "more" }, shows: "[data-testid=case-report]" },
  { name: "hits with more contrast", at: found, screen: { contrast: "more" }, shows: card },
];
