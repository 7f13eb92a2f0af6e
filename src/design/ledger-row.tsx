import { Text, View } from '@tarojs/components'
import type { CardView, LedgerRow as Row, WalletView } from '../../types/contract'
import { money } from '../figure/money'
import { pointsText } from '../figure/points'
import { endTime, listTime } from '../figure/time'
import { useLook } from '../look/use-look'
import type { WordBook } from '../words/book'
import { Parts } from './parts'
import { Points } from './points'
import { Tap } from './tap'

type Change = Row['changes'][number]

/** What of a card a ledger is read with; the counter has no more of it. */
export type LedgerCard = Pick<CardView, 'zone' | 'now' | 'wallets' | 'member'>

/** Gains and returns have a colour beside their sign; what is used is plain, an expiry stays quiet. */
const tones: Record<Row['kind'], string> = {
  accrual: 'gain',
  reversal: 'loss',
  expiry: 'k3',
  redemption: '',
  restoration: 'gain',
  release: 'gain',
  extension: 'k3',
  transfer: 'k3',
  activity: 'gain',
  campaign: 'gain',
  opening: 'k2',
  adjustment: 'k2',
}

function Amount({
  change,
  wallet,
  kind,
  named,
}: {
  change: Change | undefined
  wallet: WalletView
  kind: Row['kind']
  named: boolean
}) {
  const { words, say } = useLook()
  if (!change) return named ? null : <View className="amount k3">—</View>
  const { points, balance, debt } = change
  return (
    <View className="amount n">
      <View className={`b ${points === 0 ? 'k3' : tones[kind]}`}>
        <Points value={points} scale={wallet.scale} change />
      </View>
      {change.pending !== undefined && (
        <View className="t22 pending">{words.ledger.pending(pointsText(change.pending, wallet.scale))}</View>
      )}
      {named && <View className="t22 k3">{say(wallet.name)}</View>}
      <View className="t22 k3">{words.ledger.left(pointsText(balance, wallet.scale))}</View>
      {debt > 0 && <View className="t22 loss">{words.ledger.owed(pointsText(debt, wallet.scale))}</View>}
    </View>
  )
}

function useLines({ row, card }: { row: Row; card: LedgerCard }): {
  title: string
  under: string[]
  third: string | null
  mark: string | null
} {
  const { words, say } = useLook()
  const about = row.about ? say(row.about) : null
  const when = row.kind === 'expiry' ? endTime(row.at, card.zone) : listTime(row.at, card.now, card.zone)
  const amount = row.amountFen === null ? null : money(row.amountFen)
  const done = amount && words.ledger.done[doneBy(row)](amount)
  const title = words.ledger[titleOf(row)]
  return {
    title: row.store ? words.ledger.at(title, row.store) : title,
    under: done ? [`${when} ·`, done] : [when],
    third: thirdOf(row, words.ledger) ?? about,
    mark: row.earlierCard ? words.ledger.earlierCard(row.earlierCard) : null,
  }
}

const doneBy = ({ kind }: Row): 'received' | 'refunded' | 'paid' =>
  kind === 'redemption' ? 'paid' : kind === 'reversal' ? 'refunded' : 'received'

/** Points of an order were used to pay; all others bought something. */
const titleOf = ({ kind, orderNumber, changes }: Row): Row['kind'] | 'tender' | 'tenderBack' | 'transferOut' => {
  // On the page of the card that was merged: what it had went over.
  if (kind === 'transfer' && changes.some(({ points }) => points < 0)) return 'transferOut'
  if (orderNumber === null) return kind
  return kind === 'redemption' ? 'tender' : kind === 'restoration' ? 'tenderBack' : kind
}

const thirdOf = ({ kind, orderNumber }: Row, words: WordBook['ledger']): string | null => {
  if (!orderNumber) return null
  if (kind === 'reversal') return words.order(orderNumber)
  return kind === 'restoration' ? words.orderPaid(orderNumber) : null
}

interface LedgerRowProps {
  id: string
  row: Row
  card: LedgerCard
  onTap: () => void
}

/** What happened, and per wallet the change with the balance after it. */
export function LedgerRow({ id, row, card, onTap }: LedgerRowProps) {
  const { title, under, third, mark } = useLines({ row, card })
  const named = card.wallets.length > 2
  return (
    <Tap id={id} className="entry" onTap={onTap}>
      <View className="f1">
        <View className="b">{title}</View>
        <Parts className="t24 k3 n" parts={under} />
        {third && <View className="t22 k3 std third">{third}</View>}
        {mark && <View className="t22 k3 third">{mark}</View>}
      </View>
      <View className={named ? '' : 'amounts'}>
        {card.wallets.map((wallet) => (
          <Amount
            key={wallet.id}
            wallet={wallet}
            kind={row.kind}
            named={named}
            change={row.changes.find((change) => change.wallet === wallet.id)}
          />
        ))}
      </View>
    </Tap>
  )
}

/** Names the columns; rows of three and more wallets name each amount themselves. */
export function LedgerHeads({ card, text }: { card: LedgerCard; text: string }) {
  const { say } = useLook()
  return (
    <View className="row t22 k3 heads">
      <Text className="f1">{text}</Text>
      {card.wallets.length <= 2 &&
        card.wallets.map(({ id, name }) => (
          <Text key={id} className="amount">
            {say(name)}
          </Text>
        ))}
    </View>
  )
}
