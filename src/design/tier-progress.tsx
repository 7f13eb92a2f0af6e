import { View } from '@tarojs/components'
import type { ProgressView } from '../../types/contract'
import { useLook } from '../look/use-look'
import { Rich } from './rich'
import { useClimb } from './use-climb'
import type { NamedWallet } from './use-figures'

interface TierProgressProps {
  id: string
  progress: ProgressView
  wallets: readonly NamedWallet[]
}

/** What exactly is missing to the next tier, with a bar of the nearest way. */
export function TierProgress({ id, progress, wallets }: TierProgressProps) {
  const { words, say } = useLook()
  const { standing, share, sentence } = useClimb(progress, wallets)
  return (
    <View id={id}>
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
