import { type Random, untilNext } from "./random.ts";

/** Times in seconds. */
export interface Job {
  readonly at: number;
  readonly takes: number;
}

export interface Served {
  /** How long each waited before it was begun, in the order of arrival. */
  readonly waits: readonly number[];
  readonly ends: readonly number[];
}

/** One queue before so many servers; who came first is served first. `jobs` in the order of arrival. */
export function serve(jobs: readonly Job[], servers: number): Served {
  const station = openStation(servers);
  const waits: number[] = [];
  const ends: number[] = [];
  for (const { at, takes } of jobs) {
    const end = station.take(at, takes);
    waits.push(end - takes - at);
    ends.push(end);
  }
  return { waits, ends };
}

export interface Station {
  /** When a job that arrives now is done. To be asked in the order of arrival. */
  take(at: number, takes: number): number;
  /** Seconds of work taken so far, of all servers. */
  readonly busy: number;
}

export function openStation(servers: number): Station {
  const freeAt = new Float64Array(servers);
  let busy = 0;
  return {
    get busy() {
      return busy;
    },
    take: (at, takes) => {
      let first = 0;
      for (let k = 1; k < servers; k++) if ((freeAt[k] ?? 0) < (freeAt[first] ?? 0)) first = k;
      const end = Math.max(at, freeAt[first] ?? 0) + takes;
      freeAt[first] = end;
      busy += takes;
      return end;
    },
  };
}

/** One kind of work that comes at random moments. */
export interface Stream {
  readonly perSecond: number;
  /** Seconds of each. */
  readonly takes: number;
}

/** All that comes in so many seconds, in the order of arrival. */
export function arrivals(random: Random, streams: readonly Stream[], seconds: number): Job[] {
  const jobs: Job[] = [];
  for (const { perSecond, takes } of streams) {
    if (perSecond <= 0) continue;
    for (let at = untilNext(random, perSecond); at < seconds; at += untilNext(random, perSecond))
      jobs.push({ at, takes });
  }
  return jobs.sort((a, b) => a.at - b.at);
}
