import type { ConditionView, WayView } from '../../types/contract'
import type { Words } from '../../types/programme'
import { conditionsOf } from '../figure/climb'
import { money } from '../figure/money'
import { grouped } from '../figure/number'
import { pointsText } from '../figure/points'
import { useLook } from '../look/use-look'
import type { WordBook } from '../words/book'

/** What a figure of points needs to be written: the wallet's name and places. */
export interface NamedWallet {
  id: string
  name: Words
  scale: number
}

export interface Figures {
  /** "近 365 天 ¥8,640 / ¥12,000": never a share without what it is a share of. */
  standing: (condition: ConditionView) => string
  /** "再实收 ¥3,360": what is missing of a way; what holds already is not asked, days that are known are not named. */
  needOf: (way: WayView, known: number | null) => string
  /** ¥4,401 / ¥2,000, without the window. */
  pair: (condition: ConditionView) => string
  /** "近 365 天实收 ≥ ¥3,000": what a way asks of anybody; days that were named before are not named again. */
  asks: (way: WayView, known?: number | null) => string
}

interface Scene {
  words: Pick<WordBook, 'progress' | 'tiers'>
  walletName: (id: string | null) => string
  scaleOf: (id: string | null) => number
}

function figureOf(value: number, condition: ConditionView, { words, scaleOf }: Scene): string {
  if (condition.unit === 'fen') return money(value)
  if (condition.unit === 'points') return pointsText(value, scaleOf(condition.wallet))
  return condition.unit === 'friends' ? words.tiers.friends(grouped(value)) : words.progress.orders(grouped(value))
}

function inWindow(condition: ConditionView, text: string, { words: { progress, tiers } }: Scene): string {
  if (condition.metric === 'singlePurchase') return progress.once(text)
  if (condition.days !== null) return progress.within(condition.days, text)
  return condition.within ? tiers.window[condition.within](` ${text}`) : progress.ever(text)
}

function needed(condition: ConditionView, scene: Scene): string {
  const { progress, tiers } = scene.words
  const count = grouped(condition.missing)
  switch (condition.metric) {
    case 'spend':
      return progress.needSpend(money(condition.missing))
    case 'visits':
      return progress.needVisits(count)
    case 'points':
      return progress.needPoints(scene.walletName(condition.wallet), figureOf(condition.missing, condition, scene))
    case 'singlePurchase':
      return progress.needOnce(money(condition.threshold), !condition.inclusive)
    case 'consecutive':
      return tiers.needRow(count, condition.apartDays ?? 0)
    case 'referrals':
      return tiers.needFriends(count)
    case 'grant':
      return condition.grant === 'follow' ? tiers.needFollow : tiers.needGrant(condition.grant ?? '')
    case 'card':
      return tiers.needCard(condition.grant ?? '')
  }
}

function asked(condition: ConditionView, scene: Scene, known: number | null): string {
  const { tiers } = scene.words
  const figure = `${condition.inclusive ? '≥' : '>'} ${figureOf(condition.threshold, condition, scene)}`
  const asks: (figure: string, wallet: string) => string = tiers.asks[condition.metric]
  const text = asks(figure, scene.walletName(condition.wallet))
  if (condition.metric === 'grant') return condition.grant === 'follow' ? tiers.follow : text
  if (condition.metric === 'card' || (condition.days !== null && condition.days === known)) return text
  if (condition.metric === 'singlePurchase') return tiers.once(text)
  if (condition.days !== null) return tiers.inDays(condition.days, text)
  return tiers.window[condition.within ?? 'lifetime'](text)
}

/** Figures of tier conditions in words. */
export function useFigures(wallets: readonly NamedWallet[]): Figures {
  const { words, say } = useLook()
  const found = (id: string | null): NamedWallet | undefined => wallets.find((wallet) => wallet.id === id)
  const scene: Scene = {
    words,
    walletName: (id) => say(found(id)?.name ?? { zh: '', en: '' }),
    scaleOf: (id) => found(id)?.scale ?? 0,
  }
  const need = (condition: ConditionView, known: number | null): string => {
    const text = needed(condition, scene)
    const other = condition.days !== null && condition.days !== known
    return other ? words.progress.inDays(condition.days ?? 0, text) : text
  }
  const pair = (condition: ConditionView): string =>
    [condition.current, condition.threshold].map((value) => figureOf(value, condition, scene)).join(' / ')
  return {
    pair,
    standing: (condition) => inWindow(condition, pair(condition), scene),
    needOf: (way, known) =>
      conditionsOf(way)
        .filter(({ missing }) => missing > 0)
        .map((one) => need(one, known))
        .join(words.tiers.and),
    asks: (way, known = null) => conditionsOf(way).map((one) => asked(one, scene, known)).join(words.tiers.and),
  }
}
