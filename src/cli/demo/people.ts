import type { Lang } from '../../conversation/message.ts';

/** What a made-up consumer tells, line by line; no two of the same tale use the same words. */
export interface Tale {
  readonly lang: Lang;
  readonly lines: readonly string[];
}

export interface Person {
  readonly name: string;
  readonly phone: string;
  readonly tale: Tale;
}

const SURNAMES = [...'赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜'];
const GIVEN = ['示例', '测试', '样本'];
const SHOPS = ['星河', '蓝鲸', '小满', '青禾', '晨光里', '大橘', '半山', '云杉', '木棉', '海棠'];

const at = <T>(list: readonly T[], n: number): T => list[n % list.length]!;
/** A price that differs from person to person, in yuan. */
const price = (from: number, n: number): number => from + (n % 17) * 20 + (n % 5);

const zh =
  (...lines: readonly ((shop: string, n: number) => string)[]) =>
  (n: number): Tale => ({ lang: 'zh', lines: lines.map((line) => line(`${at(SHOPS, n)}示例`, n)) });
const en =
  (...lines: readonly ((n: number) => string)[]) =>
  (n: number): Tale => ({ lang: 'en', lines: lines.map((line) => line(n)) });

const TALES: readonly ((n: number) => Tale)[] = [
  zh(
    (shop, n) => `${shop}健身房上个月突然关门了，我年卡办了${price(2800, n)}块，才去了四次`,
    () => '打电话没人接，店长微信也不回',
  ),
  zh(
    (shop, n) => `在${shop}数码网店买的手机，花了${price(3200, n)}，收到第二天就自动关机`,
    () => '让他们换一台，客服说要等厂家检测，都等了两周了',
  ),
  zh((shop, n) => `${shop}培训班给孩子报的英语课，交了${price(8600, n)}，老师换了三个，想退剩下的课`),
  zh((shop, n) => `我妈在${shop}生活馆被忽悠买了${price(4900, n)}的床垫，说能治腰疼，根本没用`),
  zh(
    (shop, n) => `${shop}宽带办的时候说每月${59 + (n % 4) * 10}，现在每月扣${129 + (n % 3) * 10}，多扣了半年`,
    () => '打了三次客服，每次都说帮我登记',
  ),
  zh((shop, n) => `${shop}快递把我寄的相机摔坏了，买的时候${price(5200, n)}，他们只肯赔三倍运费`),
  zh((shop, n) => `${shop}装修公司收了我定金${price(6000, n)}，拖了两个月不开工，现在说不退`),
  zh(
    (shop, n) => `在${shop}二手车行买的车，花了${4 + (n % 5)}万，开回来发现是泡水车`,
    () => '销售当时拍胸脯说没出过事故',
  ),
  zh((shop, n) => `${shop}美容院办的卡还剩${price(1900, n)}，换老板了，新老板说不认旧卡`),
  zh(
    (shop, n) => `${shop}小额贷款每天给我打十几个电话催收，还打给我单位，我欠${price(7300, n)}`,
    () => '我没说不还，就是要分期',
  ),
  zh(
    (shop, n) => `${shop}旅行社的团费交了${price(3600, n)}，出发前三天说人不够取消，只退一半`,
    () => '合同上写的不是这样',
  ),
  zh((shop, n) => `在${shop}超市买的牛奶过期了，花了${58 + (n % 9)}块，孩子喝了拉肚子，已经去过医院`),
  zh((shop, n) => `${shop}视频会员自动续费，扣了我${25 + (n % 6)}块，连扣了${3 + (n % 5)}个月，我没同意过`),
  zh(
    (shop, n) => `孩子拿我手机在${shop}游戏里充了${price(1600, n)}，他才十岁`,
    () => '平台说要提供一堆材料，我不知道怎么弄',
  ),
  zh((shop, n) => `${shop}家政的阿姨做了两天就不来了，中介费${price(900, n)}不退`),
  zh(
    (shop, n) => `在${shop}银行买理财的时候说保本，现在亏了${price(12000, n)}`,
    () => '当时客户经理让我签字的地方都是她指的',
  ),
  en(
    (n) => `I bought a washing machine from Sample Home Store for ${price(2400, n)} yuan and it leaks`,
    () => 'they keep saying a technician will come but nobody ever does',
  ),
  en((n) => `Demo Fitness will not refund the rest of my membership, I paid ${price(3100, n)} yuan in March`),
];

/** The `n`th of the made-up consumers, 0 to about 90 without two of one name. */
export const person = (n: number): Person => ({
  name: `${at(SURNAMES, n)}${at(GIVEN, Math.floor(n / SURNAMES.length))}`,
  phone: `1380000${String(1000 + n)}`,
  tale: at(TALES, n)(n),
});

/** Whom somebody has to call at once. */
export const URGENT: readonly Tale[] = [
  { lang: 'zh', lines: ['刚才有人冒充客服让我转账，我已经转了两万到一个安全账户，怎么办'] },
  { lang: 'zh', lines: ['催收的人现在堵在我家门口砸门，我不敢开'] },
  { lang: 'zh', lines: ['养老的钱都被骗光了，我真的不想活了'] },
];
