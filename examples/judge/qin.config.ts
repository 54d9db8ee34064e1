// The audit with a second opinion on findings about tone:
//   JUDGE_URL=http://127.0.0.1:11434/v1 JUDGE_MODEL=qwen3:8b npx qin-audit --config examples/judge/qin.config.ts chats.jsonl
import { defineConfig } from "@qin/sdk";
import { createOpenAiJudge } from "./openai-judge.ts";

const { JUDGE_URL: baseUrl, JUDGE_MODEL: model, JUDGE_KEY: key } = process.env;
if (baseUrl === undefined || model === undefined) {
  throw new Error("set JUDGE_URL and JUDGE_MODEL, and JUDGE_KEY where the server asks for one");
}

export default defineConfig({
  preset: "recommended",
  judge: createOpenAiJudge({ baseUrl, model, ...(key !== undefined && { key }) }),
});
