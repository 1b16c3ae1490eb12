// bench/search_words.mjs: words in English and Chinese from which search_generate.mjs makes records.
const pairs = (text) => text.slice(1).split('\n').map((line) => line.split('|'));

// acronym, short Chinese name, English name, Chinese name
export const missions = pairs(`
MINUSMA|马里稳定团|United Nations Multidimensional Integrated Stabilization Mission in Mali|联合国马里多层面综合稳定特派团
MINUSCA|中非稳定团|United Nations Multidimensional Integrated Stabilization Mission in the Central African Republic|联合国中非共和国多层面综合稳定团
MONUSCO|联刚稳定团|United Nations Organization Stabilization Mission in the Democratic Republic of the Congo|联合国组织刚果民主共和国稳定特派团
MONUC|联刚特派团|United Nations Organization Mission in the Democratic Republic of the Congo|联合国组织刚果民主共和国特派团
UNMISS|南苏丹特派团|United Nations Mission in South Sudan|联合国南苏丹特派团
UNMIS|联苏特派团|United Nations Mission in the Sudan|联合国苏丹特派团
UNAMID|达尔富尔混合行动|African Union-United Nations Hybrid Operation in Darfur|非洲联盟-联合国达尔富尔混合行动
UNMIL|联利特派团|United Nations Mission in Liberia|联合国利比里亚特派团
UNOCI|联科行动|United Nations Operation in Côte d’Ivoire|联合国科特迪瓦行动
MINURCAT|中乍特派团|United Nations Mission in the Central African Republic and Chad|联合国中非共和国和乍得特派团
UNMIT|联东综合团|United Nations Integrated Mission in Timor-Leste|联合国东帝汶综合特派团
UNIFIL|联黎部队|United Nations Interim Force in Lebanon|联合国驻黎巴嫩临时部队
UNISFA|联阿安全部队|United Nations Interim Security Force for Abyei|联合国阿卜耶伊临时安全部队
UNFICYP|联塞部队|United Nations Peacekeeping Force in Cyprus|联合国驻塞浦路斯维持和平部队
UNDOF|观察员部队|United Nations Disengagement Observer Force|联合国脱离接触观察员部队
MINUSTAH|联海稳定团|United Nations Stabilization Mission in Haiti|联合国海地稳定特派团`);

// English, Chinese, then other names of the same thing
export const capabilities = pairs(`
military utility helicopters|军用通用直升机|通用直升机|вертолеты|مروحيات
armed helicopters|武装直升机|攻击直升机
tactical transport aircraft|战术运输机|运输机
unmanned aerial systems|无人机系统|无人驾驶飞机|drones
field hospitals|野战医院|二级医院|level II hospitals
casualty evacuation|伤员后送|医疗后送|medical evacuation
explosive ordnance disposal|爆炸物处理|爆炸物处置
counter improvised explosive device teams|反简易爆炸装置小组
armoured personnel carriers|装甲运兵车|装甲车
engineering companies|工兵连|工程连
water purification|净水|水净化
airfield support units|机场支助部队|简易机场支助部队
night vision equipment|夜视设备|夜视器材
information analysis|信息分析|情报分析
formed police units|建制警察部队|成建制警察单位
individual police officers|单派警员
corrections officers|惩戒干事|狱政官员
mine clearance|排雷|扫雷
rapid deployment|快速部署
strategic airlift|战略空运|空运能力
signals and communications|信号和通信|通信设备
logistics convoys|后勤车队|车队护送
camp protection|营地防护|营区保护
language skills|语言技能|法语能力
female engagement teams|女性接触小组|妇女接触队
child protection advisers|儿童保护顾问
civil affairs officers|民政干事
security sector reform|安全部门改革
disarmament and demobilization|解除武装和复员|复员方案
rule of law institutions|法治机构
border monitoring|边界监测
riverine units|内河部队|河流部队
special forces|特种部队
training of trainers|培训员培训
contingent-owned equipment|特遣队所属装备|特遣队装备
fuel management|燃料管理
waste water treatment|废水处理
solar power plants|太阳能电站
medical support|医疗支助|卫生支助
capability gap|能力差距|能力缺口|فجوة القدرات|brecha de capacidad|déficit de capacités|нехватка потенциала`);

export const actors = pairs(`
Bangladesh|孟加拉国
Ethiopia|埃塞俄比亚
Rwanda|卢旺达
Nepal|尼泊尔
India|印度
Pakistan|巴基斯坦
Egypt|埃及
Indonesia|印度尼西亚
Ghana|加纳
Senegal|塞内加尔
China|中国
Japan|日本
France|法国
Germany|德国
Norway|挪威
Canada|加拿大
Uruguay|乌拉圭
Brazil|巴西
Ukraine|乌克兰
Kenya|肯尼亚
Burundi|布隆迪
Togo|多哥
Niger|尼日尔
Morocco|摩洛哥
Jordan|约旦
Cambodia|柬埔寨
Viet Nam|越南
Mongolia|蒙古
Portugal|葡萄牙
Sweden|瑞典
African Union|非洲联盟
European Union|欧洲联盟
World Bank|世界银行
Secretary-General|秘书长
Security Council|安全理事会
Department of Field Support|外勤支助部
troop-contributing countries|部队派遣国
police-contributing countries|警察派遣国
host Government|东道国政府
Special Committee|特别委员会`);

export const qualities = pairs(`
adequate|充足的
timely|及时的
sustained|持续的
predictable|可预测的
specialized|专门的
robust|强有力的
mobile|机动的
regional|区域的
joint|联合的
additional|更多的
bilateral|双边的
trilateral|三方的
modern|现代化的
limited|有限的
reliable|可靠的
operational|行动的
remote|偏远的
temporary|临时的
integrated|综合的
national|国家的`);

