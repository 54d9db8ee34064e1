import { anchors } from "../text/anchors.ts";
import { once, type Passage } from "../text/passage.ts";
import { englishChange } from "./order-change-en.ts";
import { chineseChange } from "./order-change-zh.ts";
import { withoutGaps } from "./spaced.ts";

/** A customer's wish for a note, or for a change of an order. */
export interface OrderChange {
  /** A question only asks whether it is possible; what is wanted may follow. */
  readonly kind: "request" | "question";
  /** What is wanted is said: 改成蓝色, and not only 改下颜色. */
  readonly hasContent: boolean;
}

const WORDS = anchors(
  ..."备注,注明,写明,标注,标明,写上,登记,改,换,变更,调整,更正,错了,错啦,错成,应该,收件人,名字,抬头".split(","),
  ..."发票,专票,普票,顺丰,圆通,中通,申通,韵达,邮政,京东,德邦,极兔,百世,天天快递,安能,再发,再送,再寄".split(","),
  ..."再派,才发,别发,别寄,别送,不要发,不发,推迟,延迟,延后,延期,暂缓,晚几,晚点,晚两,过几天,提前,加急".split(","),
  ..."派送,送货,配送,贺卡,卡片,卡,祝福,纸条,便签,包成,装成,包装,包好,包一下,包个,礼盒,礼品,礼物,丝带".split(","),
  ..."匿名,价格,小票,清单,吊牌,刻,绣,烫,印,开票,开个,开张,门卫,保安,门口,驿站,丰巢,快递柜,自提柜".split(","),
  ..."前台,物业,代收,邻居,菜鸟,传达室,收发室,门岗,楼下,上门,上楼,打电话,送到,寄到,发到,寄去,电话,地址".split(","),
  ..."手机,号送,号发,周,星期,送之前,时候".split(","),
  ..."ems,change,update,amend,switch,swap,corect,edit,modify,alter,replace,make it,make that".split(","),
  ..."make them,note,instruction,leave,drop,wrap,card,message,price,invoice,receipt,engrav".split(","),
  ..."embroid,monogram,personali,print,deliver,ship,send,dispatch,hold,delay,postpone".split(","),
  ..."expedite,rush,speed up,reschedule,courier,dhl,ups,fedex,dpd,hermes,evri,recipient,name".split(","),
  ..."adres,phone,number,wrong,instead,diferent,put it,put them,push back,hand".split(","),
);

/** What the customer's message asks for: a note, or another address, recipient, phone, size, colour, courier, day, card, invoice… */
export const orderChangeIn = once((passage: Passage): OrderChange | null => {
  if (!passage.has(WORDS)) return null;
  const plain = withoutGaps(passage.plain);
  const form = /[\u4e00-\u9fff]/.test(plain) ? chineseChange(plain) : englishChange(plain);
  return form && { kind: form === "question" ? "question" : "request", hasContent: form === "content" };
});
