import { diffProgrammes, presets } from '../../../cloudfunctions/core/programme'
import type { ProgrammeDocument, TierCondition } from '../../../types/programme'

const hemu = presets.hemu as ProgrammeDocument

/** hemu with a change made to a copy. */
const but = (change: (document: ProgrammeDocument) => void): ProgrammeDocument => {
  const document = structuredClone(hemu)
  change(document)
  return document
}

const tree = (document: ProgrammeDocument) => {
  const tier = document.tiers[2]
  if (!tier) throw new Error('hemu has three tiers')
  return tier
}

const spend: TierCondition = { metric: 'spend', days: 365, threshold: { reaches: 1_500_000 } }
const points: TierCondition = { metric: 'points', wallet: 'value', days: 90, threshold: { over: 2_000 } }

const cases: [string, (document: ProgrammeDocument) => void, string, string, string][] = [
  ['a threshold', (d) => { tree(d).any[0] = spend }, '$.tiers[2].any[0]', '乔木会员：近 365 天实收由满 ¥12,000 改为满 ¥15,000', 'Tree: money received within 365 days: from ¥12,000 or more to ¥15,000 or more'],
  ['a comparator', (d) => { tree(d).any[0] = { metric: 'spend', days: 365, threshold: { over: 1_200_000 } } }, '$.tiers[2].any[0]', '乔木会员：近 365 天实收由满 ¥12,000 改为超过 ¥12,000', 'Tree: money received within 365 days: from ¥12,000 or more to more than ¥12,000'],
  ['a window', (d) => { tree(d).any[1] = { metric: 'visits', days: 180, threshold: { reaches: 12 } } }, '$.tiers[2].any[1]', '乔木会员：升级条件由“近 365 天到店满 12 次”改为“近 180 天到店满 12 次”', 'Tree: the condition “visits within 365 days: 12 or more” becomes “visits within 180 days: 12 or more”'],
  ['a condition more', (d) => { tree(d).any.push(points) }, '$.tiers[2].any[2]', '乔木会员：新增升级条件：近 90 天所得增值积分超过 2,000 分', 'Tree: a further way in: Value points earned within 90 days: more than 2,000'],
  ['a condition less', (d) => { tree(d).any.pop() }, '$.tiers[2].any[1]', '乔木会员：取消升级条件：近 365 天到店满 12 次', 'Tree: a way in is gone: visits within 365 days: 12 or more'],
  ['what it takes to stay', (d) => { Object.assign(tree(d).keep ?? {}, { graceDays: 10 }) }, '$.tiers[2].keep', '乔木会员：保级条件由近 365 天实收满 ¥8,000，或近 365 天实收满 ¥6,000 并且 近 365 天到店满 8 次；每 12 个月评定；提前 60 天提醒改为近 365 天实收满 ¥8,000，或近 365 天实收满 ¥6,000 并且 近 365 天到店满 8 次；每 12 个月评定；宽限 10 天；提前 60 天提醒', 'Tree: what it takes to stay: from money received within 365 days: ¥8,000 or more, or money received within 365 days: ¥6,000 or more and visits within 365 days: 8 or more; reviewed every 12 months; told 60 days ahead to money received within 365 days: ¥8,000 or more, or money received within 365 days: ¥6,000 or more and visits within 365 days: 8 or more; reviewed every 12 months; 10 days of grace; told 60 days ahead'],
  ['no review any more', (d) => { delete tree(d).keep }, '$.tiers[2].keep', '乔木会员：取消保级条件（原为近 365 天实收满 ¥8,000，或近 365 天实收满 ¥6,000 并且 近 365 天到店满 8 次；每 12 个月评定；提前 60 天提醒）', 'Tree: what it takes to stay is gone (was money received within 365 days: ¥8,000 or more, or money received within 365 days: ¥6,000 or more and visits within 365 days: 8 or more; reviewed every 12 months; told 60 days ahead)'],
  ['conditions that hold together', (d) => { tree(d).any.push({ metric: 'all', of: [spend, { metric: 'consecutive', apartDays: 60, within: 'cardYear', threshold: { reaches: 4 } }] }) }, '$.tiers[2].any[2]', '乔木会员：新增升级条件：近 365 天实收满 ¥15,000 并且 本会员年度连续消费（间隔不超过 60 天）满 4 次', 'Tree: a further way in: money received within 365 days: ¥15,000 or more and purchases in a row, 60 days apart at most, within the card year: 4 or more'],
  ['when the rights begin', (d) => { tree(d).rights = 'nextOrder' }, '$.tiers[2].rights', '乔木会员：新增权益生效：自下一单', 'Tree: the rights begin is new: from the next order'],
  ['who may move it by hand', (d) => { tree(d).byHand = 'clerk' }, '$.tiers[2].byHand', '乔木会员：手工升降权限由店长改为店员', 'Tree: by hand may be moved by: from a manager to any of the staff'],
  ['the notice of changes', (d) => { d.ladder = { changeNoticeDays: 15 } }, '$.ladder.changeNoticeDays', '规则调整提前公示（天）由 30 改为 15', 'days of notice before the rules change: from 30 to 15'],
  ['the upgrade', (d) => { tree(d).upgrade = 'application' }, '$.tiers[2].upgrade', '乔木会员：升级方式由自动改为会员申请', 'Tree: the upgrade: from automatic to on application'],
  ['a colour', (d) => { tree(d).theme.ink = '#FFFFFF' }, '$.tiers[2].theme.ink', '乔木会员：卡面配色（文字）由「#F3ECE0」改为「#FFFFFF」', "Tree: the card's colours (ink): from “#F3ECE0” to “#FFFFFF”"],
  ['a weave', (d) => { tree(d).theme.weave = 'twill' }, '$.tiers[2].theme.weave', '乔木会员：卡面配色（织法）由缎纹改为斜纹', "Tree: the card's colours (weave): from satin to twill"],
  ['a name', (d) => { tree(d).name.zh = '大树会员' }, '$.tiers[2].name.zh', '乔木会员：名称（中文）由「乔木会员」改为「大树会员」', 'Tree: the name (Chinese): from “乔木会员” to “大树会员”'],
  ['a tier less', (d) => { d.tiers.pop() }, '$.tiers[2]', '取消等级「乔木会员」：近 365 天实收满 ¥12,000，或近 365 天到店满 12 次；自动升级；保级：近 365 天实收满 ¥8,000，或近 365 天实收满 ¥6,000 并且 近 365 天到店满 8 次；每 12 个月评定；提前 60 天提醒', 'the tier “Tree” is gone: money received within 365 days: ¥12,000 or more, or visits within 365 days: 12 or more; automatic; to stay: money received within 365 days: ¥8,000 or more, or money received within 365 days: ¥6,000 or more and visits within 365 days: 8 or more; reviewed every 12 months; told 60 days ahead'],
  ['the order of tiers', (d) => { d.tiers.reverse() }, '$.tiers', '等级的顺序由「初禾会员」、「青禾会员」、「乔木会员」改为「乔木会员」、「青禾会员」、「初禾会员」', 'the order of tiers: from “Sprout”, “Green”, “Tree” to “Tree”, “Green”, “Sprout”'],
  ['an expiry', (d) => { Object.assign(d.wallets[1] ?? {}, { expiry: { kind: 'months', months: 12 } }) }, '$.wallets[1].expiry', '增值积分：有效期由次年年底改为 12 个月', 'Value points: the expiry: from the end of the next year to 12 months'],
  ['what a point pays', (d) => { Object.assign(d.wallets[0] ?? {}, { tenderFen: 50 }) }, '$.wallets[0].tenderFen', '消费积分：抵现由 1 分抵 ¥1 改为 1 分抵 ¥0.50', 'Consumption points: payment: from ¥1 a point to ¥0.50 a point'],
  ['a wallet less', (d) => { d.wallets.pop() }, '$.wallets[1]', '取消积分账户「增值积分」：有效期：次年年底，不可抵现，下单 7 天后入账（渠道为「线上」）', 'the wallet “Value points” is gone: points expire: the end of the next year; not for payment; usable 7 days after the order (where channel is “online”)'],
  ['a rate', (d) => { Object.assign(d.earn[0] ?? {}, { points: 10 }) }, '$.earn[0].points', '实收金额的 5% 返消费积分：由实收每 ¥100 得 5 消费积分改为实收每 ¥100 得 10 消费积分', '5% of money received as consumption points: from 5 Consumption points for every ¥100 received to 10 Consumption points for every ¥100 received'],
  ['a rule less', (d) => { d.earn.pop() }, '$.earn[2]', '取消计分规则「真丝加成：持有 1,000 增值积分起按 1.5 倍」：实收每 ¥1 得 1 增值积分；持有增值积分 0–999 为 1 倍，1,000 起为 1.5 倍；须商品品类为「silk」；每单最多 3,000；与「实收每 ¥1 得 1 增值积分」只计最高的一条', 'the earning rule “Silk: 1.5 times for who holds 1,000 value points” is gone: 1 Value points for every ¥1 received; by Value points held: 1 times with 0 to 999, 1.5 times from 1,000; where category of goods is “silk”; 3,000 an order at most; of it and “1 value point for every ¥1 received” only the best counts'],
  ['a hold', (d) => { Object.assign(d.wallets[1] ?? {}, { hold: { until: 'days', days: 10, when: { 'order.channel': 'app' } } }) }, '$.wallets[1].hold', '增值积分：入账由下单 7 天后入账（渠道为「线上」）改为下单 10 天后入账（渠道为「线上」）', 'Value points: holding back: from usable 7 days after the order (where channel is “online”) to usable 10 days after the order (where channel is “online”)'],
  ['orders that are held back', (d) => { Object.assign(d.wallets[1] ?? {}, { hold: { until: 'days', days: 7 } }) }, '$.wallets[1].hold', '增值积分：入账由下单 7 天后入账（渠道为「线上」）改为下单 7 天后入账', 'Value points: holding back: from usable 7 days after the order (where channel is “online”) to usable 7 days after the order'],
  ['a bound of bands', (d) => { Object.assign(d.earn[2] ?? {}, { bands: [{ from: 0, to: 1_999, times: { numerator: 1, denominator: 1 } }, { from: 2_000, to: null, times: { numerator: 3, denominator: 2 } }] }) }, '$.earn[2].bands', '真丝加成：持有 1,000 增值积分起按 1.5 倍：分档由持有增值积分 0–999 为 1 倍，1,000 起为 1.5 倍改为持有增值积分 0–1,999 为 1 倍，2,000 起为 1.5 倍', 'Silk: 1.5 times for who holds 1,000 value points: the bands: from by Value points held: 1 times with 0 to 999, 1.5 times from 1,000 to by Value points held: 1 times with 0 to 1,999, 1.5 times from 2,000'],
  ['an exclusive group that is left', (d) => { delete d.earn[2]?.group }, '$.earn[2].group', '真丝加成：持有 1,000 增值积分起按 1.5 倍：互斥由与「实收每 ¥1 得 1 增值积分」只计最高的一条改为单独计分', 'Silk: 1.5 times for who holds 1,000 value points: the exclusive group: before, of it and “1 value point for every ¥1 received” only the best counts; now it counts alone'],
  ['who may join', (d) => { d.join.requires = 'purchase' }, '$.join.requires', '入会条件由扫码即可改为须有消费', 'joining needs: from a scan to a purchase'],
  ['the joining order', (d) => { d.join.joiningOrderEarns = false }, '$.join.joiningOrderEarns', '入会那一单计分由是改为否', 'the joining order earns: from yes to no'],
  ['a promise less', (d) => { d.join.promises.pop() }, '$.join.promises[2]', '取消入会权益（第 3 条）（原为「达标当笔就升级」）', 'the promises on joining (no. 3) is gone (was “Tiers rise with the order”)'],
  ['the charter', (d) => { d.join.terms.charter.zh += '附则' }, '$.join.terms.charter.zh', '会员章程（中文）有改动（326 字 → 328 字）', 'the charter (Chinese) is changed (326 → 328 characters)'],
  ['the card', (d) => { d.card.digits = 14 }, '$.card.digits', '卡号位数由 12 改为 14', 'the digits of card numbers: from 12 to 14'],
  ['the profile', (d) => { d.profile = ['phone', 'name'] }, '$.profile', '资料项由姓名、手机号、生日、性别、尺码改为手机号、姓名', 'the profile: from name, phone, birthday, gender, size to phone, name'],
  ['a rule that gives coupons', (d) => { d.couponRules = [{ id: 'again', kind: 'order', name: { zh: '回购', en: 'Come back' }, coupon: 'birthday', returned: 'kept' }] }, '$.couponRules[0]', '新增自动发券「回购」：消费后发券「birthday」', 'the rule “Come back” is new: gives the coupon “birthday” after an order'],
  ['the motto', (d) => { d.brand.motto.en = 'Come in' }, '$.brand.motto.en', '品牌语（英文）由「Come in, and we have met」改为「Come in」', "the brand's motto (English): from “Come in, and we have met” to “Come in”"],
]