export const things = pairs(`
support|支持
training|培训
access|准入
financing|供资
deployment|部署
coordination|协调
protection|保护
planning|规划
equipment|装备
maintenance|维护
oversight|监督
preparation|准备
guidance|指导
assistance|援助
recruitment|征聘
reporting|报告
evacuation|撤离
transport|运输
inspection|视察
verification|核查
negotiation|谈判
partnership|伙伴关系
accountability|问责
reconciliation|和解
readiness|待命状态
rotation|轮换
consultation|协商
mediation|调解
reimbursement|偿还费用
procurement|采购`);

// {m} mission, {c} capability, {a} actor, {p} place, {q} quality, {t} thing, {n} number, {y} year, {s} symbol. A sentence is
// an opening, a statement and an ending.
export const openings = pairs(`
|
|
|
In {y}, |{y}年，
According to {s}, |{s}指出，
When the rainy season began, |雨季开始时，
After the attack on {p}, |{p}遇袭后，
At the request of the {a}, |应{a}要求，
Despite repeated appeals, |尽管一再呼吁，
During the annual debate, |在年度辩论期间，
Within {n} weeks, |{n}周之内，
As the drawdown went on, |随着缩编继续，
Contrary to expectations, |与预期相反，
For the second time, |第二次，
On the western axis, |在西部轴线上，
Under the revised concept of operations, |根据订正行动构想，
Before the elections, |选举之前，
Between {p} and {p}, |在{p}与{p}之间，`);

export const statements = pairs(`
{m} lacked {c} in {p}|{m}在{p}缺少{c}
the {a} offered {c} to {m}|{a}提出向{m}提供{c}
the need for {c} was restated|对{c}的需求得到重申
patrols from {p} could not reach {p}|{p}的巡逻队无法到达{p}
the {a} and the {a} agreed on {q} {t}|{a}和{a}商定了{q}{t}
members asked why {q} {t} had been postponed|成员们问及{q}{t}何以推迟
{m} requested {n} additional vehicles|{m}请求增拨{n}辆车
the Working Group tied {t} to {q} {t}|工作组把{t}与{q}{t}挂钩
the {a} withdrew its {c} from {p}|{a}从{p}撤出了其{c}
a team of {n} observers opened an outpost at {p}|{n}名观察员组成的小组在{p}设立了哨所
{s} counts {c} among the most persistent shortfalls|{s}把{c}列为最持久的短缺之一
civilians near {p} were left without {t}|{p}附近的平民得不到{t}
remote access to {p} proved impossible|事实证明无法远程进入{p}
several delegations insisted on {q} {t}|若干代表团坚持{q}{t}
the {a} financed {n} courses held at {p}|{a}资助了在{p}举办的{n}期课程
no pledge of {c} had been confirmed|提供{c}的认捐无一得到确认
experience at {p} argues for {q} {t}|{p}的经验说明应有{q}{t}
the sector commander reported {n} broken generators|区指挥官报告有{n}台发电机损坏
a capability gap was found at {p}|在{p}发现了能力差距
spare parts for {c} were held at customs|{c}的备件被海关扣留
local interpreters left {p} for the capital|当地口译员离开{p}前往首都
the hangar at {p} collapsed in a storm|{p}的机库在风暴中倒塌
radio contact with {p} was lost for {n} hours|与{p}的无线电联系中断{n}小时
the joint mine team cleared {n} kilometres of road|联合排雷队清理了{n}公里道路
two memorandums of understanding were signed|签署了两份谅解备忘录
the budget committee deferred {t}|预算委员会推迟审议{t}
female officers trained recruits at {p}|女警官在{p}培训新兵
hydrologists surveyed the wells of {p}|水文学家勘察了{p}的水井
the ceasefire held around {p}|{p}周边的停火得到遵守
rotations were brought forward by {n} days|轮调提前{n}天进行
insurance premiums doubled|保险费翻了一番
caveats kept {c} away from {p}|附加限制使{c}无法用于{p}
the vetting of {n} candidates ended|对{n}名候选人的审查结束
a lessons workshop gathered {n} officers|经验教训讲习班汇集了{n}名军官
villagers rebuilt the bridge at {p}|村民重建了{p}的桥梁
customary chiefs mediated over pasture|传统酋长就牧场问题进行调解`);

export const endings = pairs(`
|
|
|
, which delayed {t} by {n} days|，致使{t}推迟{n}天
, on condition of {q} {t}|，条件是{q}{t}
 and asked for {q} {t}|，并要求{q}{t}
, as {s} had foreseen|，正如{s}所预见
 without waiting for {t}|，而未等待{t}
, though not before {y}|，但不早于{y}年
, to the surprise of the {a}|，令{a}感到意外
 under a letter of assist|，依据的是协助通知书
 with fuel for {n} days|，燃料可用{n}天
, at a cost nobody had estimated|，费用无人估算过
 while convoys waited at {p}|，而车队在{p}等候
, and the {a} took note|，{a}对此表示注意
, according to the Force Commander|，部队指挥官如是说
, because manuals existed in one language only|，因为手册只有一种语文
 by means of a trust fund|，资金来自信托基金`);

export const kinds = ['gaps', 'offers', 'lessons', 'recommendations', 'commitments', 'meetings', 'partnerships', 'questions'];
export const statuses = ['stated', 'restated', 'related', 'filled', 'withdrawn'];
export const syllables = 'ka ru mo ti la ne bo sa di ge ma no ki ra te lo ba su wi fa jo za pe gu na ri do ha le mu bi to che ya so da ko me va li'.split(' ');
export const characters = [...'卡鲁莫蒂拉内博萨迪格马诺基雷特洛巴苏维法乔扎佩古纳里多哈莱穆比托切亚索达科梅瓦利'];
