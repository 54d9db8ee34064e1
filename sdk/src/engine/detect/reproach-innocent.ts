import { clauseAround, clauseBefore } from "../text/clause.ts";
import { THIRD_PARTY } from "../text/third-party.ts";
import { hasApology } from "./apology.ts";
import type { Hit } from "./frame.ts";
import { offersHelp } from "./offer.ts";
import { isCourteous } from "./softener.ts";

const OTHERS = new RegExp(THIRD_PARTY);
export const isHelping = ({ passage }: Hit): boolean => offersHelp(passage) || hasApology(passage);
export const isKind = ({ passage }: Hit): boolean => isCourteous(passage) || offersHelp(passage);
export const isSupposed = ({ passage, start }: Hit): boolean =>
  /如果|要是|假如|假设|万一|若|是不是|是否|的话|可能|也许|担心|怕/.test(clauseAround(passage, start));
export const isAsked = ({ passage, start }: Hit): boolean => /[吗么]$/.test(clauseAround(passage, start));
/** 快递怎么不提前打电话: somebody else is reproached, or nobody. */
export const isOfOthers = ({ passage, start }: Hit): boolean => {
  const before = clauseBefore(passage, start);
  return OTHERS.test(before) || /[我咱](?:们|这边|也|都|就)*$/.test(before);
};
export const isDenied = ({ passage, start }: Hit): boolean =>
  /(?:不是?|没有?|别|并非|怎么会|怎么能|哪能|不会|不能|绝不)(?:会|是|能|敢|要|说|因为|在)*$/.test(
    clauseBefore(passage, start),
  );
/** What the order or the record shows is told, not reproached. */
export const isShown = ({ passage, start }: Hit): boolean =>
  /看到|显示|登记|记录|查到|查询到|系统|订单[里上]|后台/.test(clauseBefore(passage, start));
export const either =
  (...tests: readonly ((hit: Hit) => boolean)[]) =>
  (hit: Hit): boolean =>
    tests.some((test) => test(hit));
