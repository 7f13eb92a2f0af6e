import type { ConditionView, ProgressView, WalletView } from '../../types/contract'
import { leading, shareOf } from '../figure/climb'
import { money } from '../figure/money'
import { grouped } from '../figure/number'
import { pointsText } from '../figure/points'
import { useLook } from '../look/use-look'
import type { WordBook } from '../words/book'

interface Scene {
  words: WordBook['progress']
  walletName: (id: string | null) => string
  scaleOf: (id: string | null) => number
}

function figure(value: number, condition: ConditionView, { words, scaleOf }: Scene): string {
  if (condition.unit === 'fen') return money(value)
  return condition.unit === 'orders' ? words.orders(grouped(value)) : pointsText(value, scaleOf(condition.wallet))
}

/** "近 365 天 ¥8,640 / ¥12,000": never a share without what it is a share of. */
function standing(condition: ConditionView, scene: Scene): string {
  const pair = `${figure(condition.current, condition, scene)} / ${figure(condition.threshold, condition, scene)}`
  if (condition.metric === 'singlePurchase') return scene.words.once(pair)
  return condition.days === null ? scene.words.ever(pair) : scene.words.within(condition.days, pair)
}

function need(condition: ConditionView, { words, walletName, scaleOf }: Scene): string {
  switch (condition.metric) {
    case 'spend':
      return words.needSpend(money(condition.missing))
    case 'visits':
      return words.needVisits(grouped(condition.missing))
    case 'points':
      return words.needPoints(walletName(condition.wallet), pointsText(condition.missing, scaleOf(condition.wallet)))
    case 'singlePurchase':
      return words.needOnce(money(condition.threshold), !condition.inclusive)
  }
}

export interface Climb {
  standing: string
  share: number
  sentence: string
}

/** The bar and the exact sentence of the way up. */
export function useClimb(progress: ProgressView, wallets: readonly WalletView[]): Climb {
  const { words, say } = useLook()
  const found = (id: string | null): WalletView | undefined => wallets.find((wallet) => wallet.id === id)
  const scene: Scene = {
    words: words.progress,
    walletName: (id) => {
      const wallet = found(id)
      return wallet ? say(wallet.name) : ''
    },
    scaleOf: (id) => found(id)?.scale ?? 0,
  }
  const tier = say(progress.tier.name)
  const lead = leading(progress.any)
  // The line above the bar names the days already; a condition that counts others says its own.
  const needs = progress.any.map((condition) => {
    const plain = need(condition, scene)
    const other = condition.days !== null && condition.days !== lead?.days
    return other ? words.progress.inDays(condition.days ?? 0, plain) : plain
  })
  return {
    standing: lead ? standing(lead, scene) : '',
    share: lead ? shareOf(lead) : 0,
    sentence:
      progress.state === 'eligible'
        ? words.progress.eligible(tier)
        : needs.join(words.progress.or) + words.progress.end[progress.upgrade],
  }
}
