import { View } from '@tarojs/components'
import type { ProgressView, WalletView } from '../../types/contract'
import { useLook } from '../look/use-look'
import { Rich } from './rich'
import { useClimb } from './use-climb'

interface TierProgressProps {
  progress: ProgressView
  wallets: readonly WalletView[]
}

export function TierProgress({ progress, wallets }: TierProgressProps) {
  const { words, say } = useLook()
  const { standing, share, sentence } = useClimb(progress, wallets)
  return (
    <View id="home-progress">
      <View className="row sb wrap">
        <View className="t26 b">{words.progress.to(say(progress.tier.name))}</View>
        {standing && <View className="t24 k3 n">{standing}</View>}
      </View>
      <View className="climb-bar" role="img" aria-label={standing}>
        <View className="fill" style={{ width: `${Math.round(share * 100)}%` }} />
      </View>
      <View className="t24 k2">
        <Rich text={sentence} strong="b n kb" />
      </View>
    </View>
  )
}
