import { useState } from "react";
import { takeAddress } from "../state/location";
import { useLanguage } from "../words/words";
import { Shell } from "./Shell";

/** The whole page, drawn anew when another language is spoken; what the reader typed and opened stays. */
export function App() {
  const [isCut] = useState(takeAddress);
  useLanguage();
  return <Shell isCut={isCut} />;
}
