// What is answered in the server's stead, to see the page in states that a healthy server does not bring about.

const api = (path) => `**/api/v1/${path}`;

/** Answers so, whatever is asked there. */
export function answered(path, status, body = {}) {
  return (page) =>
    page.route(api(path), (route) =>
      route.fulfill({
        status,
        contentType: status < 400 ? "application/json" : "application/problem+json",
        body: typeof body === "string" ? body : JSON.stringify(body),
      }),
    );
}

/** Answers what the server does, but for a change. */
export function changed(path, change) {
  return (page) =>
    page.route(api(path), async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, json: change(await response.json()) });
    });
}

/** Never answers. */
export function silent(path) {
  return (page) => page.route(api(path), () => undefined);
}

/** Is not reached. */
export function unreached(path) {
  return (page) => page.route(api(path), (route) => route.abort());
}
