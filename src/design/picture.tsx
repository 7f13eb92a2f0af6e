import { Image, View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { memo, useState } from 'react'
import { dataUri, svg } from '../figure/drawing'
import { useLook } from '../look/use-look'
import { Icon } from './icon'
import { pictureNamed, pictures } from './pictures'

interface PictureProps {
  name: string
  /** Where an uploaded one is loaded from; null: it is drawn. */
  address: string | null
  /** What is on it, where no words beside it say so. */
  label?: string
  className?: string
}

const drawn = (name: string): string => {
  const address = dataUri(svg('0 0 170 150', 'preserveAspectRatio="xMidYMid slice"', pictures[pictureNamed(name)]))
  return `url("${address}") center / cover no-repeat`
}

/** Fills its box, whatever its shape, from the middle. */
export const Picture = memo(function Picture({ name, address, label, className = '' }: PictureProps) {
  const said = label ? { role: 'img' as const, 'aria-label': label } : { 'aria-hidden': 'true' as const }
  if (address === null) return <View className={`picture ${className}`} style={{ background: drawn(name) }} {...said} />
  return <Photo address={address} className={`picture photo ${className}`} label={label} said={said} />
})

interface PhotoProps {
  address: string
  className: string
  label: string | undefined
  said: object
}

/** One that was uploaded. Where it does not load its place says so, and it is tried again when the page is shown anew. */
function Photo({ address, className, label, said }: PhotoProps) {
  const { words } = useLook()
  const [failed, setFailed] = useState<string | null>(null)
  useDidShow(() => {
    setFailed(null)
  })
  const gone = failed === address
  return (
    <View className={className} {...said}>
      {gone ? (
        <View className="absent">
          <Icon name="absent" size={label ? 'l' : 'm'} tone="ink3" />
          {label && <View className="t24 k3 mt1">{words.gift.noPicture}</View>}
        </View>
      ) : (
        <Image
          className="shot"
          src={address}
          mode="aspectFill"
          onError={() => {
            setFailed(address)
          }}
        />
      )}
    </View>
  )
}
