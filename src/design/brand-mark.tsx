import { Text, View } from '@tarojs/components'
import type { BrandView } from '../../types/contract'

interface BrandMarkProps {
  brand: Pick<BrandView, 'name' | 'mark'>
  colour?: string
}

/** The brand's two names side by side; a brand whose names are the same has one. */
export function BrandMark({ brand, colour }: BrandMarkProps) {
  const latin = brand.mark !== brand.name.zh
  return (
    <View
      className={`brandmark ${colour ? '' : 'kb'}`}
      style={colour ? { color: colour } : {}}
      role="img"
      aria-label={`${brand.name.zh} ${brand.mark}`}
    >
      <Text className="own">{brand.name.zh}</Text>
      {latin && <View className="rule" />}
      {latin && <Text className="latin">{brand.mark}</Text>}
    </View>
  )
}
