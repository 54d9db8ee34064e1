import { isObject } from "../protocol/schema.ts";
import type { AskJudge, JudgeItem, Opinion, Verdict } from "./types.ts";

type Answer = Verdict | (Opinion & { readonly outcome: "failed" });

/** Why something failed is kept in the evidence; a stack or a whole web page is not. */
const WHY_LENGTH = 500;

/** One call of the judge, never more: whatever goes wrong, late answers included, is an outcome and not an error. */
export function askOnce(judge: AskJudge, item: JudgeItem, timeoutMs: number): Promise<Answer> {
  const abort = new AbortController();
  return new Promise((resolve) => {
    const settle = (answer: Answer): void => {
      clearTimeout(timer);
      resolve(answer);
    };
    const timer = setTimeout(() => {
      settle(failed(`no answer within ${timeoutMs / 1000} s`));
      abort.abort(new Error("the time for an answer is up"));
    }, timeoutMs);
    // Inside `then`, so that a judge that throws at once fails like one that rejects.
    Promise.resolve()
      .then(() => judge(item, { signal: abort.signal }))
      .then(readVerdict)
      .then(settle, (error: unknown) => settle(failed(reasonOf(error))));
  });
}

function failed(why: string): Answer {
  return { outcome: "failed", why: why.slice(0, WHY_LENGTH) };
}

/** With its cause: `fetch` alone says no more than that it failed. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message;
}

function readVerdict(answer: unknown): Answer {
  const outcome = isObject(answer) ? answer["outcome"] : undefined;
  if (outcome !== "upheld" && outcome !== "overturned" && outcome !== "unsure") {
    return failed('the answer has no outcome "upheld", "overturned" or "unsure"');
  }
  const why = isObject(answer) ? answer["why"] : undefined;
  return typeof why === "string" && why.trim() !== "" ? { outcome, why: why.slice(0, WHY_LENGTH) } : { outcome };
}
