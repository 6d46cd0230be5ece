import { navigate } from "./location";
import { hrefOf, readRoute } from "./route";
import { setUnknown } from "./unknown";

/** Switches unknown mode, and has the address follow. */
export function changeUnknown(isOn: boolean): void {
  const route = readRoute(new URL(window.location.href));
  setUnknown(isOn);
  navigate(hrefOf(route), "replace");
}
