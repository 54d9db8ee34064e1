/** Marks a character that leaves no trace: zero-width, variation selectors, direction marks. */
export const DROP = 0;
/** Marks a character that only separates, or decorates: spaces, emoji, symbols. */
export const SOFT = 32;

/**
 * Traditional form, then simplified form: the characters that service talk is made of and all that a rule looks for, not a whole dictionary.
 * A character that both scripts share with another meaning (乾, 著, 後) folds to the simplified one.
 */
const TRADITIONAL =
  "親亲會会說说話话講讲請请問问這这個个們们來来時时對对會会沒没為为麼么嗎吗還还過过後后裡里裏里們们員员單单貨货發发買买賣卖價价錢钱" +
  "優优滿满減减換换質质題题應应該该關关係系於于與与從从見见現现經经給给讓让認认識识記记錄录訂订購购產产號号碼码長长" +
  "寬宽頭头髮发點点線线當当聽听聲声導导員员務务處处辦办實实際际體体驗验詢询顧顾諮咨優优質质幾几歲岁歡欢樂乐愛爱謝谢對对" +
  "應应誰谁論论談谈聯联絡络電电腦脑機机網网頁页開开閉闭進进遠远運运達达選选擇择項项類类種种樣样條条雙双隻只張张層层" +
  "億亿萬万兩两陸陆參参貳贰壹一拾十佰百仟千塊块區区縣县鄉乡鎮镇區区樓楼棟栋號号橋桥東东門门園园廣广場场龍龙龜龟鳥鸟馬马魚鱼" +
  "麗丽齊齐歷历總总報报導导團团圖图據据擔担據据擁拥護护損损壞坏壓压縮缩縫缝紅红綠绿藍蓝銀银鐵铁鋼钢銷销錯错鋪铺鍵键鏈链" +
  "須须順顺預预領领顏颜顯显願愿顧顾風风飛飞飯饭飲饮餘余館馆駛驶驚惊驗验麥麦黃黄黨党勞劳動动勝胜勢势勵励協协卻却厲厉參参" +
  "嘗尝嚇吓嚴严備备傳传傷伤債债傾倾僅仅價价儀仪億亿儘尽優优償偿儲储兒儿內内兩两冊册凍冻創创則则剛刚劃划劇剧劉刘劑剂" +
  "國国圍围執执堅坚報报塵尘墊垫壯壮壽寿夠够夢梦夥伙奪夺奮奋婦妇媽妈嬰婴學学寧宁實实寫写寶宝將将專专尋寻對对導导屬属島岛" +
  "帶带幫帮庫库廁厕廠厂廢废廳厅彈弹彙汇復复徵征徹彻恆恒悅悦惡恶惱恼愛爱態态慣惯憂忧憐怜憑凭憶忆懶懒懷怀戀恋戶户" +
  "擇择擊击擋挡擠挤擬拟擴扩擺摆擾扰攝摄敗败敘叙敵敌數数斷断無无舊旧昇升時时晉晋暫暂曉晓書书會会東东條条極极構构槍枪" +
  "樹树橫横檔档檢检櫃柜欄栏權权歲岁殘残殺杀殼壳氣气決决沖冲況况淚泪淨净淺浅測测湊凑溫温滅灭滾滚漲涨漸渐潔洁潛潜潤润濕湿" +
  "瀏浏灣湾災灾為为烏乌煙烟煩烦熱热燈灯爭争爺爷牆墙牽牵犧牺狀状獎奖獨独獲获環环瑪玛甦苏異异畫画療疗瘋疯癢痒盡尽監监盤盘" +
  "確确碼码禮礼禍祸離离稅税稱称穩稳窮穷竄窜競竞筆笔節节範范築筑簡简簽签籃篮糧粮紀纪約约純纯紙纸級级紛纷細细終终組组" +
  "結结絕绝絲丝絨绒統统網网緊紧緒绪緣缘編编練练縣县縱纵績绩織织繞绕繡绣繩绳繼继續续纖纤罰罚罵骂罷罢義义習习聖圣聞闻職职肅肃" +
  "脫脱腳脚臉脸臨临舉举艙舱艱艰藝艺藥药蘋苹處处虛虚蟲虫術术衛卫衝冲補补裝装複复襪袜襯衬覺觉覽览觀观觸触計计訓训討讨設设許许" +
  "訴诉評评詞词試试詩诗誠诚誤误誰谁課课調调諒谅諾诺謊谎證证譯译議议讀读變变豐丰負负財财責责貪贪貴贵貼贴費费賀贺資资賓宾" +
  "賞赏賠赔賬账質质賴赖贈赠贊赞趕赶跡迹踐践蹤踪車车軌轨軟软較较載载輕轻輛辆輸输轉转辭辞農农迴回連连週周遊游運运違违遲迟適适" +
  "遷迁遺遗邊边郵邮鄰邻醜丑醫医釋释針针鈕钮鈔钞鈴铃鉛铅錶表鎖锁鏡镜鐘钟鑰钥閃闪閒闲間间閱阅隊队階阶際际隨随險险隱隐雖虽雜杂" +
  "雞鸡難难雲云靈灵靜静響响頂顶頗颇頻频額额饒饶騙骗騷骚髒脏鬆松鬧闹鬥斗鮮鲜麵面點点齡龄囉啰囑嘱喲哟妳你伱你祢你餵喂" +
  "興兴脣唇綁绑鬍胡乾干幹干著着徧遍彆别佈布週周檯台臺台颱台瞭了迴回採采綵彩捨舍係系繫系鹹咸嚐尝籤签僱雇別别註注" +
  "丟丢並并亂乱亞亚佔占併并侷局俠侠俬私倆俩倉仓倖幸倫伦偉伟傘伞傢家傭佣僕仆儂侬兇凶兌兑凈净刪删剋克剷铲勁劲勸劝匯汇卽即厤历厭厌叢丛吳吴吶呐呂吕唄呗唸念啓启啞哑啟启喚唤喪丧喫吃喬乔嘍喽嘖啧嘰叽噁恶噠哒噴喷噹当嚮向囂嚣囌苏" +
  "圓圆埰采塗涂墳坟夾夹奬奖姍姗姦奸孃娘孫孙宮宫寀采審审寵宠屆届崗岗嵗岁嶽岳帥帅師师帳帐幣币幷并廈厦弔吊強强彌弥彔录彫雕徑径恥耻慮虑慼戚憤愤懇恳戲戏拚拼捲卷掙挣掛挂揀拣搗捣搶抢摳抠摺折撥拨撫抚撲扑擡抬擣捣擰拧擱搁攔拦攢攒" +
  "攤摊攪搅攬揽敎教旂旗曆历曏向曠旷曬晒朮术査查棄弃楊杨業业榘矩榦干榮荣槓杠樁桩樑梁標标檻槛欒栾歐欧歸归殻壳汙污洩泄涼凉淩凌湯汤準准溝沟溼湿滌涤滙汇漢汉漬渍潑泼濫滥瀋沈瀰弥熒荧燒烧燙烫營营爛烂爲为爾尔牀床牴抵犢犊猶犹獃呆" +
  "獸兽獻献琱雕産产畢毕畵画疇畴痠酸癟瘪癡痴癲癫皁皂皺皱盃杯盜盗盞盏盧卢眞真眾众睞睐矯矫硃朱磚砖磣碜礙碍礦矿穀谷積积窩窝竅窍竇窦箇个篩筛簍篓糞粪糰团糾纠紋纹納纳紗纱紡纺紮扎紳绅紹绍絶绝綉绣綫线維维綻绽緑绿緩缓緻致繆缪纍累" +
  "纏缠纔才羅罗羣群翫玩聰聪聶聂聾聋脩修脹胀腫肿膚肤膠胶膩腻膽胆臟脏臥卧舖铺舘馆艦舰莊庄華华葉叶葯药蒐搜蓆席蓋盖蔔卜蔘参蔣蒋蕭萧薑姜薦荐蘆芦蘇苏蘭兰虧亏蝦虾蠻蛮衆众衕同衚胡袷夹製制褲裤襬摆覈核規规視视託托訛讹訪访証证詐诈" +
  "詳详誇夸誒诶語语説说諷讽諸诸謀谋謂谓謬谬譚谭譜谱譟噪讚赞豈岂豬猪貓猫貝贝貞贞貫贯貸贷貿贸賈贾賊贼賜赐賤贱賺赚趙赵踰逾蹟迹軒轩輩辈輪轮輯辑轄辖轅辕轍辙逕径遞递遶绕邏逻鄒邹鄔邬鄧邓鄭郑醬酱釐厘釘钉釦扣鈅钥鈡钟鉅巨銹锈録录" +
  "鍋锅鍼针鍾钟鎭镇鏟铲鏽锈鑑鉴鑒鉴閑闲閔闵閤合閨闺閲阅閻阎闆板闇暗陞升陣阵陰阴陳陈陽阳霑沾韆千韋韦韓韩韻韵顔颜颳刮飾饰餅饼養养餡馅餬糊餿馊饋馈馮冯駐驻駕驾駝驼駡骂駱骆騎骑騰腾驛驿驢驴鬚须魯鲁鮑鲍鳴鸣鵰雕麪面麫面麯曲麴曲" +
  "麽么黴霉齣出龐庞龔龚";

