import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import type { Tone } from '../look/palette'
import { Icon } from './icon'
import type { IconName } from './icons'

type Kind = 'quiet' | 'warn' | 'danger' | 'info'

const tones: Record<Kind, Tone> = { quiet: 'ink2', warn: 'warn', danger: 'danger', info: 'info' }

interface NoteProps {
  id?: string
  kind?: Kind
  icon: IconName
  className?: string
}

export function Note({ id, kind = 'quiet', icon, className = '', children }: PropsWithChildren<NoteProps>) {
  return (
    <View id={id} className={`note ${kind} ${className}`} role={kind === 'danger' ? 'alert' : 'note'}>
      <Icon name={icon} size="s" tone={tones[kind]} />
      <View className="f1">{children}</View>
    </View>
  )
}
