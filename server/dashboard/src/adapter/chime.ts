/** Two soft notes, made on the spot; silent where the browser does not let a page be heard yet. */
export function createChime(): () => void {
  let audio: AudioContext | undefined;
  return () => {
    try {
      audio ??= new AudioContext();
      const start = audio.currentTime;
      for (const [after, hertz] of [
        [0, 660],
        [0.16, 880],
      ] as const) {
        const note = audio.createOscillator();
        const loudness = audio.createGain();
        note.frequency.value = hertz;
        loudness.gain.setValueAtTime(0, start + after);
        loudness.gain.linearRampToValueAtTime(0.12, start + after + 0.02);
        loudness.gain.exponentialRampToValueAtTime(0.001, start + after + 0.5);
        note.connect(loudness).connect(audio.destination);
        note.start(start + after);
        note.stop(start + after + 0.55);
      }
    } catch {
      // The banner says the same; a desk without sound is still a desk.
    }
  };
}
