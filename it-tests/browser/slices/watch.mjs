// Runs in the page: reads the number that is burnt into the painted picture, at every frame.

/**
 * Looks after everything else that is done for a frame, just before the browser shows it: observers of sizes come last.
 * The number is ten bars of 32 pixels from the 8th row and column on, the least bit first, white for 1.
 */
export function watchBurnt() {
  const seen = { frames: 0, painted: 0, wrong: [], numbers: [] };
  window.burnt = seen;
  const probe = document.body.appendChild(document.createElement("div"));
  probe.style.position = "fixed";
  const one = document.createElement("canvas");
  one.width = 512;
  one.height = 512;
  const small = one.getContext("2d", { willReadFrequently: true });

  function look() {
    seen.frames++;
    const picture = document.querySelector("[data-testid=viewer-picture]");
    const canvas = picture?.tagName === "CANVAS" ? picture : picture?.querySelector("canvas");
    if (!canvas?.width) return;
    const side = Math.min(canvas.width, canvas.height);
    const left = (canvas.width - side) / 2;
    const top = (canvas.height - side) / 2;
    small.drawImage(canvas, left, top, side, side, 0, 0, 512, 512);
    let number = 0;
    for (let bit = 0; bit < 10; bit++) {
      if (small.getImageData(24 + 40 * bit, 24, 1, 1).data[0] > 127) number += 2 ** bit;
    }
    seen.painted++;
    if (!seen.numbers.includes(number)) seen.numbers.push(number);
    const place = document.querySelector("[data-testid=viewer-place]").textContent;
    const label = picture.getAttribute("aria-label");
    const slider = document.querySelector(".viewer-slider").value;
    const said = [place, label].map((words) => Number(/image (\d+)/i.exec(words)?.[1]));
    const right = said.every((one) => one === number) && Number(slider) === number - 1;
    if (!right) seen.wrong.push({ number, place, label, slider });
  }

  new ResizeObserver(look).observe(probe);
  let wide = false;
  const turn = () => {
    wide = !wide;
    probe.style.width = wide ? "2px" : "1px";
    requestAnimationFrame(turn);
  };
  turn();
}
