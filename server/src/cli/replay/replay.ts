import { createReadStream } from "node:fs";
import { builtInRules, createChecker } from "@qin/sdk";
import type { Event } from "@qin/sdk/protocol";
import { readTranscripts, type Transcript } from "@qin/sdk/transcripts";
import { judge } from "./judge.ts";
import { type PlayerOptions, playTranscript } from "./player.ts";
import { printTally } from "./print-tally.ts";
import { createProgress, type Output } from "./progress.ts";
import { readStored } from "./shop-api.ts";
import { addJudged, addPlayed, isProven, newTally, type Tally } from "./tally.ts";
import { verifyStored } from "./verify.ts";

export interface ReplayOptions extends PlayerOptions {
  readonly file: string;
  /** Conversations at the same time. Default 50. */
  readonly parallel: number;
}

/**
 * Plays a transcript file through a running relay and prints what came of it.
 * Returns true when everything sent was stored, once and in order.
 */
export async function replay(options: ReplayOptions, out: Output): Promise<boolean> {
  const tally = newTally();
  const transcripts: Transcript[] = [];
  for await (const line of readTranscripts(createReadStream(options.file))) {
    if (line.kind === "broken") tally.brokenLines.push({ number: line.number, why: line.why });
    else transcripts.push(line.transcript);
  }
  const progress = createProgress(transcripts.length, out);
  const queue = transcripts.entries();
  const start = performance.now();
  const worker = async (): Promise<void> => {
    for (const [index, transcript] of queue) {
      await playOne(transcript, index, options, tally);
      progress.step();
    }
  };
  await Promise.all(Array.from({ length: Math.min(options.parallel, transcripts.length) }, worker));
  progress.end();
  const seconds = (performance.now() - start) / 1000;
  const rules = builtInRules.map(({ id }) => id);
  const timeRules = builtInRules.filter(({ meta }) => meta.type === "time").map(({ id }) => id);
  out.write(`${printTally(tally, seconds, rules, timeRules)}\n`);
  return isProven(tally);
}

const checker = createChecker();

async function playOne(transcript: Transcript, index: number, options: ReplayOptions, tally: Tally): Promise<void> {
  try {
    const played = await playTranscript(transcript, index, options);
    addPlayed(tally, played);
    const stored = new Map<string, Event[]>();
    for (const id of new Set(played.sent.map((one) => one.conversationId))) {
      stored.set(id, await readStored(options, id));
    }
    const { problems, matched } = verifyStored(played.sent, stored);
    tally.problems.push(...problems);
    addJudged(tally, judge(checker, transcript, played.sent, matched));
  } catch (error) {
    tally.failed.push({ id: transcript.id, why: error instanceof Error ? error.message : String(error) });
  }
}
