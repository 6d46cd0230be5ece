import { QueryClientProvider } from "@tanstack/react-query";
import { render } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { createQueryClient } from "../api/queryClient";
import { App } from "../pages/App";

/** Opens the whole page at an address, as a browser would, and returns the hands that use it. */
export function openPage(href: string) {
  history.replaceState(null, "", href);
  return drawPage();
}

/** Opens it at the present entry of the history, as a browser does that loads it anew. */
export function drawPage() {
  const user = userEvent.setup();
  const page = render(
    <QueryClientProvider client={createQueryClient()}>
      <App />
    </QueryClientProvider>,
  );
  return { user, page };
}