/** Canonical punctuation: each sign, then whatever else people type for it. */
const PUNCTUATION: readonly string[] = [
  ",，、﹐﹑､",
  ".。．｡﹒",
  "?？﹖",
  "!！﹗",
  ":：﹕∶",
  ";；﹔",
  "(（﹙",
  ")）﹚",
  "[［〔",
  "]］〕",
  "“「『｢〝﹁﹃",
  "”」』｣〞〟﹂﹄",
  "…⋯",
  "¥￥",
  '"＂',
  "'＇",
];

/** ASCII that only decorates inside a phrase. */
const DECORATION = "~^_*`|·•●○■□★☆♥♡―–—－﹣～∼〜﹏";

function build(): Uint16Array {
  const table = new Uint16Array(65536);
  for (let c = 0; c < 65536; c++) table[c] = c;
  for (let c = 65; c <= 90; c++) table[c] = c + 32;
  for (let c = 0xff01; c <= 0xff5e; c++) table[c] = table[c - 0xfee0] ?? c;
  for (const [sign = "", ...others] of PUNCTUATION) {
    for (const other of others) table[other.charCodeAt(0)] = sign.charCodeAt(0);
  }
  pairs(TRADITIONAL, table);
  for (const sign of DECORATION) table[sign.charCodeAt(0)] = SOFT;
  const ranges: readonly (readonly [number, number, number])[] = [
    [0x00, 0x09, SOFT],
    [0x0b, 0x1f, SOFT],
    [0x7f, 0xa0, SOFT],
    [0xad, 0xad, DROP],
    [0x2000, 0x200a, SOFT],
    [0x200b, 0x200f, DROP],
    [0x2028, 0x2029, 0x0a],
    [0x202a, 0x202e, DROP],
    [0x2060, 0x206f, DROP],
    [0x20d0, 0x20ff, DROP],
    [0x2190, 0x2bff, SOFT],
    [0x3000, 0x3000, SOFT],
    [0x3030, 0x303d, SOFT],
    [0xd800, 0xdfff, SOFT],
    [0xe000, 0xf8ff, SOFT],
    [0xfe00, 0xfe0f, DROP],
    [0xfeff, 0xfeff, DROP],
  ];
  for (const [from, to, value] of ranges) table.fill(value, from, to + 1);
  return table;
}

function pairs(text: string, table: Uint16Array): void {
  for (let i = 0; i + 1 < text.length; i += 2) table[text.charCodeAt(i)] = text.charCodeAt(i + 1);
}

/** What each UTF-16 code unit becomes before rules look at it: one lookup, no branching. */
export const FOLD: Uint16Array = build();