test.each(cases)('%s is told in words', (_title, change, path, zh, en) => {
  expect(diffProgrammes(hemu, but(change))).toEqual([{ path, words: { zh, en } }])
})

test('equal documents differ in nothing, whatever the order of their fields', () => {
  expect(diffProgrammes(hemu, structuredClone(hemu))).toEqual([])
  expect(diffProgrammes(hemu, Object.fromEntries(Object.entries(hemu).reverse()) as unknown as ProgrammeDocument)).toEqual([])
})

test('what is added is told the other way round', () => {
  const fewer = but((document) => {
    document.tiers.pop()
    document.earn.pop()
  })
  expect(diffProgrammes(fewer, hemu).map(({ path, words }) => `${path} ${words.zh.slice(0, 4)}`)).toEqual(['$.earn[2] 新增计分', '$.tiers[2] 新增等级'])
})

test('a part without words of its own is told as path, old and new value', () => {
  const document = { ...hemu, seasons: { spring: 3 } }
  expect(diffProgrammes(hemu, document)).toEqual([
    { path: '$.seasons', words: { zh: '$.seasons: – → {"spring":3}', en: '$.seasons: – → {"spring":3}' } },
  ])
})

test('a rate whose points and amount both changed is one sentence', () => {
  const found = diffProgrammes(hemu, but((document) => Object.assign(document.earn[0] ?? {}, { points: 10, perFen: 100 })))
  expect(found.map(({ words }) => words.zh)).toEqual([
    '实收金额的 5% 返消费积分：由实收每 ¥100 得 5 消费积分改为实收每 ¥1 得 10 消费积分',
  ])
})
