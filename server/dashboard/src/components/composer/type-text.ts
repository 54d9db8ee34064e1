import { difference } from "../../models/text-fix.ts";

/**
 * Brings the textarea to `text` as if it had been typed, so that the browser's own undo takes it back. Where that is not
 * to be had, the value is set.
 */
export function typeText(textarea: HTMLTextAreaElement, text: string): void {
  if (textarea.value === text) return;
  const { span, text: added } = difference(textarea.value, text);
  if (textarea.ownerDocument.activeElement === textarea && typeof textarea.ownerDocument.execCommand === "function") {
    textarea.setSelectionRange(span[0], span[1]);
    // Deprecated, and still the only way to change a text field that keeps its history.
    const isDone =
      added === ""
        ? textarea.ownerDocument.execCommand("delete")
        : textarea.ownerDocument.execCommand("insertText", false, added);
    if (isDone && textarea.value === text) return;
  }
  textarea.value = text;
  const caret = span[0] + added.length;
  textarea.setSelectionRange(caret, caret);
}
