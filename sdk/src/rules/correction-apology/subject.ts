const VARIANT =
  /(?:藏青|墨绿|卡其|香槟|玫红|焦糖|奶白|米白|浅灰|深灰|深蓝|浅蓝|天蓝|酒红|[红橙黄绿青蓝紫黑白灰粉棕褐银杏咖驼])色?|(?:加?[大中小均特]|[sml]|x{1,4}l|\d{1,3}(?:\.5)?)(?:码|号)|(?<![a-z\d])(?:x{0,3}[sl]|m|[2-5]xl)(?![a-z\d'])|(?<![a-z])(?:[a-z]{1,4}\d{2,5}|\d{1,4}(?:ml|g|kg|l|gb|tb|毫升|克))(?![a-z\d])|(?<![a-z])(?:red|blue|green|black|white|gr[ae]y|pink|yellow|purple|brown|navy|beige|silver|gold|orange|cream|ivory|teal|olive|burgundy|mint|small|medium|large|king|queen|double|single)(?![a-z])/g;

/** The colours, sizes and models that some words name, in order. */
export function variantOf(words: string): string {
  const found = words.match(VARIANT);
  return found === null ? "" : [...new Set(found.map((one) => one.replace(/(?<=.)[色码号]$/, "")))].sort().join();
}

const EMPTY =
  /^(?:亲+(?:爱的)?|[您你]好|[您你]|[在嗯哦啊好是对](?:的|呢|哦)?|我们?家?|本?店(?:里|铺)?|这[款个件条双种只台里边]?|那[款个件条双种只台]?|它们?|此|该|宝贝|商品|产品|目前|现在|暂时|当前|今天|一般|默认|都|也|就|大概|大约|差不多|应该|其实|实际|确实|全部|所有|请问|请放心|放心|那|的|里|呢|是|为|全国|因为|因|由于|不过|但是?|而且|yes|no|hello|hi|dear|well|actually|so|and|but|the|it's|they're|that's|it|this|that|they|we|our|is|are|its|it's|your|you|,| )+/;
const TAIL =
  /(?:的话|的|是|为|呢|啊|都|也|就|还|只|要|需要?|大概|大约|约|差不多|应该|现在|目前|一共|总共|默认|我们|这边|is|are|costs?|has|have|,| )+$/;

/** What words before a value are about; "" for 这款, the, and the like. */
export function subjectOf(words: string): string {
  const subject = words.replace(EMPTY, "").replace(TAIL, "").replace(EMPTY, "");
  return subject.length > 16 ? "" : subject;
}
