import type { MessageText } from "../../engine/message.ts";
import type { EntryId } from "./entry.ts";

const forbidden = (zh: string, en: string): MessageText => ({
  zh: `“{{phrase}}”是服务禁用语。${zh}`,
  en: `"{{phrase}}" is on the list of forbidden phrases. ${en}`,
});

/** What is wrong with each entry, and what to say instead. */
export const messages = {
  "brush-off": forbidden("顾客拿不定主意时，给一个建议和理由。", "Give the customer a suggestion and a reason."),
  urging: forbidden("不要催顾客，也不要怪顾客，把内容再说明一遍。", "Neither urge nor reproach; say it once more."),
  "yes-or-no": forbidden("改用“您看这样可以吗”。", 'Ask "Would that be all right?" instead.'),
  interjection: forbidden("改用“好的”“是的”“请问”。", 'Say "Certainly", "Yes" or "I beg your pardon" instead.'),
  pressing: forbidden("不要追问，换成“请问您想要……吗”。", 'Do not press; ask "May I ask which one you would like?"'),
  "slow-to-grasp": forbidden("换一种说法再解释一次。", "Explain it again in other words."),
  "telling-off": forbidden("告诉顾客现在到哪一步、还要多久。", "Say how far it is and how long it will take."),
  hustling: forbidden("请顾客慢慢说。", "Let the customer take their time."),
  hush: forbidden("先体谅，再说明马上怎么处理。", "Show understanding, then say what you will do now."),
  floor: forbidden("先听顾客说完。", "Let the customer finish first."),
  "told-before": forbidden("不要提说过几次，直接再回答一遍。", "Answer again, without saying that you did before."),
  "stubborn-ignorance": forbidden(
    "告诉顾客您去问谁、什么时候回复。",
    "Say whom you will ask and when you will answer.",
  ),
  "speak-up": forbidden(
    "说“抱歉没有听清，麻烦您再说一次好吗”。",
    'Say "I am sorry, I did not catch that. Could you say it again?"',
  ),
  "because-rule": forbidden("说明原因，并给出能做的办法。", "Give the reason, and what can be done."),
  disbelief: forbidden("拿出图片、数据或质检报告来说明。", "Show a picture, a figure or a report."),
  listen: forbidden("改用“我向您说明一下，可以吗”。", 'Say "May I explain?" instead.'),
  "not-mine": forbidden("先致歉，再帮顾客联系能处理的人。", "Apologise, and reach the one who can help."),
  "not-my-scope": forbidden("告诉顾客由谁处理，并帮忙转过去。", "Say who handles it, and hand the customer over."),
  ignorance: forbidden("加上“我马上帮您问”。", 'Add "I will find out for you right away".'),
  rhetorical: forbidden("改用“我帮您问一下”。", 'Say "Let me find out for you" instead.'),
  "break-off": forbidden("确认顾客没有别的问题，再道别。", "Ask whether there is anything else, then say goodbye."),
} as const satisfies Record<EntryId, MessageText>;
