export { readTranscripts, type TranscriptLine } from "./read-transcripts.ts";
export { parseTranscript, type Transcript, type TranscriptEvent } from "./transcript.ts";
