import { dayText } from '../core/kernel'
import type { GiftDetails } from '../../types/record'

const DAY_MS = 86_400_000

/** A gift of the demo with the pieces that lie in each place. */
export interface DemoGift {
  id: string
  details: GiftDetails
  stock: Record<string, number>
}

type Told = Pick<GiftDetails, 'name' | 'line' | 'about' | 'picture'> & Partial<GiftDetails> & { points: number; cashFen?: number }

const gift = (id: string, place: number, { points, cashFen = 0, ...told }: Told, stock: Record<string, number>): DemoGift => ({
  id,
  stock,
  details: {
    kind: 'goods',
    price: { wallet: 'value', points, cashFen },
    shopFen: null,
    stock: 'pool' in stock ? 'pooled' : 'stores',
    stores: ['SHJA', 'HZHB'],
    delivery: false,
    limits: [],
    tiers: [],
    sale: { from: null, until: null },
    anyTime: false,
    restock: null,
    place,
    ...told,
  },
})

/** What does not depend on when the demo began. */
const lasting: DemoGift[] = [
  gift('silk-ribbon', 1, {
    name: { zh: '真丝发带 · 松绿', en: 'Silk ribbon, pine' },
    line: { zh: '6 × 120 cm，桑蚕丝', en: '6 by 120 cm, mulberry silk' },
    about: { zh: '手工卷边，可系发，也可系在包上。', en: 'Hand-rolled edges; for the hair or for a bag.' },
    picture: 'ribbon',
    points: 1_600,
    shopFen: 29_900,
    anyTime: true,
    limits: [{ per: 'lifetime', count: 2 }],
  }, { SHJA: 4, HZHB: 2 }),
  gift('cashmere-scarf', 2, {
    name: { zh: '羊绒围巾 · 驼色', en: 'Cashmere scarf, camel' },
    line: { zh: '180 × 30 cm，100% 山羊绒', en: '180 by 30 cm, pure cashmere' },
    about: { zh: '内蒙古阿拉善山羊绒，两面同色，适合江南的冬天。', en: 'Alashan cashmere, the same on both sides, for winters in the south.' },
    picture: 'scarf',
    points: 4_800,
    cashFen: 19_900,
    shopFen: 89_900,
    limits: [{ per: 'lifetime', count: 1 }],
  }, { SHJA: 20, HZHB: 12 }),
  gift('trouser-panel', 3, {
    name: { zh: '西裤换片服务', en: 'Trouser panels renewed' },
    line: { zh: '一条西裤，裤脚或后片', en: 'One pair of trousers, hems or seat' },
    about: { zh: '量裤当日收，七日内取。', en: 'Measured on the day, ready within seven.' },
    kind: 'service',
    picture: 'trousers',
    points: 2_200,
    anyTime: true,
  }, { SHJA: 40, HZHB: 40 }),
  gift('spring-tea', 5, {
    name: { zh: '明前龙井 · 50 g', en: 'Longjing tea, 50 g' },
    line: { zh: '2026 年春，铁罐', en: 'Spring 2026, in a tin' },
    about: { zh: '可到店取，也可寄到家。', en: 'Collect it in a store, or have it sent.' },
    picture: 'tea',
    points: 900,
    anyTime: true,
    delivery: true,
    limits: [{ per: 'month', count: 1 }],
  }, { pool: 60 }),
  gift('linen-tote', 6, {
    name: { zh: '亚麻手提袋', en: 'Linen tote' },
    line: { zh: '38 × 40 cm，水洗亚麻', en: '38 by 40 cm, washed linen' },
    about: { zh: '乔木会员专享，内袋可放一本书。', en: 'For Tree members; the pocket holds a book.' },
    picture: 'tote',
    points: 3_200,
    tiers: ['tree'],
  }, { SHJA: 15, HZHB: 15 }),
  gift('handkerchief', 7, {
    name: { zh: '绣边手帕', en: 'Embroidered handkerchief' },
    line: { zh: '43 × 43 cm，长绒棉', en: '43 by 43 cm, long-staple cotton' },
    about: { zh: '一角绣一片叶。', en: 'A leaf in one corner.' },
    picture: 'handkerchief',
    points: 7_800,
  }, { SHJA: 30 }),
]

/** The catalogue of the demo chain; some are had in the thanks month alone, some at any time. */
export const demoGifts = (started: number, zone: string): DemoGift[] => [
  ...lasting,
  gift('incense-holder', 4, {
    name: { zh: '陶瓷香插', en: 'Incense holder' },
    line: { zh: '青釉，直径 9 cm', en: 'Celadon, 9 cm across' },
    about: { zh: '龙泉烧制，每件釉色略有不同。', en: 'Fired in Longquan; no two glazes are alike.' },
    picture: 'incense',
    points: 1_900,
    restock: { day: dayText(started + 4 * DAY_MS, zone), pieces: 40 },
  }, {}),
]
