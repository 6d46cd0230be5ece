import type { components } from "./schema";

type Schemas = components["schemas"];

export type SearchRequest = Schemas["SearchRequest"];
export type SearchResponse = Schemas["SearchResponse"];
export type RegionsRequest = Schemas["RegionsRequest"];
export type Regions = Schemas["Regions"];
export type Hit = Schemas["Hit"];
export type HitLeg = Hit["explanation"]["legs"][number];
export type Leg = Schemas["Leg"];
export type Relevance = Schemas["Relevance"];
export type Presence = Schemas["Presence"];
export type StatedFinding = Schemas["StatedFinding"];
export type ReportFinding = Schemas["ReportFinding"];
export type Span = Schemas["Span"];
export type Case = Schemas["Case"];
export type CaseReport = Schemas["Report"];
export type CaseImage = Schemas["Image"];
export type Health = Schemas["Health"];
export type Grade = Schemas["Calibration"]["legs"][number]["grade"];
