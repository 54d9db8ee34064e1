/** Aho–Corasick: finds every word of every list in one pass, however many there are. */
export interface Automaton {
  /** A bit for each list that has a word in the text. */
  scan(text: string): Uint32Array;
}

interface Node {
  readonly next: Map<number, number>;
  readonly lists: Set<number>;
  fail: number;
}

/** Letters and digits count; everything between them is passed over, so a phrase with signs put in is still found. */
function isRead(unit: number): boolean {
  return (unit >= 0x4e00 && unit <= 0x9fff) || (unit >= 97 && unit <= 122) || (unit >= 48 && unit <= 57);
}

/** @throws {RangeError} with more than 65,535 different beginnings of words. */
export function buildAutomaton(lists: readonly (readonly string[])[]): Automaton {
  const nodes: Node[] = [{ next: new Map(), lists: new Set(), fail: 0 }];
  lists.forEach((words, list) => {
    for (const word of words) addWord(nodes, word, list);
  });
  if (nodes.length > 0xffff) throw new RangeError(`too many anchors: ${nodes.length} beginnings of words`);
  linkFailures(nodes);
  return compile(nodes, Math.ceil(lists.length / 32));
}

function addWord(nodes: Node[], word: string, list: number): void {
  let state = 0;
  let before = 0;
  for (let i = 0; i < word.length; i++) {
    const unit = word.charCodeAt(i);
    if (!isRead(unit) || unit === before) continue;
    before = unit;
    const { next } = nodeAt(nodes, state);
    let child = next.get(unit);
    if (child === undefined) {
      child = nodes.push({ next: new Map(), lists: new Set(), fail: 0 }) - 1;
      next.set(unit, child);
    }
    state = child;
  }
  nodeAt(nodes, state).lists.add(list);
}

function nodeAt(nodes: readonly Node[], state: number): Node {
  const node = nodes[state];
  if (node === undefined) throw new RangeError(`no state ${state}`);
  return node;
}

/** Breadth first, so that the shorter words behind a failure are complete when they are taken over. */
function linkFailures(nodes: readonly Node[]): void {
  const queue = [0];
  for (let i = 0; i < queue.length; i++) {
    const state = queue[i] ?? 0;
    for (const [unit, child] of nodeAt(nodes, state).next) {
      queue.push(child);
      if (state === 0) continue;
      let fail = nodeAt(nodes, state).fail;
      while (fail !== 0 && !nodeAt(nodes, fail).next.has(unit)) fail = nodeAt(nodes, fail).fail;
      const target = nodeAt(nodes, child);
      target.fail = nodeAt(nodes, fail).next.get(unit) ?? 0;
      for (const list of nodeAt(nodes, target.fail).lists) target.lists.add(list);
    }
  }
}

/** Flat arrays: a table for the first letter, where most letters end, and a hash of (state, letter) for the others. */
function compile(nodes: readonly Node[], words: number): Automaton {
  const first = new Uint16Array(65536);
  const width = Math.ceil(Math.log2(nodes.length * 2 + 2));
  const size = 2 ** width;
  const keys = new Uint32Array(size);
  const targets = new Uint16Array(size);
  const fails = Uint16Array.from(nodes, ({ fail }) => fail);
  const outputs = nodes.map(({ lists }) => (lists.size === 0 ? null : Uint16Array.from(lists)));
  const slot = (key: number): number => {
    let at = Math.imul(key, 0x9e3779b1) >>> (32 - width);
    while (keys[at] !== 0 && keys[at] !== key) at = (at + 1) & (size - 1);
    return at;
  };
  nodes.forEach(({ next }, state) => {
    for (const [unit, child] of next) {
      if (state === 0) {
        first[unit] = child;
        continue;
      }
      const key = (state * 65536 + unit) >>> 0;
      const at = slot(key);
      keys[at] = key;
      targets[at] = child;
    }
  });
  return {
    scan: (text) => {
      const found = new Uint32Array(words);
      let state = 0;
      let before = 0;
      for (let i = 0; i < text.length; i++) {
        const unit = text.charCodeAt(i);
        if (unit === before || !isRead(unit)) continue;
        before = unit;
        let next = 0;
        while (state !== 0) {
          next = targets[slot((state * 65536 + unit) >>> 0)] ?? 0;
          if (next !== 0) break;
          state = fails[state] ?? 0;
        }
        state = next === 0 ? (first[unit] ?? 0) : next;
        const output = outputs[state];
        if (output === null || output === undefined) continue;
        for (let o = 0; o < output.length; o++) {
          const list = output[o] ?? 0;
          found[list >>> 5] = (found[list >>> 5] ?? 0) | (1 << (list & 31));
        }
      }
      return found;
    },
  };
}
