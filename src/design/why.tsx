import { Text, View } from '@tarojs/components'
import type { WhyView } from '../../types/contract'
import type { LedgerCard } from './ledger-row'
import { formulaText } from '../figure/formula'
import { exactMoney } from '../figure/money'
import { pointsText } from '../figure/points'
import { dayText } from '../figure/time'
import { useLook } from '../look/use-look'
import { Points } from './points'
import { WhySteps } from './why-steps'

type Tile = WhyView['tiles'][number]

export function Fact({ name, value, strong = false }: { name: string; value: string; strong?: boolean }) {
  return (
    <View className="kv">
      <Text className="key">{name}</Text>
      <Text className={`value n ${strong ? 'kb' : ''}`}>{value}</Text>
    </View>
  )
}

const takenOff: ReadonlySet<WhyView['sum'][number]['kind']> = new Set(['discount', 'coupon', 'bonus', 'tender'])

/** The lines of the receipt that lead to the base. */
export function WhySum({ sum }: { sum: WhyView['sum'] }) {
  const { words } = useLook()
  if (sum.length === 0) return null
  return (
    <View id="why-sum" className="calc mt3 n">
      {sum.map(({ kind, amountFen }, place) => (
        <View key={kind} className={`kv ${place === sum.length - 1 ? 'total' : ''}`}>
          <Text className="key">{words.why[kind]}</Text>
          <Text className="value">{exactMoney(takenOff.has(kind) ? -Math.abs(amountFen) : amountFen)}</Text>
        </View>
      ))}
    </View>
  )
}

function useFormula(tile: Tile, scale: number): string | null {
  const { words } = useLook()
  if (!tile.formula) return null
  const text = formulaText(tile.formula, scale)
  const sum =
    text.kind === 'product'
      ? words.why.product(text.base, text.factor)
      : words.why.rule(text.base, text.perMoney, text.points)
  return text.rounded ? `${sum}（${words.why.rounded}）` : sum
}

/** What one wallet got, by which formula, and what became of it. */
export function WhyTile({ tile, card }: { tile: Tile; card: LedgerCard }) {
  const { words, say } = useLook()
  const wallet = card.wallets.find(({ id }) => id === tile.wallet)
  const scale = wallet?.scale ?? 0
  const formula = useFormula(tile, scale)
  const until = (lot: Tile['lots'][number]): string => (lot.lastDay === null ? words.why.never : words.why.until(lot.lastDay))
  const after = [
    tile.heldUntil !== null && words.why.held(tile.heldUntil),
    ...(tile.others ?? []).map((other) => words.why.other[other.why](say(other.name), pointsText(other.points, scale))),
    ...tile.lots.map((lot) => words.why.lot[lot.deed](pointsText(lot.points, scale), until(lot))),
    tile.joining && words.why.joining,
    tile.kept !== null && words.why.kept(pointsText(tile.kept.before, scale), pointsText(tile.kept.after, scale)),
    tile.repaidDebt > 0 && tile.lots.length === 0 && words.why.repaid(pointsText(tile.repaidDebt, scale)),
    tile.newDebt > 0 && words.why.newDebt(pointsText(tile.newDebt, scale)),
  ].filter((line) => line !== false)
  return (
    <View className="tile">
      <View className="t24 k2">{wallet ? say(wallet.name) : tile.wallet}</View>
      <Points id={`why-points-${tile.wallet}`} value={tile.points + (tile.held ?? 0)} scale={scale} change className="t44 b kb" />
      {formula && <View className="t24 k2 n">{formula}</View>}
      {!formula && tile.steps.length > 0 && <WhySteps wallet={tile.wallet} steps={tile.steps} scale={scale} />}
      {after.map((line) => (
        <View key={line} className="t22 k2 mt1 n">
          {line}
        </View>
      ))}
    </View>
  )
}

/** Wallets that expire on one day share a row. */
function useExpiry(why: WhyView, card: LedgerCard): { name: string; value: string }[] {
  const { words, say } = useLook()
  // Where lots are told one by one, each has its own day.
  const gained = why.tiles.filter((tile) => tile.lots.length === 0 && (tile.points > 0 || tile.lastDay !== null))
  const days = new Set(gained.map((tile) => tile.lastDay))
  const day = (tile: Tile): string => tile.lastDay ?? words.why.never
  const [first] = gained
  // Points expire at the first moment they are unusable, so the day before it was their last.
  if (why.kind === 'expiry') return [{ name: words.why.lastDay, value: dayText(why.at - 1, card.zone) }]
  if (first && days.size === 1) return [{ name: words.why.lastDay, value: day(first) }]
  return gained.map((tile) => {
    const wallet = card.wallets.find(({ id }) => id === tile.wallet)
    return { name: words.why.ofWallet(wallet ? say(wallet.name) : tile.wallet), value: day(tile) }
  })
}

export function WhyFacts({ why, card }: { why: WhyView; card: LedgerCard }) {
  const { words, say } = useLook()
  const expiry = useExpiry(why, card)
  return (
    <View className="facts mt2">
      {expiry.map(({ name, value }) => (
        <Fact key={name} name={name} value={value} />
      ))}
      {why.operator && (
        <>
          <Fact name={words.why.operator} value={why.operator.name} />
          <Fact name={words.why.reason} value={why.operator.reason} />
        </>
      )}
      {why.kind === 'accrual' && <Fact name={words.why.ifReturned} value={say(why.refundRule)} />}
      <View className="kv">
        <Text className="key">{words.why.basis}</Text>
        <View className="value n">
          {why.rule.names.map((name) => (
            <View key={name.zh}>{say(name)}</View>
          ))}
          <View className="kb">{words.why.edition(why.rule.edition, why.rule.version)}</View>
        </View>
      </View>
    </View>
  )
}
