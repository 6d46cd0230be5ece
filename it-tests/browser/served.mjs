// A page and the archive's instances at one address, as behind a hospital's proxy: the archive allows no other page.
import { createReadStream } from "node:fs";
import http from "node:http";
import path from "node:path";

const TYPES = { ".html": "text/html", ".js": "text/javascript", ".wasm": "application/wasm" };

/** Serves a folder, and passes on what is asked under /dicom-web; says its address. */
export async function served(folder, archive) {
  const server = http.createServer((request, response) => {
    if (request.url.startsWith("/dicom-web")) {
      pass(request, response, archive);
    } else {
      file(path.join(folder, path.normalize(new URL(request.url, "http://localhost").pathname)), response);
    }
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { address: `http://localhost:${server.address().port}`, close: () => server.close() };
}

function file(name, response) {
  response.setHeader("Content-Type", TYPES[path.extname(name)] ?? "application/octet-stream");
  createReadStream(name)
    .on("error", () => response.writeHead(404).end())
    .pipe(response);
}

function pass(request, response, archive) {
  const to = new URL(request.url, archive);
  const headers = { ...request.headers, host: to.host };
  const passed = http.request(to, { method: request.method, headers }, (answer) => {
    response.writeHead(answer.statusCode, answer.headers);
    answer.pipe(response);
  });
  passed.on("error", () => response.writeHead(502).end());
  request.pipe(passed);
}
