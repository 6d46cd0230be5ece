/** How far ahead of the reader, and behind, images are loaded before they are asked for. */
const ahead = 16;
const behind = 8;

/**
 * In what order the images of a series are loaded: the one that is wanted, its first, its middle and its last, so that a
 * jump finds one, then its neighbours, nearest first, those where the reader is heading before those behind.
 *
 * @param heading 1 towards the end, -1 towards the beginning
 */
export function loadingOrder(count: number, place: number, heading: 1 | -1): readonly number[] {
  const order = [place, 0, Math.floor((count - 1) / 2), count - 1];
  for (let steps = 1; steps <= ahead; steps++) {
    order.push(place + steps * heading);
    if (steps <= behind) order.push(place - steps * heading);
  }
  return [...new Set(order)].filter((one) => one >= 0 && one < count);
}
