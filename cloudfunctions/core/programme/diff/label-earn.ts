import type { Words } from '../../../../types/programme'

interface Label extends Words {
  values?: Readonly<Record<string, Words>>
}

const stacks = { multiply: { zh: '与其他相乘', en: 'multiplies with others' }, best: { zh: '单独取最高', en: 'stands alone' } }
const kinds = {
  perAmount: { zh: '按金额', en: 'by amount' },
  fixed: { zh: '每单', en: 'an order' },
  perQuantity: { zh: '按件', en: 'a piece' },
  perVisit: { zh: '每天首单', en: 'a visit' },
  stepped: { zh: '按余额分档', en: 'by balance held' },
}

/** Of earning rules and multipliers. */
export const earnLabels: Readonly<Record<string, Label>> = {
  'earn.*.kind': { zh: '计分方式', en: 'the way of earning', values: kinds },
  'earn.*.points': { zh: '分数（最小单位）', en: 'the points, in the smallest unit' },
  'earn.*.perFen': { zh: '每多少分钱', en: 'the fen that give the points' },
  'earn.*.wallet': { zh: '积分账户', en: 'the wallet' },
  'earn.*.when': { zh: '条件', en: 'the condition' },
  'earn.*.lines': { zh: '适用商品', en: 'the goods it is for' },
  'earn.*.caps': { zh: '上限', en: 'the caps' },
  'earn.*.group': { zh: '互斥组', en: 'the exclusive group' },
  'earn.*.excludes': { zh: '排除的规则', en: 'the rules it excludes' },
  'earn.*.dailyBudget': { zh: '每日总预算', en: 'the budget a day' },
  'earn.*.balanceOf': { zh: '分档所看账户', en: 'the wallet whose balance chooses the band' },
  'earn.*.bands': { zh: '分档', en: 'the bands' },
  'multipliers.*.name': { zh: '名称', en: 'the name' },
  'multipliers.*.wallet': { zh: '积分账户', en: 'the wallet' },
  'multipliers.*.times': { zh: '倍数', en: 'the ratio' },
  'multipliers.*.on': { zh: '适用于', en: 'what it multiplies' },
  'multipliers.*.order': { zh: '次序', en: 'its place' },
  'multipliers.*.when': { zh: '条件', en: 'the condition' },
  'multipliers.*.group': { zh: '互斥组', en: 'the exclusive group' },
  'multipliers.*.stack': { zh: '叠加方式', en: 'how it stacks', values: stacks },
}
