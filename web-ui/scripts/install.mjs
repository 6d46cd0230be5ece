// Installs the locked packages, and only when the lock file, the platform or Node changed since the last time.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";

const stamp = "node_modules/.installed-lock";
const lock = createHash("sha256").update(readFileSync("package-lock.json")).digest("hex");
const wanted = `${lock} ${process.platform}-${process.arch} node-${process.versions.modules}\n`;
const installed = existsSync(stamp) ? readFileSync(stamp, "utf8") : "";

if (installed === wanted) {
  process.stdout.write("npm packages are up to date\n");
} else {
  const onWindows = process.platform === "win32";
  execFileSync("npm", ["ci", "--no-audit", "--no-fund"], { stdio: "inherit", shell: onWindows });
  writeFileSync(stamp, wanted);
}
