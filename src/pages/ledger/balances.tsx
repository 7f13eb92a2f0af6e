import { View } from '@tarojs/components'
import type { LedgerCard } from '../../design/ledger-row'
import { Note } from '../../design/note'
import { Points } from '../../design/points'
import { Rich } from '../../design/rich'
import { pointsText } from '../../figure/points'
import { useLook } from '../../look/use-look'

/** Balances on top, and what expires soonest where that lies within 60 days. */
export function Balances({ card }: { card: LedgerCard }) {
  const { words, say } = useLook()
  return (
    <>
      <View className="balances">
        {card.wallets.map((wallet) => (
          <View key={wallet.id}>
            <View className="t24 k2">{say(wallet.name)}</View>
            <Points id={`ledger-balance-${wallet.id}`} value={wallet.balance} scale={wallet.scale} className="t56 b" />
            {wallet.debt > 0 && (
              <View className="t22 loss">{words.wallet.debt(pointsText(wallet.debt, wallet.scale))}</View>
            )}
          </View>
        ))}
      </View>
      {card.wallets.map(
        ({ id, name, scale, pending }) =>
          pending && (
            <Note key={id} id={`ledger-pending-${id}`} kind="info" icon="clock" className="soon n">
              <Rich text={words.ledger.waits(pointsText(pending.points, scale), say(name), pending.day)} strong="b" />
            </Note>
          ),
      )}
      {card.wallets.map(
        ({ id, name, scale, expiring }) =>
          expiring && (
            <Note key={id} id={`ledger-expiring-${id}`} kind="warn" icon="clock" className="soon n">
              <Rich
                text={words.ledger.expiring(pointsText(expiring.points, scale), say(name), expiring.lastDay)}
                strong="b"
              />
            </Note>
          ),
      )}
    </>
  )
}
