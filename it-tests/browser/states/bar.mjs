// The bar with parts of every kind.
import { both, givenPicture } from "./acts.mjs";

const part = "[data-testid=part]";
const menu = async (page) => page.locator(`${part} summary`).first().click();
const drawn = async (page) => {
  const box = await page.getByTestId("region-image").boundingBox();
  await page.mouse.move(box.x + box.width * 0.2, box.y + box.height * 0.2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.7, box.y + box.height * 0.6, { steps: 4 });
  await page.mouse.up();
};
const inNumbers = (page) => page.locator(".region-numbers summary").click();
const full = Array.from({ length: 16 }, (_, place) => `q=word${place}&w=0.5`).join("&");

export const bar = [
  { name: "a weighted word", at: "/?q=pneumothorax&q=effusion&w=2", shows: `${part} .part-weight` },
  { name: "a weighted word, its menu open", at: "/?q=pneumothorax&q=effusion&w=2", act: menu, shows: ".part-menu[open]" },
  { name: "a red word", at: "/?q=pneumothorax&q=effusion&w=-1", shows: `${part}[data-away=true]` },
  { name: "a red word, its menu open", at: "/?q=pneumothorax&q=effusion&w=-2", act: menu, shows: ".part-menu[open]" },
  { name: "like a case", at: ({ hits }) => `/?like=${hits[0]}`, shows: part },
  {
    name: "like part of an image of a case, its menu open",
    at: ({ first }) => `/?like=${first.caseId}&of=${first.bestImage.id}&area=0.2,0.2,0.5,0.5`,
    act: menu,
    shows: "[data-testid=region-image]",
  },
  { name: "like an image", at: "/", act: givenPicture, shows: `${part} .part-picture` },
  { name: "like an image, its menu open", at: "/", act: both(givenPicture, menu), shows: "[data-testid=region-image]" },
  {
    name: "like part of an image, in numbers",
    at: "/",
    act: both(givenPicture, menu, drawn, inNumbers),
    shows: ".region-numbers[open]",
  },
  { name: "an image and words", at: "/?q=pneumothorax", act: givenPicture, shows: `${part} .part-picture` },
  { name: "as many parts as there can be", at: `/?${full}`, shows: `${part}:nth-child(15)` },
];
