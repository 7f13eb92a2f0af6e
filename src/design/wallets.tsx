import { Text, View } from '@tarojs/components'
import type { WalletView } from '../../types/contract'
import { money } from '../figure/money'
import { pointsText } from '../figure/points'
import { useLook } from '../look/use-look'
import { Points } from './points'
import { Tap } from './tap'

/** What a balance is good for: its worth where it can pay, else what the programme says. */
function useWorth(wallet: WalletView): string {
  const { words, say } = useLook()
  return wallet.tenderFen !== null ? words.wallet.worth(money(wallet.tenderFen)) : say(wallet.purpose)
}

function Wallet({ wallet, onTap }: { wallet: WalletView; onTap: () => void }) {
  const { words, say } = useLook()
  const worth = useWorth(wallet)
  const name = say(wallet.name)
  return (
    <Tap className="one" label={words.wallet.open(name, pointsText(wallet.balance, wallet.scale))} onTap={onTap}>
      <View className="t24 k2">{name}</View>
      <View className="sum">
        <Points id={`wallet-${wallet.id}`} value={wallet.balance} scale={wallet.scale} className="t44 b" />
        <Text className="t24 k3">{worth}</Text>
      </View>
      {wallet.pending && (
        <View className="t22 k2 n">
          {words.wallet.pending(pointsText(wallet.pending.points, wallet.scale), wallet.pending.day)}
        </View>
      )}
      {wallet.debt > 0 && <View className="t22 loss">{words.wallet.debt(pointsText(wallet.debt, wallet.scale))}</View>}
    </Tap>
  )
}

/** Two balances stand side by side; one, or three and more, are rows. */
export function WalletPair({ wallets, onTap }: { wallets: readonly WalletView[]; onTap: () => void }) {
  return (
    <View className={`wallets ${wallets.length === 2 ? '' : 'stack'}`}>
      {wallets.map((wallet) => (
        <Wallet key={wallet.id} wallet={wallet} onTap={onTap} />
      ))}
    </View>
  )
}
