// What axe finds in each state of the page, in light, in dark and in forced colours.
import { readFile } from "node:fs/promises";
import { states } from "../states/all.mjs";
import { worldOf } from "../states/world.mjs";
import { random } from "./random.mjs";

const axe = await readFile(new URL("../../../web-ui/node_modules/axe-core/axe.min.js", import.meta.url), "utf8");

const schemes = {
  light: { colorScheme: "light", forcedColors: "none" },
  dark: { colorScheme: "dark", forcedColors: "none" },
  "forced colours": { colorScheme: "light", forcedColors: "active" },
};

/** A browser's profile of its own, with a screen and with what a reader chose in the settings before. */
async function profile(browser, { width = 1280, height = 800, touch = false, kept = {}, ...media }) {
  const viewport = { width, height };
  const context = await browser.newContext({ viewport, hasTouch: touch, isMobile: touch, ...media });
  await context.addInitScript((choices) => {
    for (const [name, choice] of Object.entries(choices)) localStorage.setItem(`precedent:${name}`, choice);
  }, kept);
  return context;
}

/** A page in a state. */
async function reached(context, world, { at, before, act, shows }) {
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  await before?.(page, world);
  await page.goto(world.address + (typeof at === "string" ? at : at(world)));
  await page.locator("main").first().waitFor();
  await act?.(page, world);
  await page.locator(shows).first().waitFor();
  return page;
}

/** Until nothing moves any more, but for what moves for ever. */
const settled = (page) =>
  page.evaluate(async () => {
    await new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next)));
    const ending = document.getAnimations().filter((one) => one.effect.getComputedTiming().endTime < 5_000);
    await Promise.allSettled(ending.map(({ finished }) => finished));
  });

async function faults(page) {
  const found = [];
  await page.evaluate(axe);
  for (const [scheme, media] of Object.entries(schemes)) {
    await page.emulateMedia(media);
    await settled(page);
    const violations = await page.evaluate(async () => (await window.axe.run({ resultTypes: ["violations"] })).violations);
    found.push(...violations.map(({ id, impact, nodes }) => `${scheme}: ${id} (${impact}): ${nodes[0].html.slice(0, 160)}`));
  }
  return found;
}

/** All of them, so many by chance, or those whose names have some words. */
function drawn(wanted, seed) {
  if (wanted === "all") return states;
  if (!/^\d+$/.test(wanted)) return states.filter(({ name }) => name.includes(wanted));
  const any = random(seed);
  const order = states.map((state) => ({ state, place: any() })).sort((one, other) => one.place - other.place);
  return order.slice(0, Number(wanted)).map(({ state }) => state);
}

export const accessible = [
  {
    name: "faults that axe finds in states of the page, in light, dark and forced colours",
    asked: "0 in at least 60 states",
    async measure({ browser, page, address, seed, states: wanted }) {
      const world = await worldOf(page.request, address);
      const looked = drawn(wanted, seed);
      let count = 0;
      let missing = 0;
      for (const state of looked) {
        const context = await profile(browser, state.screen ?? {});
        try {
          const found = await faults(await reached(context, world, state));
          for (const fault of found) console.log(`    ${state.name}: ${fault}`);
          count += found.length;
        } catch (error) {
          missing++;
          console.log(`    ${state.name}: not reached: ${String(error).split("\n")[0]}`);
        } finally {
          await context.close();
        }
      }
      await world.leave();
      const figure = `${count} in ${looked.length} of ${states.length} states, each in ${Object.keys(schemes).length} schemes; ${missing} not reached`;
      return { figure, isMet: count === 0 && missing === 0 };
    },
  },
];
