import { clauseBefore } from "../text/clause.ts";
import { en } from "../text/phrase.ts";
import { hasApology } from "./apology.ts";
import { type Frame, frameOf, type Hit } from "./frame.ts";
import { offersHelp } from "./offer.ts";
import { isCourteous } from "./softener.ts";

const isHelping = ({ passage }: Hit): boolean => offersHelp(passage) || hasApology(passage);
const isKind = ({ passage }: Hit): boolean => isCourteous(passage) || offersHelp(passage);
const isSupposed = ({ passage, start }: Hit): boolean =>
  /\b(?:in case|whether|unless|perhaps|maybe|might|seems)\b/.test(clauseBefore(passage, start));
const CARELESS =
  "(?:impatience|carelessness|negligence|laziness|stubbornness|clumsiness|indecision|constant [a-z]+|endless [a-z]+|haste|forgetfulness|mistakes?|delay|doing|choice|refusal|failure)";
const SOMETHING = "[a-z0-9 ']{1,40}";

/** In English: the harm is told as what the customer had coming, or as something only they could manage. */
export const englishDeserved: readonly Frame[] = [
  frameOf(
    en(
      `(?:this|that)(?:'s| is) what (?:happens|you get) (?:when|if|for)${SOMETHING}|whose (?:fault|mistake|doing|idea) (?:is|was|would) (?:that|this|it)|what (?:did|do|were) you (?:expect|expecting|think) ${SOMETHING}`,
    ),
    ({ passage, start, end }) =>
      /you (?:press|click|tap|open|plug|charge|turn|switch|order|sign up|get (?:a|an|free))/.test(
        passage.plain.slice(start, end),
      ) && isKind({ passage, start, end }),
  ),
  frameOf(
    en(
      `(?:had it not been|if it (?:weren't|wasn't|hadn't been)|if not) for your ${SOMETHING}|your (?:own |sheer |usual )?(?:${CARELESS}) (?:caused|is why|is what|is the reason|has|cost|made|led)[a-z ]{0,20}|(?:caused|brought about|due to|thanks to|result of) (?:by )?your (?:own )?(?:impatience|carelessness|negligence|laziness|stubbornness|clumsiness|indecision|haste|forgetfulness|refusal|failure)`,
    ),
    isSupposed,
  ),
  frameOf(
    en(
      `if (?:you|people|customers|buyers|some people|folks)(?:'d| would| could)? (?:only |just |ever |actually |bothered to |spent (?:less|more) ){1,2}${SOMETHING}|perhaps if you (?!would like|like|want|could|can|prefer)${SOMETHING}|(?:every|any) (?:customer|buyer|person|people) who (?:forgets?|can't|cannot|doesn't|don't|won't|loses?|ignores?|breaks?)${SOMETHING}|(?:people|customers|buyers) who (?:can't|cannot|don't|won't|never)${SOMETHING}`,
    ),
    (hit) => isHelping(hit) || /\b(?:how|see|know|wondering)\b/.test(clauseBefore(hit.passage, hit.start)),
  ),
  frameOf(
    en(
      `(?:only|just) you (?:could|would|can|manage\\w*)${SOMETHING}|(?:nobody|no one|no-one) else (?:has |have |had |seems to |ever )*(?:manage[sd]?|break|broke|complain\\w*|ha[ds]|have|need\\w*|get|got|struggle\\w*|find|found)${SOMETHING}|every(?:one|body) else (?:just |simply |seems to |manages to |managed to |can |could )*(?:reads?|manage[sd]?|understands?|understood|gets?|got|follows?|followed|waits?|waited|knows?|knew|copes?|coped|checks?|checked|finds?|found|does|did)[a-z ']{0,30}`,
    ),
    isHelping,
  ),
  frameOf(
    en(
      `you(?:'ve| have)? (?:chose|chosen|decided|preferred|opted|managed) to (?:ignore|skip|disregard|overlook|leave it|break|lose|forget|throw|do nothing|wait|gamble)${"[a-z ']{0,24}"}|you couldn't (?:even )?(?:wait|be bothered|resist|follow|read|spare|manage|take)${"[a-z0-9 ']{0,30}"}|you (?:can't|cannot) tell [a-z]+ from [a-z]+|you (?:clearly |evidently |obviously |apparently )*think you(?:'re| are) (?:above|better|too|special|the only)[a-z ']{0,16}|you had (?:\\w+ )?(?:chances?|weeks|days|months|plenty of time|every chance|ages) (?:to|for)[a-z ']{1,24}(?:,? (?:and|but)[a-z ']{1,24})?`,
    ),
    (hit) => isHelping(hit) || isSupposed(hit) || /\bwhy $/.test(clauseBefore(hit.passage, hit.start)),
  ),
  frameOf(
    en(
      `(?:next time|in future|another time|perhaps|maybe),? (?:you (?:could|should|might) )?(?:just )?(?:try |start )?(?:opening|reading|checking|looking|measuring|thinking|asking|listening|waiting|following|paying)[a-z ']{0,24}(?: (?:before|instead|rather than)[a-z ']{1,20})?|(?:before|instead of|rather than|less time) (?:complain|moan|whin|blam|accus|shout)ing[a-z ']{0,20}|(?:don't|didn't|never|not|without|can't be|couldn't be) (?:even )?bother(?:ing|ed)?(?: to| with)? (?:read|check|look|open|measur|ask|follow|tell|writ|answer|respond)[a-z ']{0,24}`,
    ),
    (hit) => isHelping(hit) || /\bplease\b|\bwe\b/.test(clauseBefore(hit.passage, hit.start)),
  ),
  frameOf(
    en(
      `you (?:waited|left (?:it|that|everything)|leave (?:it|everything)) (?:until|till|to) the (?:last|very last)[a-z ']{0,20}|(?:now )?(?:it's|it is|that's) (?:now )?(?:our|my) (?:emergency|problem|fault)(?= ?\\?)|(?:and|but|so) you (?:still |then |just |simply )*(?:threw|tossed|binned|ignored|lost|broke|used none|did nothing)[a-z ']{0,24}`,
    ),
    (hit) => isHelping(hit) || isSupposed(hit),
  ),
];

/** The same where nothing courteous or helpful stands beside it. */
export const curtlyDeservedEnglish: readonly Frame[] = [
  frameOf(
    en(
      "(?:of course|no wonder|naturally,?|obviously) (?:it's|it|they|the [a-z]+|that|this) (?:'s |is |was |were |has |have |had |got |will |would )?(?:[a-z]+ed|broke|shrank|shrunk|melted|tore|torn|died|came off|fell|burnt|late|gone|ruined|lost|wrong|wet|dead|dirty|brown|black|stained|cracked|soaked)|you (?:left|put|kept|stored|dropped|threw|soaked|boiled|dragged) (?:it|them|this|that) (?:out )?(?:in|into|on|under|next to|near|by|outside|through)[a-z ']{1,24}",
    ),
    (hit) =>
      isSupposed(hit) ||
      /\b(?:if|when|once|where|did|have|had|see|know)\b/.test(clauseBefore(hit.passage, hit.start)) ||
      /\?/.test(hit.passage.plain.slice(hit.end, hit.end + 16)),
  ),
];
