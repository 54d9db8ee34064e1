/** What a shop does when it makes something better. */
const DO =
  "(?:add|offer|include|make|use|have(?! told| sent| said| known)|put|sell|stock|provide|improve|change (?:the|your)|bring|print|show|open (?:a|on|at|later|earlier)|consider|train|hire|update|fix the|reduce|stop [a-z]+ing|allow|let (?:people|customers|us|buyers)|pack|wrap|label|design|introduce|list|extend|lower|think about|create|keep|write|mark|move|sort|group|switch (?:to|from)|rethink|redesign|invest|mention|state|display|ship (?:in|with)|start [a-z]+ing|do (?:a|an|more|with)|get (?:a|some|rid|better|more)|be (?:a (?:bit|little|touch) |more |much )*(?:clearer|clear about|faster|quicker|open|upfront|careful))";
const NICE =
  "(?:great|nice|nicer|good|better|helpful|lovely|useful|handy|wonderful|brilliant|perfect|easier|cool|awesome|ideal|clearer|neat|fantastic|amazing)";
const MADE =
  "(?:mode|option|version|pockets?|buttons?|straps?|lid|zip|zipper|colou?rs?|packs?|bags?|box(?:es)?|labels?|chart|guide|sign|light|timer|handle|hook|hood|app|filter|feature|setting|cover|case|lining|refills?|range|section|videos?|photos?|pages?|sizes?|packaging|edition|instructions|manual|scent|flavou?r|newsletter|wishlist|cable|cord|lead|stand|dispenser|sample|bundle|set|checkout|website|site|shop|store|listing|description|tracking|notification|pouch|clip|magnet)";
const SHOP =
  "(?:you|your (?:team|shop|site|store|people|designers)|they|the (?:site|shop|app|store|website|manual|staff|brand|team))";

export const ENGLISH: RegExp = new RegExp(
  `(?<![a-z])(?:${[
    "(?<!(?:any|your|for|a few|some|what|you|can|could|would|please|do|else|to|no) )(?:i(?:'d| would)?(?: like to| also| strongly| really)* |just |may i |might i |can i |let me |me to )?sugg?est(?!ions? (?:for|on|please|of)|ed (?:size|by)| (?:me|a size|something|one|any|which|what))(?:ion|ions|ing)?",
    `(?<!(?:if|when|that|where|what|thing|so|says|hope|thought|think|assumed) )${SHOP}(?: all| guys| really| also| maybe| perhaps)* (?:should|could|might|ought to|need to)(?: want to| really| also| at least| maybe| perhaps| possibly| definitely| always| just)* ${DO}(?! (?:me|my|it to|us to|this to)(?![a-z]))`,
    `(?:it|that)(?:'d| would| might)(?: also| really)* (?:be|help)(?: so| really| even| much)*(?: ${NICE})?(?: idea| thing)? ?(?:if (?:you|the|there|it|they|your|we could)|to (?:have (?!(?:it|this|that|them|him|her|my)(?![a-z]))[a-z]+|offer|add|include|be able to (?:choose|pick|filter|sort|search)|print|sell|show|use|know (?:the|how) [a-z]+ (?:before|in advance)))`,
    `(?:a|an|some|more|your|the|another|bigger|smaller|longer) (?:[a-z-]+ ){0,4}?${MADE}(?: (?:for|on|with|in|of) (?:the |a |your )?[a-z]+)? (?:would|might|could) (?:be|look|work|feel|make it|help)(?: so| really| even| very| much| a lot)*(?: ${NICE})?(?= *(?:[.!,:]|$)| (?:addition|idea|on|in|too|for|if|with|without|to have))`,
    `(?:the|your) [a-z ]{2,40} (?:would|could) (?:be|look|work|sell|feel|hold) (?:so |much |even |a lot |far )?(?:${NICE}|[a-z]+er|more [a-z]+) (?:if|with|without|in|when)`,
    `why (?:don't|not|can't|doesn't) (?:you |they |the (?:shop|store|site) )?(?:just )?${DO}`,
    "(?:can|could|will|would) (?:you|u)(?: guys)?(?: please)? (?:add (?:the |a |an |more )?[a-z]+(?: [a-z]+){0,4}? to (?:the |your )(?:app|site|website|shop|store|range|menu|service|list|credits|catalogue|catalog|page|settings)|bring back (?:the|your)|(?:make|start making|start selling|stock) (?:this|these|it|them|one) in)",
    "(?:have|did) you (?:ever )?(?:thought (?:of|about)|considered?)|(?:please|maybe|perhaps|you might|do|could you|would you) consider(?: [a-z]+ing| an?)|consider (?:add|mak|us|offer|sell|stock|put|print|introduc|includ|switch|chang|improv)ing",
    `i (?:do |really |just )?wish (?:(?:you|they|your [a-z]+|the (?:[a-z]+ ){1,3})(?: guys| also| just)? ?(?:had|would|could|offered|sold|made|was|were|showed|came|did|used|stocked|listed|shipped|had|included|put|told)|there (?:was|were|would) (?:a|an|more|some) (?:[a-z-]+ ){0,3}?${MADE}|it (?:had|came (?:in|with)|included))`,
    `(?:hope|wish) (?:you|they)(?: guys)?(?: can| will| could| would|'ll)? (?:add|improve|bring out|bring back|make a|make more|consider|introduce|open a|stock|offer|include|expand|extend)`,
    "(?:could|can|should|needs? to|room|must) (?:be )?(?:for )?(?:improved?|improvement|clearer|sturdier|stronger|better (?:packed|labelled|explained))|could do with",
    "(?:some|quick|one|bit of|constructive|my|a little|honest) (?:feedback|suggestion|criticism|idea)|feedback:",
    `(?:how|what) about (?:adding|making|offering|using|including|selling|printing|an? (?:[a-z-]+ ){0,3}?${MADE}(?: for| on| with|[?.!]|$))`,
    `next time,? (?:please |you |could |maybe |perhaps |could you |please )*(?:use|pack|put|wrap|write|include|print|leave out|add|don't use)`,
    `(?:maybe|perhaps) (?:you (?:could|should|might) )?(?:add|include|offer|print|sell|stock|introduce|make a|put (?:a|the|some))|only (?:downside|complaint|flaw|negative)`,
  ].join("|")})(?![a-z])`,
  "g",
);
export const CURE_EN: RegExp =
  /(?<=^|[.!?] ?)(?:maybe|perhaps)(?: you(?: could| should)?| just)? (?:print|add|use|put|make|include|offer|list|show|give|switch|change|write|mark|label|sell|stock|move|update|sort|group|pack|send)(?! (?:it|this|that|them|mine|my|me) (?:to|back|again|today|tomorrow))|(?<![a-z])(?:your|the) [a-z ]{2,40} (?:could|should|might|needs to|ought to) (?:do with|be (?:a (?:bit|little|touch) |much |far |way |made |so |more )*(?:[a-z]+er|better|more (?!than)[a-z]+|easier|less (?!than)[a-z]+))(?![a-z])/g;

/** Advice for the customer, and what is to be done for their own order. */
export const ASKED_EN: RegExp =
  /(?<![a-z])(?:(?:any|your|some) (?:suggestions?|ideas?|recommendations?)(?: for| on| please)?[^.!]{0,24}[?]|(?:can|could|would|do|what (?:do|would|size)|please) (?:you )?sugg?est|(?:could|can) you (?:check|send|tell|help|give|please(?! (?:add|bring back|make|start|consider|stock|offer|include)(?![a-z]))|refund|cancel|change|track|confirm|find|look|resend|update))(?![a-z])/;
