import type { Lang } from "../engine/types.ts";
import { exitCodes } from "./exit-codes.ts";
import { cliOptions, formatNames, type OptionName } from "./option-table.ts";

type ListedCode = (typeof exitCodes)[number]["code"];

/** What `--help` says in one language. */
export interface HelpWords {
  readonly introduction: string;
  readonly options: string;
  readonly option: (name: OptionName) => string;
  readonly examples: string;
  readonly codes: string;
  readonly code: (code: ListedCode) => string;
}

const SHAPES = `  {"id", "lang"?, "startedAt"?, "turns":  [{"from", "text", "at"?, "fromId"?}]}
  {"id", "lang"?, "startedAt"?, "events": [{"from", "type", "text"?, "order"?, "at"?, "fromId"?}]}`;

const en: HelpWords = {
  introduction: `Usage: qin-audit [options] FILE...

Holds recorded conversations to the service rules and reports what it finds.
FILE is a file, a folder, a glob in quotes, or "-" for standard input; .gz is unpacked.

One conversation a line (JSON Lines), or one message a row (CSV with a header):
${SHAPES}
  the relay's log: {"events": [{"seq", "type", "from": {"role", "id"}, ...}]}, or one such event a line
"at" is a number of seconds or ISO 8601; without it, rules about time do not apply.
`,
  options: "Options:",
  option: (name) => cliOptions.find((option) => option.name === name)?.summary ?? "",
  examples: "Examples:",
  codes: "Exit codes:",
  code: (code) => exitCodes.find((one) => one.code === code)?.meaning ?? "",
};

const options: Readonly<Record<OptionName, string>> = {
  format: `报告格式：${formatNames.join("、")}（默认 pretty）`,
  output: "把报告写入文件（默认写到标准输出）",
  "max-warnings": "警告超过 N 个时以 1 退出（默认不限）",
  rule: '只检查这条规则；SETTING 是 info、warn、error 或 JSON：["warn", {"responseSeconds": 20}]',
  preset: "以哪个预设为基础（默认按配置文件，否则 recommended）",
  config: "配置文件（默认从当前文件夹往上找最近的 qin.config，后缀 .ts、.mts、.cts、.js、.mjs、.cjs 或 .json）",
  lang: "zh、en 或 auto：报告的语言，也是未注明语言的记录的语言（默认 auto）",
  since: "只报告这个时间以后的：2026-05-01，也可以带上时刻",
  shop: "采用配置文件中这家店铺的覆盖设置",
  team: "采用配置文件中这个团队的覆盖设置",
  channel: "采用配置文件中这个渠道的覆盖设置",
  columns: "CSV 各列的名称：role=…,text=…,time=…,conversation=…,agent=…",
  strict: "遇到读不出的行就停止（退出码 3）；不加则只报告并计数",
  "judge-budget": "配置文件中的第二意见最多询问几次（默认 200）",
  compare: "从 A 换到 B 会有什么变化；A、B 是预设或配置文件",
  examples: "pretty 中每个文件每条规则显示几个问题，以及每种变化显示几个（默认 5）",
  quiet: "不显示进度和提示；pretty 只留下汇总表",
  "no-color": "不用颜色；设置环境变量 NO_COLOR 也一样",
  help: "显示这份说明",
  version: "显示版本号",
};

const codes: Readonly<Record<ListedCode, string>> = {
  0: "没有不合格的：没有错误，警告也没有超过 --max-warnings",
  1: "有级别为错误的问题，或警告超过 --max-warnings",
  2: "参数、配置文件或列名不对",
  3: "有输入读不出来，所有输入里一个会话也没有，或用了 --strict 而有读不出的行",
};

const zh: HelpWords = {
  introduction: `用法：qin-audit [选项] 文件...

按客服规则检查会话记录，报告发现的问题。
文件可以是一个文件、一个文件夹、加引号的通配符，或用 "-" 表示标准输入；.gz 会自动解压。

每行一个会话（JSON Lines），或每行一条消息（CSV，首行为列名）：
${SHAPES}
  中继的日志：{"events": [{"seq", "type", "from": {"role", "id"}, ...}]}，也可以每行一个这样的事件
"at" 是秒数或 ISO 8601 时间；没有时间时，与时间有关的规则不起作用。
`,
  options: "选项：",
  option: (name) => options[name],
  examples: "示例：",
  codes: "退出码：",
  code: (code) => codes[code],
};

export const helpWords: Readonly<Record<Lang, HelpWords>> = { zh, en };
