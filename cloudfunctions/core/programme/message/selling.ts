import type { ProgrammeDocument } from '../../../../types/programme'

/** Words that sell; a greeting that has one is an advertisement. */
export const sellingWords: readonly string[] = [
  '优惠', '折扣', '打折', '促销', '特价', '特惠', '低价', '满减', '秒杀', '抢购', '限时', '立减', '下单', '购买', '选购', '热卖', '新品', '上市', '到店消费', '领券',
  '优惠券', '包邮', '清仓', '买一送一',
  '一折', '二折', '三折', '四折', '五折', '六折', '七折', '八折', '九折', '1折', '2折', '3折', '4折', '5折', '6折', '7折', '8折', '9折',
  'discount', 'sale', 'offer', 'buy', 'purchase', 'shop now', 'coupon', 'voucher', 'promotion', 'deal', '% off',
]

/** All that the programme sells or gives under a name. */
export const soldNames = ({ coupons = [] }: Pick<ProgrammeDocument, 'coupons'>): string[] =>
  coupons.flatMap(({ name }) => [name.zh, name.en])

/**
 * The words of a text that sell, longest first, each as it stands there and once. `names`: what else may not be named,
 * such as gifts, which shop people change without publishing rules.
 */
export const sellingIn = (text: string, names: readonly string[] = []): string[] => {
  const plain = text.toLowerCase()
  const found = [...sellingWords, ...names]
    .filter((word) => word.trim() !== '' && hasWord(plain, word.toLowerCase()))
    .sort((a, b) => b.length - a.length)
  return found.filter((word, index) => !found.slice(0, index).some((longer) => longer.includes(word)))
}

const LATIN = /[a-z]/

/** Latin words by their bounds, so that "wholesaler" is no "sale". */
const hasWord = (text: string, word: string): boolean => {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const [before, after] = [text[at - 1] ?? ' ', text[at + word.length] ?? ' ']
    const bound = !(LATIN.test(word[0] ?? '') && LATIN.test(before)) && !(LATIN.test(word.at(-1) ?? '') && LATIN.test(after))
    if (bound) return true
  }
  return false
}

/** The text with each such word between 【 and 】. */
export const marked = (text: string, words: readonly string[]): string =>
  words.reduce((shown, word) => {
    const at = shown.toLowerCase().indexOf(word.toLowerCase())
    return at < 0 ? shown : `${shown.slice(0, at)}【${shown.slice(at, at + word.length)}】${shown.slice(at + word.length)}`
  }, text)
