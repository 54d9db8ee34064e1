import { cleanup, render } from "@testing-library/preact";
import { App } from "../components/App.tsx";
import type { DeskModel } from "../models/desk.ts";

/** Puts the desk into the page of the test; whatever stood there before is gone. */
export function show(desk: DeskModel): Element {
  cleanup();
  return render(<App desk={desk} />).container;
}
