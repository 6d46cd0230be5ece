import { QueryClientProvider } from "@tanstack/react-query";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { createQueryClient } from "./api/queryClient";
import { App } from "./pages/App";
import { preferredLanguage } from "./state/language";
import { recallLook } from "./state/look";
import { speak } from "./words/words";
import "./style/index.css";

const root = document.getElementById("root");
if (root === null) throw new Error("index.html has no element #root");

const page = (
  <StrictMode>
    <QueryClientProvider client={createQueryClient()}>
      <App />
    </QueryClientProvider>
  </StrictMode>
);

recallLook();
// English is always at hand: a page in it is better than none.
speak(preferredLanguage())
  .catch(() => speak("en"))
  .finally(() => createRoot(root).render(page));
